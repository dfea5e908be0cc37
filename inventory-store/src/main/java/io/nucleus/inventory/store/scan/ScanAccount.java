package io.nucleus.inventory.store.scan;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import java.time.Instant;
import java.util.List;

/**
 * One account's part of a scan.
 *
 * @param status {@link SyncStatus#IN_PROGRESS} until it has settled
 * @param regionsTotal regions planned
 * @param regionsDone regions settled
 * @param regionsSkipped regions left out because they are known to be empty or off
 * @param resources resources found in the regions that are settled
 * @param apiCalls requests sent to AWS
 * @param settledAt null while it is in progress
 * @param reasons why it is not a success
 * @param changes what the regions that are settled changed
 */
public record ScanAccount(
        String scanId,
        AccountId accountId,
        SyncStatus status,
        int regionsTotal,
        int regionsDone,
        int regionsSkipped,
        long resources,
        long apiCalls,
        Instant startedAt,
        Instant settledAt,
        List<String> reasons,
        ScanChanges changes) {
    public ScanAccount {
        requireNonNull(scanId, "scanId is null");
        requireNonNull(accountId, "accountId is null");
        requireNonNull(status, "status is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(changes, "changes is null");
        reasons = List.copyOf(reasons);
    }

    /** Listed items that could not be made into a resource, or not be stored. */
    public long rejected() {
        return changes.rejected();
    }

    /** Resources that turned missing. */
    public long missing() {
        return changes.missing();
    }

    /** Whether all regions that were planned have settled. */
    public boolean allRegionsSettled() {
        return regionsDone >= regionsTotal;
    }

    public boolean isSettled() {
        return status != SyncStatus.IN_PROGRESS;
    }
}
