package io.nucleus.scheduler.sync;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.account.AccountSync;
import io.nucleus.inventory.store.deferral.Deferral;
import io.nucleus.inventory.store.deferral.DeferralRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.scheduler.metrics.SchedulerMetrics;
import io.nucleus.scheduler.metrics.SchedulerMetrics.DeferralEnd;
import io.nucleus.support.queue.QueuePublisher;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes up for accounts that scans had to leave out, since another scan that reads less had them: once such an account is free, a scan of it
 * is asked for that reads what was left out. The request is sent before the account is forgotten, so that a crash can only repeat it;
 * should yet another scan have the account by then, it is left out and remembered again.
 */
public final class DeferredAccounts {
    private static final Logger LOG = Logger.getLogger(DeferredAccounts.class);
    private static final String FROM = "scheduler-service, left out of scan ";
    private static final int AT_A_TIME = 8;

    private final DeferralRepository deferrals;
    private final ScanRepository scans;
    private final AccountRepository accounts;
    private final QueuePublisher publisher;
    private final Clock clock;
    private final SchedulerMetrics metrics;

    public DeferredAccounts(
            DeferralRepository deferrals,
            ScanRepository scans,
            AccountRepository accounts,
            QueuePublisher publisher,
            Clock clock,
            SchedulerMetrics metrics) {
        this.deferrals = deferrals;
        this.scans = scans;
        this.accounts = accounts;
        this.publisher = publisher;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** @return how many were asked for: of each account one at a time, since the next would find it in the scan of the first */
    public Uni<Integer> requestFree() {
        return deferrals
                .all()
                .collect()
                .asMultiMap(Deferral::accountId)
                .onItem()
                .transformToMulti(byAccount -> Multi.createFrom().iterable(byAccount.entrySet()))
                .onItem()
                .transformToUni(entry -> look(entry.getKey(), List.copyOf(entry.getValue())))
                .merge(AT_A_TIME)
                .filter(requested -> requested)
                .collect()
                .asList()
                .map(List::size);
    }

    /** An account that cannot be looked at now must not keep the others waiting; it is looked at again the next time. */
    private Uni<Boolean> look(AccountId accountId, List<Deferral> itsDeferrals) {
        return accounts.get(accountId)
                .chain(account -> isFree(account)
                        .chain(free -> free
                                ? first(itsDeferrals.iterator(), account)
                                : Uni.createFrom().item(false)))
                .onFailure()
                .invoke(failure ->
                        LOG.errorf(failure, "Account that was left out cannot be scanned yet accountId=%s", accountId))
                .onFailure()
                .recoverWithItem(false);
    }

    /** A scan that ran out of its time may still be at work until it is closed; one that has ended keeps nothing. */
    private Uni<Boolean> isFree(Optional<Account> account) {
        String active = account.filter(Account::syncEnabled)
                .map(Account::sync)
                .map(AccountSync::activeScanId)
                .orElse(null);
        return active == null
                ? Uni.createFrom().item(true)
                : scans.get(active).map(scan -> scan.filter(Scan::isRunning).isEmpty());
    }

    private Uni<Boolean> first(Iterator<Deferral> rest, Optional<Account> account) {
        return rest.hasNext()
                ? look(rest.next(), account)
                        .chain(requested -> requested ? Uni.createFrom().item(true) : first(rest, account))
                : Uni.createFrom().item(false);
    }

    private Uni<Boolean> look(Deferral deferral, Optional<Account> account) {
        if (account.filter(Account::syncEnabled).isEmpty()) {
            return forget(deferral, DeferralEnd.DROPPED);
        }
        return scans.get(deferral.scanId())
                .chain(scan -> scan.isEmpty()
                        ? forget(deferral, DeferralEnd.DROPPED)
                        : look(deferral, scan.get(), account.get()));
    }

    private Uni<Boolean> look(Deferral deferral, Scan scan, Account account) {
        String executionId = UlidCreator.getUlid(clock.millis()).toString();
        if (scan.isRunning() && scan.phase() == Scan.Phase.PLANNING || !isNewerThanAll(executionId, scan, account)) {
            return Uni.createFrom().item(false);
        }
        if (!scan.filter().regions().isEmpty() && regions(scan, account).isEmpty()) {
            return forget(deferral, DeferralEnd.DROPPED);
        }
        return isRead(scan, account)
                .chain(read -> read
                        ? forget(deferral, DeferralEnd.READ)
                        : request(executionId, account, scan).chain(() -> forget(deferral, DeferralEnd.REQUESTED)));
    }

    /** What scans read is ordered by their ids: one that another clock made a little ahead has to be waited for. */
    private static boolean isNewerThanAll(String executionId, Scan scan, Account account) {
        String last = account.sync().lastScanId();
        return executionId.compareTo(scan.scanId()) > 0 && (last == null || executionId.compareTo(last) > 0);
    }

    /** By the scan itself, if its planning was repeated, or by a newer one that read as much. */
    private Uni<Boolean> isRead(Scan scan, Account account) {
        return scans.account(scan.scanId(), account.accountId())
                .chain(part -> part.isPresent() ? Uni.createFrom().item(true) : isReadByNewer(scan, account));
    }

    private Uni<Boolean> isReadByNewer(Scan scan, Account account) {
        AccountSync sync = account.sync();
        return sync.lastScanId() == null
                        || sync.lastScanId().compareTo(scan.scanId()) < 0
                        || sync.status() == SyncStatus.FAILED
                ? Uni.createFrom().item(false)
                : scans.get(sync.lastScanId())
                        .map(newer -> newer.filter(n -> n.filter().covers(scan.filter()))
                                .isPresent());
    }

    private Uni<Void> request(String executionId, Account account, Scan scan) {
        LOG.infof(
                "Account that was left out is free, and is asked for: accountId=%s scanId=%s executionId=%s",
                account.accountId(), scan.scanId(), executionId);
        return publisher.publish(
                Queue.SYNC_REQUESTS,
                new SyncRequest(
                        Envelope.create(clock, executionId),
                        executionId,
                        account.accountId(),
                        regions(scan, account),
                        scan.filter().services(),
                        scan.filter().fullSweep(),
                        scan.trigger(),
                        scan.requestedBy(),
                        FROM + scan.scanId()));
    }

    /** Those that the scan names, without those to which the account is not limited any more. */
    private static List<String> regions(Scan scan, Account account) {
        return scan.filter().regions().stream().filter(account::isScannedIn).toList();
    }

    private Uni<Boolean> forget(Deferral deferral, DeferralEnd end) {
        return deferrals
                .remove(deferral)
                .invoke(() -> metrics.deferralEnded(end))
                .replaceWith(end == DeferralEnd.REQUESTED);
    }
}
