package io.nucleus.writer.account;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.account.AccountRepository.SyncResult;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.writer.archive.ArchiveDocument;
import io.nucleus.writer.archive.RawArchive;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.AccountSpools;
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
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Settles an account: history, raw archive, the account's own record, and last the transaction that says that it has settled.
 * Each step may be repeated, so a crash between any two is repaired by whoever handles the message again.
 */
@Singleton
public class AccountSettler {
    private static final Logger LOG = Logger.getLogger(AccountSettler.class);

    private final ScanRepository scans;
    private final ScanProgressRepository progress;
    private final AccountRepository accounts;
    private final CoverageRepository coverage;
    private final AccountSpools spools;
    private final ResourceHistory history;
    private final RawArchive archive;
    private final SettleWorkers workers;
    private final WriterMetrics metrics;
    private final Clock clock;
    private final KeyedQueue<String> turns = new KeyedQueue<>();

    public AccountSettler(
            ScanRepository scans,
            ScanProgressRepository progress,
            AccountRepository accounts,
            CoverageRepository coverage,
            AccountSpools spools,
            ResourceHistory history,
            RawArchive archive,
            SettleWorkers workers,
            WriterMetrics metrics,
            Clock clock) {
        this.scans = scans;
        this.progress = progress;
        this.accounts = accounts;
        this.coverage = coverage;
        this.spools = spools;
        this.history = history;
        this.archive = archive;
        this.workers = workers;
        this.metrics = metrics;
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
                .chain(outcome -> resourceCount(account.accountId())
                        .chain(count -> accounts.finishSync(account.accountId(), result(account, outcome, count))
                                .chain(() -> progress.settleAccount(
                                        account, outcome.status(), outcome.reasons(), clock.instant()))
                                .invoke(first -> report(account, outcome, count, first, begun))))
                .replaceWithVoid();
    }

    /** What blocks: history and archive, from one reading of what was staged. */
    private AccountOutcome keep(ScanAccount account, List<SettledRegion> regions) {
        Settlement settlement = new Settlement(account.scanId(), account.accountId(), account.startedAt());
        AccountSpools.Spooled spooled = spools.spool(regions);
        try (AccountSpool spool = spooled.spool()) {
            AccountOutcome outcome = AccountOutcome.of(spooled.regions());
            history.commit(settlement, spool);
            archive.write(settlement, document(outcome), spool);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchiveDocument document(AccountOutcome outcome) {
        List<ArchiveDocument.Scope> scopes = outcome.regions().stream()
                .flatMap(r -> r.scopes().stream().map(s -> ArchiveDocument.Scope.of(r.name(), s)))
                .toList();
        return new ArchiveDocument(outcome.readAt(), scopes);
    }

    private Uni<Long> resourceCount(AccountId accountId) {
        return coverage.regions(accountId).collect().with(Collectors.summingLong(RegionStatus::resourceCount));
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

    private void report(ScanAccount account, AccountOutcome outcome, long resources, boolean first, Instant begun) {
        if (first) {
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
    }
}
