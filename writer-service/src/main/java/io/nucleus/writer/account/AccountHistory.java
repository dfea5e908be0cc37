package io.nucleus.writer.account;

import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.change.ChangeRepository;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.writer.archive.ArchiveDocument;
import io.nucleus.writer.archive.RawArchive;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.AccountSpools;
import io.nucleus.writer.settlement.ChangeHistory;
import io.nucleus.writer.settlement.ResourceHistory;
import io.nucleus.writer.settlement.SettleWorkers;
import io.nucleus.writer.settlement.SettledRegion;
import io.nucleus.writer.settlement.Settlement;
import io.nucleus.writer.staging.StagingArea;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Brings what was found of an account in a scan to Iceberg and to the raw archive. Each step may be repeated: history takes a settlement once. */
@Singleton
public class AccountHistory {
    private static final Logger LOG = Logger.getLogger(AccountHistory.class);

    private final ScanRepository scans;
    private final ChangeRepository changes;
    private final AccountSpools spools;
    private final ResourceHistory history;
    private final ChangeHistory changeHistory;
    private final RawArchive archive;
    private final SettleWorkers workers;

    public AccountHistory(
            ScanRepository scans,
            ChangeRepository changes,
            AccountSpools spools,
            ResourceHistory history,
            ChangeHistory changeHistory,
            RawArchive archive,
            SettleWorkers workers) {
        this.scans = scans;
        this.changes = changes;
        this.spools = spools;
        this.history = history;
        this.changeHistory = changeHistory;
        this.archive = archive;
        this.workers = workers;
    }

    /** Whether the scan was to read all of the account. */
    Uni<Boolean> isWhole(ScanAccount account) {
        return scans.get(account.scanId())
                .map(scan -> scan.filter(s -> s.filter().isLimited()).isEmpty());
    }

    /** @param regions all of the account's; fails with {@link StagingArea.MissingBatchException} if something that was staged is not there */
    Uni<AccountOutcome> keep(ScanAccount account, List<SettledRegion> regions, boolean whole) {
        return workers.run(() -> keepNow(account, regions, whole));
    }

    /**
     * Keeps what there is of a scan that was given up: the regions that settled, as far as what was staged is still there, and every change.
     *
     * @return whether more than the changes could be kept
     */
    Uni<Boolean> keepSettled(ScanAccount given, List<SettledRegion> regions, boolean whole) {
        return workers.run(() -> keepSettledNow(given, regions, whole));
    }

    /** What blocks: history and archive, from one reading of what was staged. None of them needs another one, and each may be repeated. */
    private AccountOutcome keepNow(ScanAccount account, List<SettledRegion> regions, boolean whole) {
        Settlement settlement = settlement(account);
        AccountSpools.Spooled spooled = spools.spool(regions);
        try (AccountSpool spool = spooled.spool()) {
            AccountOutcome outcome = AccountOutcome.of(spooled.regions());
            workers.together(
                    () -> history.commit(settlement, spool),
                    () -> changeHistory.commit(settlement, changesOf(settlement)),
                    () -> archive.write(settlement, document(outcome, whole), spool));
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean keepSettledNow(ScanAccount given, List<SettledRegion> regions, boolean whole) {
        try {
            if (!regions.isEmpty()) {
                keepNow(given, regions, whole && regions.size() == given.regionsTotal());
                return true;
            }
        } catch (StagingArea.MissingBatchException gone) {
            LOG.warnf("Of account %s in scan %s only changes can be kept: %s", given.accountId(), given.scanId(), gone);
        }
        Settlement settlement = settlement(given);
        changeHistory.commit(settlement, changesOf(settlement));
        return false;
    }

    private static Settlement settlement(ScanAccount account) {
        return new Settlement(account.scanId(), account.accountId(), account.startedAt());
    }

    /** All of them: all regions have settled. What an attempt that was overtaken may still write within one step is not among them (ADR 0028). */
    private Stream<Change> changesOf(Settlement settlement) {
        return changes.in(settlement.scanId(), settlement.accountId())
                .subscribe()
                .asStream();
    }

    private static ArchiveDocument document(AccountOutcome outcome, boolean whole) {
        List<ArchiveDocument.Scope> scopes = outcome.regions().stream()
                .flatMap(r -> r.scopes().stream().map(s -> ArchiveDocument.Scope.of(r.name(), s)))
                .toList();
        return new ArchiveDocument(whole, outcome.readAt(), scopes);
    }
}
