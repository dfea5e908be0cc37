package io.nucleus.localaws.simulator.estate.paging;

import java.util.List;
import java.util.Optional;

/** What is in memory anyway. */
record ListSource<T>(List<T> items) implements Source<T> {
    @Override
    public long size() {
        return items.size();
    }

    @Override
    public Optional<T> at(long position) {
        return Optional.of(items.get(Math.toIntExact(position)));
    }
}
