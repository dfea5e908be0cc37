package io.nucleus.localaws.simulator.estate.paging;

import java.util.Optional;
import java.util.function.Predicate;

/** Another source, without what does not match. */
record FilteredSource<T>(Source<T> all, Predicate<? super T> matches) implements Source<T> {
    @Override
    public long size() {
        return all.size();
    }

    @Override
    public Optional<T> at(long position) {
        return all.at(position).filter(matches);
    }

    @Override
    public long after(long position) {
        return all.after(position);
    }
}
