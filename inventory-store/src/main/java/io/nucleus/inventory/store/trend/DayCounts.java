package io.nucleus.inventory.store.trend;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What was counted on a day, in UTC.
 *
 * @param scanId the scan after which it was counted, the day's last one
 */
public record DayCounts(LocalDate day, String scanId, Counts counts) {
    public DayCounts {
        requireNonNull(day, "day is null");
        requireNonNull(scanId, "scanId is null");
        requireNonNull(counts, "counts is null");
    }
}
