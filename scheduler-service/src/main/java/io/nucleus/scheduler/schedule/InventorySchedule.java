package io.nucleus.scheduler.schedule;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.inventory.store.schedule.ScheduleRepository;
import io.nucleus.inventory.store.schedule.ScheduleRepository.Firing;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.scheduler.metrics.SchedulerMetrics;
import io.nucleus.support.audit.Audit;
import io.nucleus.support.audit.Caller;
import io.nucleus.support.queue.QueuePublisher;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks for a scan of all accounts whenever the schedule says so, once however many replicas look at the clock, and also if none
 * ran at that time. What makes it once is the execution id, which follows from the due time: a repeated request finds the scan of
 * the first. The next due time is stored, both to notice a missed one and for others to show.
 */
public final class InventorySchedule {
    private static final Logger LOG = Logger.getLogger(InventorySchedule.class);
    private static final String NAME = ScheduleRepository.INVENTORY;
    private static final String WHO = "schedule " + NAME;
    private static final String FROM = "scheduler-service";

    private final CronSchedule cron;
    private final Settings settings;
    private final ScheduleRepository firings;
    private final QueuePublisher publisher;
    private final Audit audit;
    private final Clock clock;
    private final SchedulerMetrics metrics;

    /**
     * @param catchUpWindow how late a missed firing is still made up for
     * @param fullSweepEvery each how many-th firing asks for a full sweep
     */
    public record Settings(Duration catchUpWindow, int fullSweepEvery) {}

    public InventorySchedule(
            CronSchedule cron,
            Settings settings,
            ScheduleRepository firings,
            QueuePublisher publisher,
            Audit audit,
            Clock clock,
            SchedulerMetrics metrics) {
        this.cron = cron;
        this.settings = settings;
        this.firings = firings;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Fires if it is due, and stores when it is due next. Cheap if nothing is due; to be called every now and then. */
    public Uni<Void> tick() {
        Instant now = clock.instant();
        return firings.next(NAME).chain(expected -> fireIfDue(expected, now).chain(() -> storeNext(expected, now)));
    }

    /** A new deployment expects nothing yet, and so has missed nothing. */
    private Uni<Void> fireIfDue(Optional<Instant> expected, Instant now) {
        if (expected.isEmpty() || expected.get().isAfter(now)) {
            return Uni.createFrom().voidItem();
        }
        Optional<Instant> due =
                cron.latestWithin(now, settings.catchUpWindow()).filter(latest -> !latest.isBefore(expected.get()));
        if (due.isEmpty()) {
            LOG.warnf("The scan that was due at %s is not made up for", expected.get());
            return Uni.createFrom().voidItem();
        }
        return firings.latest(NAME)
                .chain(last -> last.filter(f -> !f.dueAt().isBefore(due.get())).isPresent()
                        ? Uni.createFrom().voidItem()
                        : fire(due.get(), last.map(Firing::number).orElse(0L) + 1, now));
    }

    /** Asks first and records then: a crash between the two repeats the request, which changes nothing. */
    private Uni<Void> fire(Instant dueAt, long number, Instant now) {
        boolean fullSweep = number % settings.fullSweepEvery() == 0;
        String executionId = UlidCreator.getHashUlid(dueAt.toEpochMilli(), "schedule " + NAME + " " + dueAt)
                .toString();
        SyncRequest request = new SyncRequest(
                Envelope.create(clock, executionId),
                executionId,
                null,
                List.of(),
                List.of(),
                fullSweep,
                Trigger.SCHEDULE,
                WHO,
                FROM);
        LOG.infof(
                "Scheduled scan is due: dueAt=%s number=%d fullSweep=%b executionId=%s",
                dueAt, number, fullSweep, executionId);
        return publisher
                .publish(Queue.SYNC_REQUESTS, request)
                .chain(() -> record(new Firing(dueAt, executionId, number), fullSweep, now));
    }

    private Uni<Void> record(Firing firing, boolean fullSweep, Instant now) {
        AuditRecord fired = audit.record(
                "schedule.fire",
                new Caller(WHO, FROM, firing.executionId()),
                "scan " + firing.executionId(),
                "dueAt=%s number=%d fullSweep=%b".formatted(firing.dueAt(), firing.number(), fullSweep));
        return firings.record(NAME, firing, now, audit.audited(fired))
                .invoke(first -> {
                    if (first) {
                        metrics.scheduleFired(fullSweep);
                        audit.log(fired);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> storeNext(Optional<Instant> stored, Instant now) {
        Optional<Instant> next = cron.next(now);
        return next.equals(stored)
                ? Uni.createFrom().voidItem()
                : firings.writeNext(NAME, next.orElse(null))
                        .invoke(() -> LOG.infof(
                                "Next scheduled scan: %s",
                                next.map(Instant::toString).orElse("never")));
    }

    /**
     * How the schedule stands.
     *
     * @param nextFireTime null: never
     * @param lastFireTime when the last firing was due; null if there was none
     */
    public record Status(
            String cron, String zone, Instant nextFireTime, Instant lastFireTime, String lastExecutionId) {}

    public Uni<Status> status() {
        return firings.latest(NAME)
                .map(last -> new Status(
                        cron.expression(),
                        cron.zone().getId(),
                        cron.next(clock.instant()).orElse(null),
                        last.map(Firing::dueAt).orElse(null),
                        last.map(Firing::executionId).orElse(null)));
    }
}
