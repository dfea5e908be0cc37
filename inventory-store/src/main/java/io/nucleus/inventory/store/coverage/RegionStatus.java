package io.nucleus.inventory.store.coverage;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Operation;
import io.nucleus.inventory.model.ScanVersion;
import java.time.Instant;

/**
 * What an account has in a region, as far as one operation is concerned.
 *
 * @param region the scan region
 * @param active whether it holds more than what AWS puts into every region by itself, or that is not known: it could not be read,
 *     or never was as a whole
 * @param optedIn whether the account has enabled the region
 * @param resourceCount resources that its listings show
 * @param apiCalls requests sent to AWS for all that it holds, each type counted as it was last read
 * @param whole whether everything was ever looked for: what was scanned for some services only cannot be called empty
 * @param lastChecked when it was last read, as far as it could be
 * @param lastError why it could not be read in full; empty if it could
 * @param version the attempt that wrote this
 * @param allTriedAt when the last attempt that tried every scope of the region began: what it found the same in a scope as before is
 *     not written there again; null if there was none
 * @param readAt when the last attempt of a scan began that was not limited to some services; null if there was none
 */
public record RegionStatus(
        Operation operation,
        AccountId accountId,
        String region,
        boolean active,
        boolean optedIn,
        long resourceCount,
        long apiCalls,
        boolean whole,
        Instant lastChecked,
        String lastError,
        ScanVersion version,
        Instant allTriedAt,
        Instant readAt) {
    public RegionStatus {
        requireNonNull(operation, "operation is null");
        requireNonNull(accountId, "accountId is null");
        requireNonNull(region, "region is null");
        requireNonNull(lastChecked, "lastChecked is null");
        requireNonNull(version, "version is null");
        lastError = lastError == null ? "" : lastError;
    }

    /** A region of the inventory that was looked at as a whole, at unknown cost. */
    public RegionStatus(
            AccountId accountId,
            String region,
            boolean active,
            boolean optedIn,
            long resourceCount,
            Instant lastChecked,
            String lastError,
            ScanVersion version) {
        this(
                Operation.INVENTORY,
                accountId,
                region,
                active,
                optedIn,
                resourceCount,
                0,
                true,
                lastChecked,
                lastError,
                version,
                null,
                null);
    }

    /** Whether a scan may leave it out: there is nothing in it, or there can be nothing. */
    public boolean isQuiet() {
        return !active || !optedIn;
    }
}
