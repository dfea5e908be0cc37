package io.nucleus.writer.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.inventory.store.schedule.ScheduleRepository;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.MutableClock;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.settlement.HistoryUpkeep;
import io.nucleus.writer.settlement.SettleWorkers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpkeepAfterScanIT {
    private static final AtomicInteger TESTS = new AtomicInteger();

    /** Counts what it is asked for, and fails if it is told to. */
    private static final class CountingUpkeep implements HistoryUpkeep {
        private int expired;
        private int tidied;
        private boolean failsToExpire;
        private boolean failsToTidy;

        @Override
        public void expire() {
            expired++;
            failIf(failsToExpire);
        }

        @Override
        public void tidy() {
            tidied++;
            failIf(failsToTidy);
        }

        private static void failIf(boolean fails) {
            if (fails) {
                throw new IllegalStateException("the catalog does not answer");
            }
        }
    }

    private final Hub hub = SharedAws.emptied();
    /** What the day's first one has claimed outlasts the emptying of the table: each test has days of its own. */
    private final Instant day =
            Instant.parse("2031-01-01T02:00:00Z").plus(Duration.ofDays(10L * TESTS.getAndIncrement()));

    private final MutableClock clock = new MutableClock(day);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SettleWorkers workers = new SettleWorkers(1);
    private final CountingUpkeep tables = new CountingUpkeep();
    private final UpkeepAfterScan upkeep =
            new UpkeepAfterScan(tables, new ScheduleRepository(hub.table()), workers, new WriterMetrics(meters), clock);

    @AfterEach
    void close() {
        workers.close();
        hub.close();
    }

    private void scanEnded(String scanId) {
        upkeep.run(scanId).await().atMost(Duration.ofSeconds(60));
    }

    private double failures() {
        return meters.counter("nucleus.writer.iceberg.upkeep.failures").count();
    }

    @Test
    void theTablesAreTidiedOnceADayAndNothingIsCounted() {
        scanEnded("A");
        scanEnded("B");
        clock.set(day.plus(Duration.ofDays(1)));
        scanEnded("C");

        assertThat(tables.expired).isEqualTo(3);
        assertThat(tables.tidied).isEqualTo(2);
        assertThat(failures()).isZero();
    }

    @Test
    void whatFailsAfterEachScanIsCountedEachTimeAndLeavesTheDayToTheNextScan() {
        tables.failsToExpire = true;
        scanEnded("A");
        scanEnded("B");
        assertThat(failures()).isEqualTo(2);
        assertThat(tables.tidied).isZero();

        tables.failsToExpire = false;
        scanEnded("C");

        assertThat(failures()).isEqualTo(2);
        assertThat(tables.tidied).isEqualTo(1);
    }

    @Test
    void whatFailsOnceADayIsCountedAndLeftToTheNextDay() {
        tables.failsToTidy = true;
        scanEnded("A");
        assertThat(failures()).isEqualTo(1);

        tables.failsToTidy = false;
        scanEnded("B");
        assertThat(tables.tidied).as("not again on that day").isEqualTo(1);

        clock.set(day.plus(Duration.ofDays(1)));
        scanEnded("C");

        assertThat(tables.tidied).isEqualTo(2);
        assertThat(failures()).isEqualTo(1);
    }
}
