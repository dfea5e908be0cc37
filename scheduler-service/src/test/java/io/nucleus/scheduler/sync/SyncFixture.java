package io.nucleus.scheduler.sync;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.ScanCommand;
import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.inventory.store.audit.AuditRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.inventory.store.trend.DayTotals;
import io.nucleus.scheduler.MovableClock;
import io.nucleus.scheduler.TestHub;
import io.nucleus.scheduler.metrics.SchedulerMetrics;
import io.nucleus.scheduler.plan.AwsRegions;
import io.nucleus.scheduler.plan.RegionPlanner;
import io.nucleus.scheduler.plan.RegionStatuses;
import io.nucleus.scheduler.plan.ScanPlanner;
import io.nucleus.support.audit.Audit;
import io.nucleus.support.queue.Delivery;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The handling of sync requests on a hub of its own. */
final class SyncFixture {
    static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    static final Duration DEADLINE = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(400);

    final MovableClock clock = new MovableClock(NOW);
    final TestHub hub = TestHub.create();
    final SchedulerMetrics metrics = new SchedulerMetrics(new SimpleMeterRegistry());

    SyncRequestHandler handler() {
        return handler(hub);
    }

    SyncRequestHandler handler(TestHub on) {
        AwsRegions regions = new AwsRegions("aws");
        var planner = new ScanPlanner(
                on.scans(),
                on.accounts(),
                on.deferrals(),
                new RegionStatuses(on.coverage(), Duration.ofSeconds(60), clock, metrics),
                new RegionPlanner(regions, Duration.ofDays(10)),
                DEADLINE,
                clock,
                metrics);
        return new SyncRequestHandler(
                new ScanIds(clock),
                new ScanOpener(on.scans(), on.accounts(), regions, DEADLINE, clock),
                new ScanRunner(
                        on.scans(), planner, new ScanDispatcher(on.scans(), on.publisher(), clock, metrics), clock),
                new SyncAudit(new Audit(on.audit(), KEPT, clock), clock),
                metrics);
    }

    OverdueScans overdue(TestHub on) {
        return new OverdueScans(
                on.scans(),
                on.progress(),
                on.accounts(),
                new DayTotals(on.accounts(), on.trends(), Duration.ofDays(30), clock),
                on.publisher(),
                DEADLINE,
                clock,
                metrics);
    }

    DeferredAccounts deferred() {
        return deferred(hub);
    }

    DeferredAccounts deferred(TestHub on) {
        return new DeferredAccounts(on.deferrals(), on.scans(), on.accounts(), on.publisher(), clock, metrics);
    }

    /** Handles a message that is sent now. */
    void handle(String messageId, String body) {
        handling(messageId, body).await().indefinitely();
    }

    Uni<?> handling(String messageId, String body) {
        return handler().handle(delivery(messageId, body));
    }

    Delivery delivery(String messageId, String body) {
        return new Delivery(messageId, body, 1, clock.instant());
    }

    List<Scan> scans() {
        return hub.scans().recent().collect().asList().await().indefinitely();
    }

    Scan onlyScan() {
        List<Scan> all = scans();
        if (all.size() != 1) {
            throw new AssertionError("one scan expected: " + all);
        }
        return all.getFirst();
    }

    Scan scan(String executionId) {
        return hub.scans().get(executionId).await().indefinitely().orElseThrow();
    }

    /** Every command in the queue as account/region; repeated ones once. */
    Set<String> commands() {
        return hub.drain(Queue.SCAN_COMMANDS).stream()
                .map(SyncFixture::described)
                .collect(Collectors.toSet());
    }

    private static String described(Message message) {
        ScanCommand command = (ScanCommand) message;
        return command.accountId() + "/" + command.region();
    }

    /** Everything on record, the latest first. */
    List<AuditRecord> onRecord() {
        return hub.audit()
                .newestFirst(NOW.minus(KEPT), AuditRepository.Position.before(NOW.plus(KEPT)))
                .collect()
                .asList()
                .await()
                .indefinitely();
    }

    String claimOf(AccountId id) {
        return hub.accounts()
                .get(id)
                .await()
                .indefinitely()
                .orElseThrow()
                .sync()
                .activeScanId();
    }
}
