package io.nucleus.scheduler.sync;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.deferral.Deferral;
import io.nucleus.inventory.store.deferral.DeferralRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.scheduler.metrics.SchedulerMetrics;
import io.nucleus.scheduler.metrics.SchedulerMetrics.DeferralEnd;
import io.nucleus.support.queue.QueuePublisher;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
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

    /** @return how many were asked for */
    public Uni<Integer> requestFree() {
        return deferrals
                .all()
                .onItem()
                .transformToUni(this::look)
                .merge(AT_A_TIME)
                .filter(requested -> requested)
                .collect()
                .asList()
                .map(List::size);
    }

    /** One that cannot be looked at now must not keep the others waiting; it is looked at again the next time. */
    private Uni<Boolean> look(Deferral deferral) {
        return accounts.get(deferral.accountId())
                .chain(account -> look(deferral, account))
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        failure,
                        "Account that was left out cannot be scanned yet accountId=%s scanId=%s",
                        deferral.accountId(),
                        deferral.scanId()))
                .onFailure()
                .recoverWithItem(false);
    }

    private Uni<Boolean> look(Deferral deferral, Optional<Account> account) {
        if (account.filter(Account::syncEnabled).isEmpty()) {
            return forget(deferral, DeferralEnd.DROPPED);
        }
        if (account.get().sync().isActive(clock.instant())) {
            return Uni.createFrom().item(false);
        }
        return scans.get(deferral.scanId())
                .chain(scan -> scan.isEmpty()
                        ? forget(deferral, DeferralEnd.DROPPED)
                        : look(deferral, scan.get(), account.get()));
    }

    private Uni<Boolean> look(Deferral deferral, Scan scan, Account account) {
        if (scan.isRunning() && scan.phase() == Scan.Phase.PLANNING) {
            return Uni.createFrom().item(false);
        }
        return isRead(scan, account)
                .chain(read -> read
                        ? forget(deferral, DeferralEnd.READ)
                        : request(deferral.accountId(), scan).chain(() -> forget(deferral, DeferralEnd.REQUESTED)));
    }

    /** By the scan itself, if its planning was repeated, or by a newer one that read as much. */
    private Uni<Boolean> isRead(Scan scan, Account account) {
        return scans.account(scan.scanId(), account.accountId())
                .chain(part -> part.isPresent() ? Uni.createFrom().item(true) : isReadByNewer(scan, account));
    }

    private Uni<Boolean> isReadByNewer(Scan scan, Account account) {
        String last = account.sync().lastScanId();
        return last == null || last.compareTo(scan.scanId()) < 0
                ? Uni.createFrom().item(false)
                : scans.get(last)
                        .map(newer -> newer.filter(n -> n.filter().covers(scan.filter()))
                                .isPresent());
    }

    /** What scans read is ordered by their ids: only one that is made now can replace what has been read meanwhile. */
    private Uni<Void> request(AccountId accountId, Scan scan) {
        String executionId = UlidCreator.getUlid(clock.millis()).toString();
        LOG.infof(
                "Account that was left out is free, and is asked for: accountId=%s scanId=%s executionId=%s",
                accountId, scan.scanId(), executionId);
        return publisher.publish(
                Queue.SYNC_REQUESTS,
                new SyncRequest(
                        Envelope.create(clock, executionId),
                        executionId,
                        accountId,
                        scan.filter().regions(),
                        scan.filter().services(),
                        scan.filter().fullSweep(),
                        scan.trigger(),
                        scan.requestedBy(),
                        FROM + scan.scanId()));
    }

    private Uni<Boolean> forget(Deferral deferral, DeferralEnd end) {
        return deferrals
                .remove(deferral)
                .invoke(() -> metrics.deferralEnded(end))
                .replaceWith(end == DeferralEnd.REQUESTED);
    }
}
