package io.nucleus.writer.region;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Operation;
import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.inventory.store.coverage.ScopeCounts;
import io.nucleus.writer.region.Holes.Hole;
import io.nucleus.writer.staging.AttemptRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an attempt leaves on record of a region: coverage of each scope and the region's status. A scan may be limited to some
 * types; the others count as they were known before.
 *
 * @param results of this attempt
 * @param known coverage of the region before, by type
 */
record RegionOutcome(
        AttemptRef attempt, RegionReport report, List<ScopeResult> results, Map<ResourceType, Coverage> known) {
    RegionOutcome {
        results = List.copyOf(results);
        known = Map.copyOf(known);
    }

    /**
     * Types that were read to the end without a rejected item. A rejected one may be a resource that is in the inventory, so
     * where there is one, what was not seen is not known to be gone.
     */
    Set<ResourceType> completeTypes() {
        return results.stream()
                .filter(result -> result.isComplete() && result.rejected() == 0)
                .map(ScopeResult::resourceType)
                .collect(Collectors.toSet());
    }

    /** Every type that was ever tried here, in order. */
    Set<ResourceType> allTypes() {
        return Stream.concat(results.stream().map(ScopeResult::resourceType), known.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether every scope that was ever tried here was tried. */
    boolean triesAll() {
        return tried().containsAll(known.keySet());
    }

    private Set<ResourceType> tried() {
        return results.stream().map(ScopeResult::resourceType).collect(Collectors.toSet());
    }

    /**
     * The coverage to write: where every scope was tried, only of those that have become different.
     *
     * @param states of {@link #allTypes}
     * @param all whether to write even what is the same, so that an older attempt cannot write it any more
     */
    List<Coverage> coverage(List<ScopeState> states, boolean all) {
        Map<ResourceType, ScopeCounts> counts =
                states.stream().collect(Collectors.toMap(ScopeState::resourceType, ScopeState::counts));
        boolean changedOnly = triesAll() && !all;
        return results.stream()
                .map(result -> coverage(result, counts.get(result.resourceType())))
                .filter(now -> !changedOnly || !isKnown(now))
                .toList();
    }

    private boolean isKnown(Coverage now) {
        Coverage before = known.get(now.resourceType());
        return before != null && before.tellsTheSameAs(now);
    }

    private Coverage coverage(ScopeResult result, ScopeCounts counts) {
        return new Coverage(
                attempt.accountId(),
                attempt.region(),
                result.resourceType(),
                result.status(),
                result.reason(),
                result.listed(),
                result.stored(),
                result.rejected(),
                result.apiCalls(),
                result.durationMillis(),
                report.finishedAt(),
                result.isComplete() ? report.startedAt() : lastReadAt(result.resourceType()),
                attempt.version(),
                counts);
    }

    private Instant lastReadAt(ResourceType type) {
        return known.containsKey(type) ? known.get(type).lastReadAt() : null;
    }

    /** Whether there is something that could not be stored: the region is not empty, although nothing of it is there. */
    private boolean hasRejected() {
        Set<ResourceType> tried = tried();
        return results.stream().anyMatch(r -> r.rejected() > 0)
                || known.values().stream().anyMatch(c -> c.rejected() > 0 && !tried.contains(c.resourceType()));
    }

    /**
     * The region as it is now. What is in use, could not be read or was never looked at as a whole is active: only what is known to be empty
     * may be skipped.
     *
     * @param states one for each of {@link #allTypes}
     * @param before what its status said; null if there was none
     * @param unlimited whether this attempt looked for everything, as far as its collector knows
     */
    RegionStatus status(List<ScopeState> states, RegionStatus before, boolean unlimited) {
        boolean whole = unlimited || before != null && before.whole();
        List<Hole> holes = holes();
        boolean inUse = states.stream().anyMatch(ScopeState::isBeyondDefaults);
        return new RegionStatus(
                Operation.INVENTORY,
                attempt.accountId(),
                attempt.region(),
                attempt.region().equals(Regions.GLOBAL) || inUse || hasRejected() || !holes.isEmpty() || !whole,
                results.stream().noneMatch(r -> r.status() == CoverageStatus.NOT_OPTED_IN),
                states.stream().mapToLong(ScopeState::active).sum(),
                apiCalls(),
                whole,
                report.finishedAt(),
                String.join("; ", Holes.lines(holes)),
                attempt.version(),
                allTriedAt(before),
                unlimited ? report.startedAt() : before == null ? null : before.readAt());
    }

    private Instant allTriedAt(RegionStatus before) {
        if (triesAll()) {
            return report.startedAt();
        }
        return before == null ? null : before.allTriedAt();
    }

    /** What everything in the region costs: of types that this attempt did not try, as much as the last time. */
    private long apiCalls() {
        Set<ResourceType> tried = tried();
        return results.stream().mapToLong(ScopeResult::apiCalls).sum()
                + known.values().stream()
                        .filter(c -> !tried.contains(c.resourceType()))
                        .mapToLong(Coverage::apiCalls)
                        .sum();
    }

    /** Those of this attempt, and earlier ones of types that it did not try. */
    private List<Hole> holes() {
        Set<ResourceType> tried = tried();
        Stream<Hole> now = results.stream()
                .filter(r -> r.status().isHole())
                .map(r -> new Hole(attempt.region(), r.resourceType(), r.status(), r.reason()));
        Stream<Hole> before = known.values().stream()
                .filter(c -> c.status().isHole() && !tried.contains(c.resourceType()))
                .map(c -> new Hole(attempt.region(), c.resourceType(), c.status(), c.reason()));
        return Stream.concat(now, before).toList();
    }
}
