package io.nucleus.writer.account;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanRegion;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.SettledRegion;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Makes up for scans that the scheduler gave up before an account had settled in them: changes are on record once only, and no later scan
 * finds them again.
 */
@Singleton
public class GivenUpScans {
    private static final Logger LOG = Logger.getLogger(GivenUpScans.class);
    /** In its queue and, once it is there, in its dead-letter queue; a day for the scan itself. */
    private static final Duration LAST_MESSAGE = Queue.RETENTION.multipliedBy(2).plusDays(1);

    private final ScanRepository scans;
    private final AccountRepository accounts;
    private final CoverageRepository coverage;
    private final AccountHistory history;
    private final WriterMetrics metrics;
    private final Clock clock;

    public GivenUpScans(
            ScanRepository scans,
            AccountRepository accounts,
            CoverageRepository coverage,
            AccountHistory history,
            WriterMetrics metrics,
            Clock clock) {
        this.scans = scans;
        this.accounts = accounts;
        this.coverage = coverage;
        this.history = history;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * For scans that were given up before this one. What cannot be made up for now is left to the next scan: the account and this scan must
     * not wait for it.
     *
     * @return whether something was made up for
     */
    Uni<Boolean> makeUpFor(ScanAccount account) {
        return accounts.unkept(account.accountId())
                .chain(unkept -> Multi.createFrom()
                        .iterable(unkept)
                        .filter(scanId -> scanId.compareTo(account.scanId()) < 0)
                        .onItem()
                        .transformToUniAndConcatenate(scanId -> makeUpFor(scanId, account.accountId())
                                .onFailure()
                                .recoverWithItem(failure -> leave(scanId, account.accountId(), failure)))
                        .collect()
                        .asList()
                        .map(made -> made.contains(true)));
    }

    private boolean leave(String scanId, AccountId accountId, Throwable failure) {
        metrics.givenUp("failed");
        LOG.errorf(
                failure,
                "What scan %s had found of account %s before it was given up is not history yet; the next scan tries again",
                scanId,
                accountId);
        return false;
    }

    private Uni<Boolean> makeUpFor(String scanId, AccountId accountId) {
        return scans.account(scanId, accountId)
                .chain(given -> given.isEmpty()
                        ? accounts.noteKept(accountId, scanId).replaceWith(false)
                        : hasEnded(given.get())
                                .chain(ended -> ended
                                        ? keepWhatIsLeft(given.get())
                                                .chain(() -> accounts.noteKept(accountId, scanId))
                                                .replaceWith(true)
                                        : Uni.createFrom().item(false)));
    }

    /**
     * Whether no region of a scan that was given up can settle any more: what it would still change must be part of its history, which is
     * written once. A newer attempt has settled the region, or no message of the scan can be left.
     */
    private Uni<Boolean> hasEnded(ScanAccount given) {
        if (given.startedAt().plus(LAST_MESSAGE).isBefore(clock.instant())) {
            return Uni.createFrom().item(true);
        }
        Uni<Map<String, ScanVersion>> newest = coverage.regions(given.accountId())
                .collect()
                .asList()
                .map(all -> all.stream().collect(Collectors.toMap(RegionStatus::region, RegionStatus::version)));
        return newest.chain(versions -> scans.regions(given.scanId(), given.accountId())
                .filter(region -> !region.isSettled())
                .collect()
                .asList()
                .map(open -> open.stream().allMatch(region -> isAfter(versions.get(region.region()), given.scanId()))));
    }

    private static boolean isAfter(ScanVersion version, String scanId) {
        return version != null && version.scanId().compareTo(scanId) > 0;
    }

    private void tell(ScanAccount given, boolean kept) {
        metrics.givenUp(kept ? "kept" : "changes_only");
        LOG.infof(
                "What scan %s had found of account %s before it was given up is history: %s",
                given.scanId(), given.accountId(), kept ? "resources and changes" : "changes");
    }

    /** The regions that settled, as far as what was staged of them is still there, and every change. */
    Uni<Void> keepWhatIsLeft(ScanAccount given) {
        return history.isWhole(given)
                .chain(whole -> scans.regions(given.scanId(), given.accountId())
                        .filter(ScanRegion::isSettled)
                        .map(SettledRegion::of)
                        .collect()
                        .asList()
                        .chain(regions -> history.keepSettled(given, regions, whole)))
                .invoke(kept -> tell(given, kept))
                .replaceWithVoid();
    }
}
