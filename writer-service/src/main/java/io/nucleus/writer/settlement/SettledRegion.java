package io.nucleus.writer.settlement;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.store.scan.ScanRegion;
import io.nucleus.writer.staging.AttemptRef;

/** The attempt that settled a region, and what it reported. */
public record SettledRegion(AttemptRef attempt, RegionReport report) {
    public SettledRegion {
        requireNonNull(attempt, "attempt is null");
        requireNonNull(report, "report is null");
    }

    /** @throws IllegalStateException if the region has not settled */
    public static SettledRegion of(ScanRegion region) {
        if (!region.isSettled()) {
            throw new IllegalStateException("region " + region.region() + " of account " + region.accountId()
                    + " has not settled in scan " + region.scanId());
        }
        RegionReport report = region.attempt(region.settledBy())
                .map(ScanRegion.Attempt::report)
                .orElseThrow(() -> new IllegalStateException(
                        "the attempt that settled " + region.region() + " has left no report"));
        return new SettledRegion(new AttemptRef(region.settledBy(), region.accountId(), region.region()), report);
    }
}
