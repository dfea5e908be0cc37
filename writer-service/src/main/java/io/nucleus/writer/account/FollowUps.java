package io.nucleus.writer.account;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.writer.staging.StagingArea;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * What follows from a settled region. It is derived from what is stored, and run for every message of a settled region, repeated
 * ones included: whatever a crash cut off is made up for then.
 *
 * <p>No account can be left with all regions settled and nobody to settle it. The message in whose handling the last region
 * settled is deleted only after everything below has been done in that same handling. If the process dies before, the message
 * comes again, finds its region settled, and ends up here. Any other message may have been deleted long ago: at that time not
 * all regions had settled, so nothing was left to it. The same holds for the scan and its last account.
 */
@Singleton
public class FollowUps {
    private static final Logger LOG = Logger.getLogger(FollowUps.class);

    private final ScanRepository scans;
    private final AccountRepository accounts;
    private final AccountSettler settler;
    private final ScanCompletion completion;
    private final StagingArea staging;
    private final Trends trends;
    private final UpkeepAfterScan upkeep;

    public FollowUps(
            ScanRepository scans,
            AccountRepository accounts,
            AccountSettler settler,
            ScanCompletion completion,
            StagingArea staging,
            Trends trends,
            UpkeepAfterScan upkeep) {
        this.scans = scans;
        this.accounts = accounts;
        this.settler = settler;
        this.completion = completion;
        this.staging = staging;
        this.trends = trends;
        this.upkeep = upkeep;
    }

    /**
     * Settles the account and completes the scan as far as they are due.
     *
     * @param correlationId of the message that caused this
     */
    public Uni<Void> afterRegion(String scanId, AccountId accountId, String correlationId) {
        return scans.account(scanId, accountId)
                .map(found -> found.orElseThrow(
                        () -> new InvalidMessageException("scan " + scanId + " has no account " + accountId)))
                .chain(account -> account.allRegionsSettled()
                        ? settle(account)
                                .chain(() -> completion.completeIfSettled(scanId, correlationId))
                                .chain(ended -> ended
                                        ? upkeep.run(scanId)
                                        : Uni.createFrom().voidItem())
                        : Uni.createFrom().voidItem());
    }

    /** A scan that was given up ended without anybody looking after the history, and without this account's counts. */
    private Uni<Void> settle(ScanAccount account) {
        return settler.settle(account)
                .chain(madeUp -> madeUp
                        ? trends.total(account.scanId(), account.startedAt()).chain(() -> upkeep.run(account.scanId()))
                        : Uni.createFrom().voidItem())
                .chain(() -> accounts.release(account.accountId(), account.scanId()))
                .chain(() -> clear(account));
    }

    /** Nothing depends on it; what stays behind, the bucket's lifecycle rule removes. */
    private Uni<Void> clear(ScanAccount account) {
        return staging.clear(account.scanId(), account.accountId())
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        failure, "Staged batches of %s in scan %s stay", account.accountId(), account.scanId()))
                .onFailure()
                .recoverWithItem(0L)
                .replaceWithVoid();
    }
}
