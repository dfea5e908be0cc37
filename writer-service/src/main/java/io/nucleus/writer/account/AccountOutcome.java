package io.nucleus.writer.account;

import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.writer.region.Holes;
import io.nucleus.writer.region.Holes.Hole;
import io.nucleus.writer.settlement.RegionResult;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of an account in a scan, or, after {@link #withRest}, of the account as a whole.
 *
 * @param readAt when its first region began to be read
 * @param reasons why it is not a success, for people
 * @param scopesNotRead how many (region, type) were not read to the end
 */
record AccountOutcome(
        SyncStatus status, Instant readAt, List<String> reasons, long scopesNotRead, List<RegionResult> regions) {
    private static final String NEVER_WHOLE = "the account has never been read as a whole";

    AccountOutcome {
        reasons = List.copyOf(reasons);
        regions = List.copyOf(regions);
    }

    /** @param regions at least one */
    static AccountOutcome of(List<RegionResult> regions) {
        List<Hole> holes = regions.stream().flatMap(RegionResult::holes).toList();
        Instant readAt = regions.stream()
                .map(r -> r.region().report().startedAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new AccountOutcome(status(regions, holes), readAt, Holes.lines(holes), holes.size(), regions);
    }

    /**
     * What is known of the account after a scan that was limited to some services or regions: what that scan did not try is as it was
     * before.
     *
     * @param known all scopes that were ever tried, where the account is scanned
     * @param readBefore whether everything has ever been read
     */
    AccountOutcome withRest(Collection<Coverage> known, boolean readBefore) {
        Set<List<String>> tried = regions.stream()
                .flatMap(r -> r.scopes().stream().map(s -> scope(r.name(), s.resourceType())))
                .collect(Collectors.toSet());
        List<Coverage> rest = known.stream()
                .filter(c -> !tried.contains(scope(c.region(), c.resourceType())))
                .toList();
        List<Hole> holes = Stream.concat(
                        regions.stream().flatMap(RegionResult::holes),
                        rest.stream()
                                .filter(c -> c.status().isHole())
                                .map(c -> new Hole(c.region(), c.resourceType(), c.status(), c.reason())))
                .toList();
        List<String> lines = Stream.concat(
                        Holes.lines(holes).stream(), readBefore ? Stream.of() : Stream.of(NEVER_WHOLE))
                .toList();
        boolean anyRead = status != SyncStatus.FAILED
                || rest.stream().anyMatch(c -> c.status().isComplete());
        SyncStatus all = lines.isEmpty() ? SyncStatus.SUCCESS : anyRead ? SyncStatus.PARTIAL : SyncStatus.FAILED;
        return new AccountOutcome(all, readAt, lines, holes.size(), regions);
    }

    private static List<String> scope(String region, ResourceType type) {
        return List.of(region, type.value());
    }

    /** A region that is off, or a service that does not exist there, is a fact and neither success nor failure. */
    private static SyncStatus status(List<RegionResult> regions, List<Hole> holes) {
        if (holes.isEmpty()) {
            return SyncStatus.SUCCESS;
        }
        boolean anyRead =
                regions.stream().flatMap(r -> r.scopes().stream()).anyMatch(s -> s.isComplete() || s.stored() > 0);
        return anyRead ? SyncStatus.PARTIAL : SyncStatus.FAILED;
    }
}
