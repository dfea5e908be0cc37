package io.nucleus.writer.settlement;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The settling of one account in one scan.
 *
 * @param scanStartedAt the same for every account of the scan: orders the scans of a day
 */
public record Settlement(String scanId, AccountId accountId, Instant scanStartedAt) {
    public Settlement {
        requireNonNull(scanId, "scanId is null");
        requireNonNull(accountId, "accountId is null");
        requireNonNull(scanStartedAt, "scanStartedAt is null");
    }

    /** Unique: {@code {scanId}/{accountId}}. */
    public String id() {
        return scanId + "/" + accountId;
    }

    /** The scan's day in UTC: what it found is history of that day, even if reading went on past midnight. */
    public LocalDate day() {
        return LocalDate.ofInstant(scanStartedAt, ZoneOffset.UTC);
    }
}
