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
 * @param rejected listed items that could not be made into a resource
 * @param missing resources that turned missing
 * @param apiCalls requests sent to AWS
 * @param settledAt null while it is in progress
 * @param reasons why it is not a success
 */
public record ScanAccount(
        String scanId,
        AccountId accountId,
        SyncStatus status,
        int regionsTotal,
        int regionsDone,
        int regionsSkipped,
        long resources,
        long rejected,
        long missing,
        long apiCalls,
        Instant startedAt,
        Instant settledAt,
        List<String> reasons) {
    public ScanAccount {
        requireNonNull(scanId, "scanId is null");
        requireNonNull(accountId, "accountId is null");
        requireNonNull(status, "status is null");
        requireNonNull(startedAt, "startedAt is null");
        reasons = List.copyOf(reasons);
    }

    /** Whether all regions that were planned have settled. */
    public boolean allRegionsSettled() {
        return regionsDone >= regionsTotal;
    }

    public boolean isSettled() {
        return status != SyncStatus.IN_PROGRESS;
    }
}
