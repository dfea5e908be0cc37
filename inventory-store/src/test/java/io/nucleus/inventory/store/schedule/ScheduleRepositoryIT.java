package io.nucleus.inventory.store.schedule;

import static io.nucleus.inventory.store.Samples.NOW;
import static io.nucleus.inventory.store.Samples.SCAN_1;
import static io.nucleus.inventory.store.Samples.SCAN_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.store.LocalTable;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.inventory.store.audit.AuditRepository;
import io.nucleus.inventory.store.audit.Audited;
import io.nucleus.inventory.store.schedule.ScheduleRepository.Firing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleRepositoryIT {
    private static final Firing FIRST = new Firing(NOW, SCAN_1, 1);
    private static final Firing SECOND = new Firing(NOW.plus(Duration.ofDays(1)), SCAN_2, 2);

    private final Table table = LocalTable.create();
    private final ScheduleRepository schedules = new ScheduleRepository(table);
    private int count;

    @Test
    void aDueTimeIsRecordedOnce() {
        assertThat(record("inventory", FIRST)).isTrue();
        assertThat(record("inventory", new Firing(NOW, SCAN_2, 7))).isFalse();
        assertThat(record("other", FIRST)).isTrue();

        assertThat(new AuditRepository(table)
                        .newestFirst(NOW, AuditRepository.Position.before(NOW.plusSeconds(1)))
                        .map(AuditRecord::id)
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .as("on record, too")
                .containsExactly("fired3", "fired1");
        assertThat(schedules.find("inventory", NOW).await().indefinitely()).contains(FIRST);
        assertThat(schedules.find("inventory", NOW.plusMillis(1)).await().indefinitely())
                .isEmpty();
    }

    @Test
    void theLatestIsByDueTimeAndNotTheNext() {
        record("inventory", SECOND);
        record("inventory", FIRST);
        schedules.writeNext("inventory", NOW.plus(Duration.ofDays(2))).await().indefinitely();

        assertThat(schedules.latest("inventory").await().indefinitely()).contains(SECOND);
        assertThat(schedules.latest("other").await().indefinitely()).isEmpty();
    }

    @Test
    void theNextIsWhatWasWrittenLast() {
        assertThat(schedules.next("inventory").await().indefinitely()).isEmpty();

        schedules.writeNext("inventory", NOW).await().indefinitely();
        assertThat(schedules.next("inventory").await().indefinitely()).contains(NOW);

        schedules.writeNext("inventory", null).await().indefinitely();
        assertThat(schedules.next("inventory").await().indefinitely()).isEmpty();
    }

    private boolean record(String schedule, Firing firing) {
        AuditRecord fired = new AuditRecord(
                "fired" + ++count, NOW, "schedule.fire", schedule, "scan " + firing.executionId(), "here", "req", "");
        return schedules
                .record(schedule, firing, NOW, new Audited(fired, Duration.ofDays(400)))
                .await()
                .indefinitely();
    }
}
