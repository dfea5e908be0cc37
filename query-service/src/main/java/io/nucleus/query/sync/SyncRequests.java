package io.nucleus.query.sync;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.query.config.QueryConfig;
import io.nucleus.query.search.QueryMetrics;
import io.nucleus.support.audit.Caller;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.ErrorCode;
import io.nucleus.support.queue.QueuePublisher;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

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
     * @param caller for the audit
     * @return what runs now; fails with an {@link ApiException} if there is no such account, or its sync is switched off
     */
    public Uni<SyncAnswer> request(Optional<AccountId> accountId, Caller caller) {
        String scope = accountId.map(AccountId::value).orElse(Scan.ALL);
        return check(accountId)
                .chain(scans::read)
                .chain(recent -> RecentScans.running(recent, scope)
                        .map(scan -> Uni.createFrom().item(alreadyRunning(scope, scan.scanId())))
                        .orElseGet(() -> publish(scope, recent, id -> message(id, accountId.orElse(null), caller))));
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

    private interface Message {
        SyncRequest of(String executionId);
    }

    private Uni<SyncAnswer> publish(String scope, List<Scan> recent, Message message) {
        PendingSyncs.Pending sync = pending.of(
                scope,
                recent,
                clock.instant(),
                () -> UlidCreator.getMonotonicUlid().toString(),
                id -> queue.publish(Queue.SYNC_REQUESTS, message.of(id)));
        return sync.published().map(ignored -> {
            metrics.syncRequested(sync.mine());
            return sync.mine()
                    ? SyncAnswer.inProgress("The sync of " + words(scope) + " has been asked for", sync.executionId())
                    : alreadyRunning(scope, sync.executionId());
        });
    }

    private SyncRequest message(String id, AccountId accountId, Caller caller) {
        return new SyncRequest(
                Envelope.create(clock, caller.correlationId()),
                id,
                accountId,
                List.of(),
                List.of(),
                false,
                Trigger.API,
                caller.who(),
                caller.from());
    }

    private static SyncAnswer alreadyRunning(String scope, String id) {
        return SyncAnswer.inProgress("A sync of " + words(scope) + " is running already", id);
    }

    private static String words(String scope) {
        return scope.equals(Scan.ALL) ? "all accounts" : "account " + scope;
    }
}
