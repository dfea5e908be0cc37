package io.nucleus.support.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.scan.Filter;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanChanges;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OperationMetricsTest {
    private static final Instant BEGUN = Instant.parse("2026-11-01T02:00:00Z");
    private static final String ID = "01KBDH8N00S4WXYV8SJ7ZPT2QA";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final OperationMetrics metrics = new OperationMetrics(registry);

    @Test
    void aScansFiguresAreThoseOfItsOperation() {
        OperationFigures figures = OperationFigures.of(scan(100, 300), 5, BEGUN.plusSeconds(90));

        assertThat(figures)
                .hasToString("operation=inventory regionsScanned=5 regionsSkipped=12 apiCalls=100 callsSaved=300"
                        + " savedPercent=75.0 duration=PT1M30S");
    }

    @Test
    void aScanThatCalledNothingSavedNothing() {
        assertThat(OperationFigures.of(scan(0, 0), 0, BEGUN).savedPercent()).isZero();
    }

    @Test
    void countersAddUpAndTheRestTellsOfSingleScans() {
        metrics.ended(ID, OperationFigures.of(scan(100, 300), 5, BEGUN.plusSeconds(90)));
        metrics.ended(ID, OperationFigures.of(scan(100, 0), 17, BEGUN.plusSeconds(30)));

        assertThat(count("regions", "scanned")).isEqualTo(22);
        assertThat(count("regions", "skipped")).isEqualTo(24);
        assertThat(count("api.calls", "sent")).isEqualTo(200);
        assertThat(count("api.calls", "saved")).isEqualTo(300);
        assertThat(registry.get("nucleus.operation.saved.percent").summary().max())
                .isEqualTo(75);
        var duration = registry.get("nucleus.operation.duration")
                .tag("operation", "inventory")
                .timer();
        assertThat(duration.count()).isEqualTo(2);
        assertThat(duration.totalTime(TimeUnit.SECONDS))
                .isEqualTo(Duration.ofMinutes(2).toSeconds());
    }

    private double count(String name, String outcome) {
        return registry.get("nucleus.operation." + name)
                .tag("operation", "inventory")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static Scan scan(long apiCalls, long callsSaved) {
        return new Scan(
                ID,
                Trigger.SCHEDULE,
                "schedule",
                Scan.ALL,
                Scan.Phase.DISPATCHED,
                SyncStatus.SUCCESS,
                BEGUN,
                null,
                1,
                1,
                5,
                12,
                7,
                apiCalls,
                callsSaved,
                Filter.NONE,
                List.of(),
                ScanChanges.NONE);
    }
}
