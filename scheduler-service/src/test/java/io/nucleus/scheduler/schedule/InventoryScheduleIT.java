package io.nucleus.scheduler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.inventory.store.audit.AuditRepository;
import io.nucleus.inventory.store.schedule.ScheduleRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.scheduler.DyingProcess;
import io.nucleus.scheduler.DyingProcess.Moment;
import io.nucleus.scheduler.MovableClock;
import io.nucleus.scheduler.TestHub;
import io.nucleus.scheduler.metrics.SchedulerMetrics;
import io.nucleus.support.audit.Audit;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InventoryScheduleIT {
    private static final Instant DUE = Instant.parse("2026-11-02T02:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-01T15:00:00Z"));
    private final TestHub hub = TestHub.create();

    @Test
    void aNewDeploymentHasMissedNothing() {
        tick();

        assertThat(requests()).isEmpty();
        assertThat(next()).contains(DUE);
    }

    @Test
    void itFiresOnceWhenItIsDue() {
        tick();
        clock.set(DUE.minusMillis(1));
        tick();
        assertThat(requests()).isEmpty();

        clock.set(DUE.plusSeconds(20));
        tick();
        tick();

        assertThat(requests()).singleElement().satisfies(request -> {
            assertThat(request.trigger()).isEqualTo(Trigger.SCHEDULE);
            assertThat(request.accountId()).isNull();
            assertThat(request.fullSweep()).isFalse();
            assertThat(request.executionId()).isNotNull();
        });
        assertThat(next()).contains(DUE.plus(DAY));
        assertThat(onRecord(hub)).singleElement().satisfies(fired -> {
            assertThat(fired.action()).isEqualTo("schedule.fire");
            assertThat(fired.who()).isEqualTo("schedule inventory");
            assertThat(fired.at()).isEqualTo(DUE.plusSeconds(20));
            assertThat(fired.from()).isEqualTo("scheduler-service");
            assertThat(fired.details()).isEqualTo("dueAt=" + DUE + " number=1 fullSweep=false");
        });
    }

    private static List<AuditRecord> onRecord(TestHub on) {
        return on.audit()
                .newestFirst(DUE.minus(DAY), AuditRepository.Position.before(DUE.plus(DAY)))
                .collect()
                .asList()
                .await()
                .indefinitely();
    }

    @Test
    void replicasAskForTheSameExecution() {
        tick();
        clock.set(DUE);

        Uni.join()
                .all(IntStream.range(0, 6).mapToObj(i -> schedule(hub).tick()).toList())
                .andFailFast()
                .await()
                .indefinitely();

        assertThat(requests().stream().map(SyncRequest::executionId).distinct()).hasSize(1);
        assertThat(onRecord(hub)).as("one of them fired").hasSize(1);
        tick();
        assertThat(requests()).isEmpty();
    }

    @Test
    void aMissedFiringIsCaughtUpAndOnlyTheLatest() {
        tick();
        clock.set(DUE.plus(DAY).plus(DAY).plus(Duration.ofHours(8)));

        tick();

        assertThat(requests()).hasSize(1);
        assertThat(hub.schedules().latest(ScheduleRepository.INVENTORY).await().indefinitely())
                .hasValueSatisfying(
                        f -> assertThat(f.dueAt()).isEqualTo(DUE.plus(DAY).plus(DAY)));
    }

    @Test
    void aFiringMissedLongAgoIsNot() {
        InventorySchedule shortWindow = schedule(hub, "0 0 2 * * ?", Duration.ofHours(2));
        shortWindow.tick().await().indefinitely();
        clock.set(DUE.plus(Duration.ofHours(3)));

        shortWindow.tick().await().indefinitely();

        assertThat(requests()).isEmpty();
        assertThat(next()).contains(DUE.plus(DAY));
    }

    @ParameterizedTest
    @EnumSource
    void aDeathAtAnyStepNeitherLosesNorDoublesAFiring(Moment moment) {
        boolean survived = false;
        for (int call = 1; !survived && call < 50; call++) {
            TestHub own = TestHub.create();
            clock.set(DUE.minusSeconds(60));
            schedule(own).tick().await().indefinitely();
            clock.set(DUE);
            DyingProcess process = new DyingProcess(call, moment);

            survived = schedule(own.through(process))
                    .tick()
                    .replaceWith(true)
                    .onFailure()
                    .recoverWithItem(false)
                    .await()
                    .atMost(Duration.ofSeconds(30));
            schedule(own).tick().await().indefinitely();

            List<SyncRequest> asked = requests(own);
            assertThat(asked).as("call %d", call).isNotEmpty();
            assertThat(asked.stream().map(SyncRequest::executionId).distinct()).hasSize(1);
            assertThat(own.schedules()
                            .latest(ScheduleRepository.INVENTORY)
                            .await()
                            .indefinitely())
                    .hasValueSatisfying(f -> assertThat(f.number()).isEqualTo(1));
        }
        assertThat(survived).isTrue();
    }

    @Test
    void everySeventhFiringIsAFullSweep() {
        tick();

        List<Boolean> sweeps = IntStream.range(0, 14)
                .mapToObj(day -> {
                    clock.set(DUE.plus(DAY.multipliedBy(day)));
                    tick();
                    return requests().getFirst().fullSweep();
                })
                .toList();

        assertThat(sweeps)
                .containsExactly(
                        false, false, false, false, false, false, true, false, false, false, false, false, false, true);
    }

    @Test
    void anotherExpressionTakesEffectAndFiresNothingBelated() {
        tick();
        InventorySchedule noon = schedule(hub, "0 0 12 * * ?", DAY);

        noon.tick().await().indefinitely();
        assertThat(next()).contains(Instant.parse("2026-11-02T12:00:00Z"));
        clock.set(DUE.plusSeconds(1));
        noon.tick().await().indefinitely();

        assertThat(requests()).isEmpty();
    }

    @Test
    void offNeverFires() {
        tick();
        InventorySchedule off = schedule(hub, "off", DAY);
        clock.set(DUE);

        off.tick().await().indefinitely();

        assertThat(requests()).isEmpty();
        assertThat(next()).isEmpty();
        assertThat(off.status().await().indefinitely().nextFireTime()).isNull();
    }

    @Test
    void theStatusTellsLastAndNext() {
        tick();
        clock.set(DUE);
        tick();

        InventorySchedule.Status status = schedule(hub).status().await().indefinitely();

        assertThat(status.lastFireTime()).isEqualTo(DUE);
        assertThat(status.nextFireTime()).isEqualTo(DUE.plus(DAY));
        assertThat(status.lastExecutionId()).isEqualTo(requests().getFirst().executionId());
    }

    private void tick() {
        schedule(hub).tick().await().indefinitely();
    }

    private InventorySchedule schedule(TestHub on) {
        return schedule(on, "0 0 2 * * ?", DAY);
    }

    private InventorySchedule schedule(TestHub on, String cron, Duration window) {
        return new InventorySchedule(
                new CronSchedule(cron, ZoneOffset.UTC),
                new InventorySchedule.Settings(window, 7),
                on.schedules(),
                on.publisher(),
                new Audit(on.audit(), Duration.ofDays(400), clock),
                clock,
                new SchedulerMetrics(new SimpleMeterRegistry()));
    }

    private Optional<Instant> next() {
        return hub.schedules().next(ScheduleRepository.INVENTORY).await().indefinitely();
    }

    private List<SyncRequest> requests() {
        return requests(hub);
    }

    private static List<SyncRequest> requests(TestHub on) {
        return on.drain(Queue.SYNC_REQUESTS).stream()
                .map(message -> (SyncRequest) (Message) message)
                .toList();
    }
}
