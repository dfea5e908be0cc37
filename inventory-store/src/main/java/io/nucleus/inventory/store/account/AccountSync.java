package io.nucleus.inventory.store.account;

import io.nucleus.inventory.model.SyncStatus;
import java.time.Instant;
import java.util.List;

/**
 * The state of an account's scans.
 *
 * @param lastScanId the last scan that settled; null if none has
 * @param lastSyncedAt when the last settled scan of everything began to read, which is how old the answers are; null if none has settled.
 *     Scans that are limited to some services or regions do not move it
 * @param status of the last settled scan; {@link SyncStatus#NEVER} if none has
 * @param resourceCount active resources after it
 * @param durationMillis from the scan's start to the account's settling
 * @param reasons why it is not a success, one line for each kind of hole
 * @param scopesNotRead how many (region, type) it was to read and did not read to the end
 * @param activeScanId the scan that has the account now; null if none
 * @param activeUntil until when that scan keeps it; a later one may take it over then
 * @param revision grows with every change of the account's inventory: who follows need read only what changed
 */
public record AccountSync(
        String lastScanId,
        Instant lastSyncedAt,
        SyncStatus status,
        long resourceCount,
        long durationMillis,
        List<String> reasons,
        long scopesNotRead,
        String activeScanId,
        Instant activeUntil,
        long revision) {
    public static final AccountSync NEVER =
            new AccountSync(null, null, SyncStatus.NEVER, 0, 0, List.of(), 0, null, null, 0);

    public AccountSync {
        reasons = List.copyOf(reasons);
    }

    /** Whether a scan has the account at that time. */
    public boolean isActive(Instant now) {
        return activeScanId != null && activeUntil != null && activeUntil.isAfter(now);
    }

    /** What the API shows: {@code in_progress} while a scan has the account. */
    public SyncStatus shownStatus(Instant now) {
        return isActive(now) ? SyncStatus.IN_PROGRESS : status;
    }
}
