package io.nucleus.writer.account;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.account.AccountRepository.SyncResult;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.change.ChangeRepository;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.archive.ArchiveDocument;
import io.nucleus.writer.archive.RawArchive;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.AccountSpools;
import io.nucleus.writer.settlement.ChangeHistory;
import io.nucleus.writer.settlement.ResourceHistory;
import io.nucleus.writer.settlement.SettleWorkers;
import io.nucleus.writer.settlement.SettledRegion;
import io.nucleus.writer.settlement.Settlement;
import io.nucleus.writer.staging.StagingArea;
import io.nucleus.writer.turn.KeyedQueue;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Settles an account: history, raw archive, the account's own record, and last the transaction that says that it has settled.
 * Each step may be repeated, so a crash between any two is repaired by whoever handles the message again.
 */
@Singleton
public class AccountSettler {
    private static final Logger LOG = Logger.getLogger(AccountSettler.class);
    private static final int MOST_REASON_CHARS = 500;

    private final ScanRepository scans;
    private final ScanProgressRepository progress;
    private final AccountRepository accounts;
    private final ChangeRepository changes;
    private final Trends trends;
    private final AccountSpools spools;
    private final ResourceHistory history;
    private final ChangeHistory changeHistory;
    private final RawArchive archive;
    private final SettleWorkers workers;
    private final WriterMetrics metrics;
    private final WriterConfig config;
    private final Clock clock;
    private final KeyedQueue<String> turns = new KeyedQueue<>();

    public AccountSettler(
            ScanRepository scans,
            ScanProgressRepository progress,
            AccountRepository accounts,
            ChangeRepository changes,
            Trends trends,
            AccountSpools spools,
            ResourceHistory history,
            ChangeHistory changeHistory,
            RawArchive archive,
            SettleWorkers workers,
            WriterMetrics metrics,
            WriterConfig config,
            Clock clock) {
        this.scans = scans;
        this.progress = progress;
        this.accounts = accounts;
        this.changes = changes;
        this.trends = trends;
        this.spools = spools;
        this.history = history;
        this.changeHistory = changeHistory;
        this.archive = archive;
        this.workers = workers;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /** Settles the account unless it has. @param account all of whose regions have settled */
    public Uni<Void> settle(ScanAccount account) {
        return turns.run(account.scanId() + "/" + account.accountId(), () -> settleInTurn(account));
    }

    private Uni<Void> settleInTurn(ScanAccount account) {
        return current(account)
                .chain(now -> now.isSettled()
                        ? Uni.createFrom().voidItem()
                        : record(now)
                                .onFailure(StagingArea.MissingBatchException.class)
                                .recoverWithUni(missing -> unlessSettled(account, missing)));
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
        return scans.regions(account.scanId(), account.accountId())
                .map(SettledRegion::of)
                .collect()
                .asList()
                .chain(regions -> workers.run(() -> keep(account, regions)))
                .chain(outcome -> finish(account, outcome, begun))
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

    private Uni<Boolean> finish(ScanAccount account, AccountOutcome outcome, Instant begun) {
        AccountId id = account.accountId();
        return accounts.get(id)
                .map(known -> known.map(a -> a.sync().resourceCount()).orElse(0L))
                .chain(before -> trends.count(account.scanId(), id, account.startedAt())
                        .chain(count -> accounts.finishSync(id, result(account, outcome, count))
                                .chain(() -> progress.settleAccount(
                                        account, outcome.status(), outcome.reasons(), clock.instant()))
                                .invoke(first -> {
                                    if (first) {
                                        report(account, outcome, count, begun);
                                        warnOfJump(account, before, count);
                                    }
                                })));
    }

    /** What blocks: history and archive, from one reading of what was staged. None of them needs another one, and each may be repeated. */
    private AccountOutcome keep(ScanAccount account, List<SettledRegion> regions) {
        Settlement settlement = new Settlement(account.scanId(), account.accountId(), account.startedAt());
        AccountSpools.Spooled spooled = spools.spool(regions);
        try (AccountSpool spool = spooled.spool()) {
            AccountOutcome outcome = AccountOutcome.of(spooled.regions());
            workers.together(
                    () -> history.commit(settlement, spool),
                    () -> changeHistory.commit(settlement, changesOf(settlement)),
                    () -> archive.write(settlement, document(outcome), spool));
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them: all regions have settled, and what comes later is not written any more. */
    private Stream<Change> changesOf(Settlement settlement) {
        return changes.in(settlement.scanId(), settlement.accountId())
                .subscribe()
                .asStream();
    }

    private static ArchiveDocument document(AccountOutcome outcome) {
        List<ArchiveDocument.Scope> scopes = outcome.regions().stream()
                .flatMap(r -> r.scopes().stream().map(s -> ArchiveDocument.Scope.of(r.name(), s)))
                .toList();
        return new ArchiveDocument(outcome.readAt(), scopes);
    }

    private SyncResult result(ScanAccount account, AccountOutcome outcome, long resourceCount) {
        return new SyncResult(
                account.scanId(),
                outcome.readAt(),
                outcome.status(),
                resourceCount,
                Duration.between(account.startedAt(), clock.instant()).toMillis(),
                outcome.reasons(),
                outcome.scopesNotRead());
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

    /** Much more or much less than before may be true, or a sign that something is wrong: somebody should look. */
    private void warnOfJump(ScanAccount account, long before, long now) {
        if (before > 0 && Math.abs(now - before) > before * config.countChangeWarning()) {
            metrics.countJumped();
            LOG.warnf(
                    "Account %s had %d resources and has %d after scan %s",
                    account.accountId(), before, now, account.scanId());
        }
    }
}
