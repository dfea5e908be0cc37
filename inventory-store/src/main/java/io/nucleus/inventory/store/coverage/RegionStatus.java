package io.nucleus.inventory.store.coverage;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ScanVersion;
import java.time.Instant;

/**
 * What an account has in a region.
 *
 * @param region the scan region
 * @param active whether it holds more than what AWS puts into every region by itself, or could not be read
 * @param optedIn whether the account has enabled the region
 * @param resourceCount resources that its listings show
 * @param lastChecked when it was last read, as far as it could be
 * @param lastError why it could not be read in full; empty if it could
 * @param version the attempt that wrote this
 * @param allTriedAt when the last attempt that tried every scope of the region began: what it found the same in a scope as before is
 *     not written there again; null if there was none
 */
public record RegionStatus(
        AccountId accountId,
        String region,
        boolean active,
        boolean optedIn,
        long resourceCount,
        Instant lastChecked,
        String lastError,
        ScanVersion version,
        Instant allTriedAt) {
    /** Of an attempt that did not try every scope. */
    public RegionStatus(
            AccountId accountId,
            String region,
            boolean active,
            boolean optedIn,
            long resourceCount,
            Instant lastChecked,
            String lastError,
            ScanVersion version) {
        this(accountId, region, active, optedIn, resourceCount, lastChecked, lastError, version, null);
    }

    public RegionStatus {
        requireNonNull(accountId, "accountId is null");
        requireNonNull(region, "region is null");
        requireNonNull(lastChecked, "lastChecked is null");
        requireNonNull(version, "version is null");
        lastError = lastError == null ? "" : lastError;
    }
}
