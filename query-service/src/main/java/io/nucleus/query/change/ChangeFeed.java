package io.nucleus.query.change;

import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.change.ChangeRepository;
import io.nucleus.inventory.store.change.ChangeRepository.Placed;
import io.nucleus.inventory.store.change.ChangeRepository.Span;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads pages of the feed, with bounded effort: filters that few changes pass do not make one request read everything. */
@Singleton
public class ChangeFeed {
    /** Changes that are read at a time, and the most that one page may cost. */
    private static final int STRETCH = 500;

    private static final int MOST_READ = 10_000;

    /** By how much the clocks of services may differ. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    /** How many scans of a filter are looked up at the same time. */
    private static final int SCANS_AT_A_TIME = 8;

    private final ChangeRepository changes;
    private final ScanRepository scans;

    public ChangeFeed(ChangeRepository changes, ScanRepository scans) {
        this.changes = changes;
        this.scans = scans;
    }

    /**
     * A page.
     *
     * @param next the place to go on from; null at the end
     */
    record Part(List<Change> changes, String next) {}

    /** Changes that pass the filter, newest first. */
    Uni<Part> page(ChangeFilter filter, Span span, int size) {
        return around(filter.scans(), span).chain(bounded -> pageWithin(filter, bounded, size));
    }

    /** The part of a span in which scans can have written changes: without it, older and newer ones would all be read to be left out. */
    private Uni<Span> around(Set<String> scanIds, Span span) {
        return Multi.createFrom()
                .iterable(scanIds)
                .onItem()
                .transformToUni(scans::get)
                .merge(SCANS_AT_A_TIME)
                .collect()
                .asList()
                .map(found -> found.isEmpty() || found.stream().anyMatch(Optional::isEmpty)
                        ? span
                        : around(found.stream().map(Optional::get).toList(), span));
    }

    private static Span around(List<Scan> scans, Span span) {
        Instant begin = scans.stream()
                .map(Scan::startedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minus(SKEW);
        // What was given up may still change something later.
        boolean ended = scans.stream().allMatch(scan -> scan.status() == SyncStatus.SUCCESS);
        Instant end = ended
                ? scans.stream()
                        .map(Scan::completedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .plus(SKEW)
                : span.to();
        return new Span(
                begin.isAfter(span.from()) ? begin : span.from(),
                end.isBefore(span.to()) ? end : span.to(),
                span.before());
    }

    private Uni<Part> pageWithin(ChangeFilter filter, Span span, int size) {
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
