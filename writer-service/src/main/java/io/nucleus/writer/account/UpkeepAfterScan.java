package io.nucleus.writer.account;

import io.nucleus.inventory.store.schedule.ScheduleRepository;
import io.nucleus.inventory.store.schedule.ScheduleRepository.Firing;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.HistoryUpkeep;
import io.nucleus.writer.settlement.SettleWorkers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * Looks after the history once a scan has ended: what is cheap each time, the rest once a day by whichever writer is first. If it
 * fails, that is counted, and the next scan or the next day makes up for it.
 */
@Singleton
public class UpkeepAfterScan {
    /** The name of the daily schedule. */
    static final String DAILY = "history-upkeep";

    private static final Logger LOG = Logger.getLogger(UpkeepAfterScan.class);

    private final HistoryUpkeep upkeep;
    private final ScheduleRepository schedules;
    private final SettleWorkers workers;
    private final WriterMetrics metrics;
    private final Clock clock;

    public UpkeepAfterScan(
            HistoryUpkeep upkeep,
            ScheduleRepository schedules,
            SettleWorkers workers,
            WriterMetrics metrics,
            Clock clock) {
        this.upkeep = upkeep;
        this.schedules = schedules;
        this.workers = workers;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Never fails. */
    Uni<Void> run(String scanId) {
        return working(upkeep::expire)
                .chain(() -> isFirstOfDay(scanId))
                .chain(first -> first ? working(upkeep::tidy) : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure -> {
                    metrics.upkeepFailed();
                    LOG.warn("The history is looked after another time", failure);
                })
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> working(Runnable work) {
        return workers.run(() -> {
                    work.run();
                    return true;
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> isFirstOfDay(String scanId) {
        Instant now = clock.instant();
        return schedules.claim(DAILY, new Firing(now.truncatedTo(ChronoUnit.DAYS), scanId, 1), now);
    }
}
