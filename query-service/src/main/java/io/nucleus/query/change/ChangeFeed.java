package io.nucleus.query.change;

import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.change.ChangeRepository;
import io.nucleus.inventory.store.change.ChangeRepository.Placed;
import io.nucleus.inventory.store.change.ChangeRepository.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Reads pages of the feed, with bounded effort: filters that few changes pass do not make one request read everything. */
@Singleton
public class ChangeFeed {
    /** Changes that are read at a time, and the most that one page may cost. */
    private static final int STRETCH = 500;

    private static final int MOST_READ = 10_000;

    private final ChangeRepository changes;

    public ChangeFeed(ChangeRepository changes) {
        this.changes = changes;
    }

    /**
     * A page.
     *
     * @param next the place to go on from; null at the end
     */
    record Part(List<Change> changes, String next) {}

    /** Changes that pass the filter, newest first. */
    Uni<Part> page(ChangeFilter filter, Span span, int size) {
        return filter.accounts().size() == 1
                ? page(s -> changes.ofAccount(filter.accounts().iterator().next(), s, STRETCH), filter, span, size)
                : page(s -> changes.all(s, STRETCH), filter, span, size);
    }

    /** What became of one resource, newest first. */
    Uni<Part> history(ResourceArn arn, Span span, int size) {
        return page(s -> changes.ofResource(arn, s, STRETCH), ChangeFilter.ALL, span, size);
    }

    private interface Source {
        Uni<List<Placed>> read(Span span);
    }

    private static Uni<Part> page(Source source, ChangeFilter filter, Span span, int size) {
        return fill(source, filter, span, size, new ArrayList<>(), 0);
    }

    private static Uni<Part> fill(
            Source source, ChangeFilter filter, Span span, int size, List<Change> found, int read) {
        return source.read(span).chain(stretch -> {
            for (Placed placed : stretch) {
                if (filter.accepts(placed.change())) {
                    found.add(placed.change());
                    if (found.size() == size) {
                        return Uni.createFrom().item(new Part(found, placed.place()));
                    }
                }
            }
            if (stretch.size() < STRETCH) {
                return Uni.createFrom().item(new Part(found, null));
            }
            String last = stretch.getLast().place();
            return read + stretch.size() >= MOST_READ
                    ? Uni.createFrom().item(new Part(found, last))
                    : fill(source, filter, new Span(span.from(), span.to(), last), size, found, read + stretch.size());
        });
    }
}
