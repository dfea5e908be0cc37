package io.nucleus.query.sync;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.scan.Filter;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.query.config.QueryConfig;
import io.nucleus.query.search.QueryMetrics;
import io.nucleus.support.audit.Caller;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.ErrorCode;
import io.nucleus.support.queue.QueuePublisher;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the scheduler for syncs: all that this service may cause. While one is running, asking again answers that one. */
@Singleton
public class SyncRequests {
    private final AccountRepository accounts;
    private final RecentScans scans;
    private final QueuePublisher queue;
    private final QueryMetrics metrics;
    private final Clock clock;
    private final PendingSyncs pending;

    public SyncRequests(
            AccountRepository accounts,
            RecentScans scans,
            QueuePublisher queue,
            QueryMetrics metrics,
            Clock clock,
            QueryConfig config) {
        this.accounts = accounts;
        this.scans = scans;
        this.queue = queue;
        this.metrics = metrics;
        this.clock = clock;
        this.pending = new PendingSyncs(config.sync().pending());
    }

    /**
     * @param accountId the account to sync; empty: all that are enabled
     * @param fullSweep whether to look into regions that are known to be empty, too
     * @param caller for the audit
     * @return what runs now; fails with an {@link ApiException} if there is no such account, or its sync is switched off
     */
    public Uni<SyncAnswer> request(Optional<AccountId> accountId, boolean fullSweep, Caller caller) {
        Filter filter = new Filter(List.of(), List.of(), fullSweep);
        return check(accountId)
                .chain(scans::read)
                .chain(recent ->
                        ask(recent, new Wanted(accountId.map(AccountId::value).orElse(Scan.ALL), filter), caller));
    }

    /**
     * One sync for each account, or one for all that are enabled, limited to some services.
     *
     * @param accountIds none: all accounts
     * @param services services or types; none: all
     * @return what runs now; fails before anything is asked for if there is no such account, or its sync is switched off
     */
    public Uni<List<SyncAnswer>> refresh(Set<AccountId> accountIds, List<String> services, Caller caller) {
        Filter filter = new Filter(List.of(), services, false);
        List<String> scopes = accountIds.isEmpty()
                ? List.of(Scan.ALL)
                : accountIds.stream().map(AccountId::value).sorted().toList();
        return Multi.createFrom()
                .iterable(accountIds)
                .onItem()
                .transformToUniAndConcatenate(id -> check(Optional.of(id)))
                .collect()
                .last()
                .chain(scans::read)
                .chain(recent -> Multi.createFrom()
                        .iterable(scopes)
                        .onItem()
                        .transformToUniAndConcatenate(scope -> ask(recent, new Wanted(scope, filter), caller))
                        .collect()
                        .asList());
    }

    private Uni<SyncAnswer> ask(List<Scan> recent, Wanted wanted, Caller caller) {
        return only(wanted)
                .chain(account -> RecentScans.running(recent, wanted, account)
                        .map(scan -> joined(wanted, scan.scanId(), caller))
                        .orElseGet(() -> publish(wanted, recent, caller)));
    }

    private Uni<Optional<Account>> only(Wanted wanted) {
        return wanted.isAll() ? Uni.createFrom().item(Optional.empty()) : accounts.get(AccountId.of(wanted.scope()));
    }

    private Uni<?> check(Optional<AccountId> accountId) {
        return accountId.isEmpty()
                ? Uni.createFrom().nullItem()
                : accounts.get(accountId.get())
                        .map(found -> found.orElseThrow(
                                () -> ApiException.notFound("Account " + accountId.get() + " is not registered")))
                        .invoke(SyncRequests::checkEnabled);
    }

    private static void checkEnabled(Account account) {
        if (!account.syncEnabled()) {
            throw new ApiException(
                    ErrorCode.CONFLICT, "The sync of account " + account.accountId() + " is switched off");
        }
    }

    private Uni<SyncAnswer> publish(Wanted wanted, List<Scan> recent, Caller caller) {
        PendingSyncs.Pending sync = pending.of(
                wanted,
                recent,
                clock.instant(),
                () -> UlidCreator.getMonotonicUlid().toString(),
                id -> queue.publish(Queue.SYNC_REQUESTS, message(id, wanted, caller)));
        return sync.published()
                .chain(() -> sync.mine()
                        ? Uni.createFrom().item(asked(wanted, sync.executionId()))
                        : joined(wanted, sync.executionId(), caller));
    }

    private SyncAnswer asked(Wanted wanted, String id) {
        metrics.syncRequested(true);
        return SyncAnswer.inProgress("The sync of " + wanted.words() + " has been asked for", id);
    }

    /** Nothing is to be done but to put the request on record, which only the scheduler can. */
    private Uni<SyncAnswer> joined(Wanted wanted, String runningId, Caller caller) {
        return queue.publish(Queue.SYNC_REQUESTS, message(null, wanted, caller).asAnsweredBy(runningId))
                .map(ignored -> {
                    metrics.syncRequested(false);
                    return SyncAnswer.inProgress("A sync of " + wanted.words() + " is running already", runningId);
                });
    }

    private SyncRequest message(String id, Wanted wanted, Caller caller) {
        return new SyncRequest(
                Envelope.create(clock, caller.correlationId()),
                id,
                wanted.isAll() ? null : AccountId.of(wanted.scope()),
                wanted.filter().regions(),
                wanted.filter().services(),
                wanted.filter().fullSweep(),
                Trigger.API,
                caller.who(),
                caller.from());
    }
}
