package io.nucleus.writer.account;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.account.AccountRepository.SyncResult;
import io.nucleus.inventory.store.account.AccountSync;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.SettledRegion;
import io.nucleus.writer.staging.StagingArea;
import io.nucleus.writer.turn.KeyedQueue;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Settles an account: history, raw archive, the account's own record, and last the transaction that says that it has settled.
 * Each step may be repeated, so a crash between any two is repaired by whoever handles the message again.
 *
 * <p>A scan that was given up at its deadline has ended with accounts that did not settle. If all regions of such an account settle later,
 * so does the account; if not, what was found becomes history when another scan of the account settles: changes are on record once only,
 * and the next scan does not find them again.
 */
@Singleton
public class AccountSettler {
    private static final Logger LOG = Logger.getLogger(AccountSettler.class);
    private static final int MOST_REASON_CHARS = 500;

    private final ScanRepository scans;
    private final ScanProgressRepository progress;
    private final AccountRepository accounts;
    private final Trends trends;
    private final AccountHistory history;
    private final GivenUpScans givenUp;
    private final WriterMetrics metrics;
    private final WriterConfig config;
    private final Clock clock;
    private final KeyedQueue<String> turns = new KeyedQueue<>();

    public AccountSettler(
            ScanRepository scans,
            ScanProgressRepository progress,
            AccountRepository accounts,
            Trends trends,
            AccountHistory history,
            GivenUpScans givenUp,
            WriterMetrics metrics,
            WriterConfig config,
            Clock clock) {
        this.scans = scans;
        this.progress = progress;
        this.accounts = accounts;
        this.trends = trends;
        this.history = history;
        this.givenUp = givenUp;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Settles the account unless it has.
     *
     * @param account all of whose regions have settled
     * @return whether scans had been given up since the account was settled before
     */
    public Uni<Boolean> settle(ScanAccount account) {
        return turns.run(account.scanId() + "/" + account.accountId(), () -> settleInTurn(account));
    }

    private Uni<Boolean> settleInTurn(ScanAccount account) {
        return current(account)
                .chain(now -> now.isSettled()
                        ? settleAfterAll(now)
                        : record(now)
                                .onFailure(StagingArea.MissingBatchException.class)
                                .recoverWithUni(missing -> unlessSettled(account, missing))
                                .replaceWith(false))
                .chain(late -> givenUp.makeUpFor(account).map(madeUp -> late || madeUp));
    }

    /** Unless it was not given up, or is history already. */
    private Uni<Boolean> settleAfterAll(ScanAccount account) {
        return accounts.unkept(account.accountId())
                .chain(unkept -> unkept.contains(account.scanId())
                        ? record(account)
                                .onFailure(StagingArea.MissingBatchException.class)
                                .recoverWithUni(missing -> givenUp.keepWhatIsLeft(account))
                                .chain(() -> accounts.noteKept(account.accountId(), account.scanId()))
                        : Uni.createFrom().item(false));
    }

    private Uni<ScanAccount> current(ScanAccount account) {
        return scans.account(account.scanId(), account.accountId()).map(Optional::orElseThrow);
    }

    /** Another writer may have settled it meanwhile, and removed what was staged. */
    private Uni<Void> unlessSettled(ScanAccount account, Throwable failure) {
        return current(account)
                .chain(now -> now.isSettled()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(failure));
    }

    private Uni<Void> record(ScanAccount account) {
        Instant begun = clock.instant();
        return history.isWhole(account)
                .chain(whole -> scans.regions(account.scanId(), account.accountId())
                        .map(SettledRegion::of)
                        .collect()
                        .asList()
                        .chain(regions -> history.keep(account, regions, whole))
                        .chain(outcome -> finish(account, outcome, whole, begun)))
                .onFailure()
                .call(failure -> tell(account, failure))
                .replaceWithVoid();
    }

    /** The message comes again; meanwhile people see what it waits for. */
    private Uni<Void> tell(ScanAccount account, Throwable failure) {
        String reason = "what was read cannot be kept yet: " + failure;
        return progress.noteTrouble(account, reason.substring(0, Math.min(MOST_REASON_CHARS, reason.length())))
                .onFailure()
                .recoverWithItem(false)
                .replaceWithVoid();
    }

    private Uni<Boolean> finish(ScanAccount account, AccountOutcome outcome, boolean whole, Instant begun) {
        AccountId id = account.accountId();
        return accounts.get(id)
                .chain(known -> counted(account, known)
                        .invoke(counted ->
                                known.ifPresent(before -> warnOfJump(account, before.sync(), counted.active())))
                        .chain(counted -> accounts.finishSync(
                                        id, result(account, outcome, whole ? Optional.empty() : known, counted))
                                .chain(() -> settled(account, outcome))
                                .invoke(first -> {
                                    if (first) {
                                        report(account, outcome, counted.active(), begun);
                                    }
                                })));
    }

    /** What is counted now is not what there was on the day of a scan after which another one has settled. */
    private Uni<Trends.Counted> counted(ScanAccount account, Optional<Account> known) {
        boolean overtaken = known.map(a -> a.sync().lastScanId())
                .filter(last -> last.compareTo(account.scanId()) > 0)
                .isPresent();
        return overtaken
                ? trends.count(account.accountId(), account.startedAt())
                : trends.write(account.scanId(), account.accountId(), account.startedAt());
    }

    private Uni<Boolean> settled(ScanAccount account, AccountOutcome outcome) {
        return account.isSettled()
                ? settledAfterAll(account, outcome)
                : progress.settleAccount(account, outcome.status(), outcome.reasons(), clock.instant())
                        .chain(first -> first
                                ? Uni.createFrom().item(true)
                                : accounts.unkept(account.accountId())
                                        .chain(unkept -> unkept.contains(account.scanId())
                                                ? settledAfterAll(account, outcome)
                                                : Uni.createFrom().item(false)));
    }

    /** It was given up before, or just now. */
    private Uni<Boolean> settledAfterAll(ScanAccount account, AccountOutcome outcome) {
        return progress.settledAfterAll(account, outcome.status(), outcome.reasons(), clock.instant())
                .call(() -> accounts.noteKept(account.accountId(), account.scanId()));
    }

    /** @param limitedFor the account as it was before a limited scan: of what that did not read, all is as old and as incomplete as it was */
    private SyncResult result(
            ScanAccount account, AccountOutcome outcome, Optional<Account> limitedFor, Trends.Counted counted) {
        AccountOutcome all = limitedFor
                .map(before -> outcome.withRest(
                        counted.scopes().stream()
                                .filter(scope -> before.isScannedIn(scope.region()))
                                .toList(),
                        before.sync().lastSyncedAt() != null))
                .orElse(outcome);
        return new SyncResult(
                account.scanId(),
                limitedFor.isPresent() ? null : outcome.readAt(),
                all.status(),
                counted.active(),
                Duration.between(account.startedAt(), clock.instant()).toMillis(),
                all.reasons(),
                all.scopesNotRead());
    }

    private void report(ScanAccount account, AccountOutcome outcome, long resources, Instant begun) {
        metrics.accountSettled(outcome.status(), Duration.between(begun, clock.instant()));
        LOG.infof(
                "Account settled: %s in scan %s: %s, %d resources, %d regions, %d kinds of holes",
                account.accountId(),
                account.scanId(),
                outcome.status().text(),
                resources,
                outcome.regions().size(),
                outcome.reasons().size());
    }

    /**
     * Much more or much less than before may be true, or a sign that something is wrong: somebody should look. Told before it is on record,
     * so that a crash can only make it come twice.
     */
    private void warnOfJump(ScanAccount account, AccountSync sync, long now) {
        long before = sync.resourceCount();
        boolean onRecord = account.scanId().equals(sync.lastScanId());
        if (!onRecord && before > 0 && Math.abs(now - before) > before * config.countChangeWarning()) {
            metrics.countJumped();
            LOG.warnf(
                    "Account %s had %d resources and has %d after scan %s",
                    account.accountId(), before, now, account.scanId());
        }
    }
}
