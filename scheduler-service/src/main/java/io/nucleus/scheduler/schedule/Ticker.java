package io.nucleus.scheduler.schedule;

import io.nucleus.scheduler.sync.OverdueScans;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Looks at the clock. What fails is tried again at the next tick. */
@Singleton
public class Ticker {
    private static final Logger LOG = Logger.getLogger(Ticker.class);

    private final InventorySchedule schedule;
    private final OverdueScans overdue;

    public Ticker(InventorySchedule schedule, OverdueScans overdue) {
        this.schedule = schedule;
        this.overdue = overdue;
    }

    @Scheduled(identity = "schedule", every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> fire() {
        return schedule.tick()
                .onFailure()
                .invoke(failure -> LOG.error("The schedule could not be looked at", failure))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(identity = "overdue", every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> closeOverdue() {
        return overdue.closeAll()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.error("Overdue scans could not be closed", failure))
                .onFailure()
                .recoverWithNull();
    }
}
