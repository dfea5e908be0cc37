package io.nucleus.writer.account;

import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.writer.region.Holes;
import io.nucleus.writer.region.Holes.Hole;
import io.nucleus.writer.settlement.RegionResult;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What came of an account in a scan.
 *
 * @param readAt when its first region began to be read
 * @param reasons why it is not a success, for people
 * @param scopesNotRead how many (region, type) were not read to the end
 */
record AccountOutcome(
        SyncStatus status, Instant readAt, List<String> reasons, long scopesNotRead, List<RegionResult> regions) {
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
