package io.nucleus.scheduler.schedule;

import io.nucleus.scheduler.sync.DeferredAccounts;
import io.nucleus.scheduler.sync.OverdueScans;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Looks at the clock. What fails is tried again at the next tick. */
@Singleton
public class Ticker {
    private static final Logger LOG = Logger.getLogger(Ticker.class);

    private final InventorySchedule schedule;
    private final OverdueScans overdue;
    private final DeferredAccounts deferred;

    public Ticker(InventorySchedule schedule, OverdueScans overdue, DeferredAccounts deferred) {
        this.schedule = schedule;
        this.overdue = overdue;
        this.deferred = deferred;
    }

    /** Makes this bean, and with it the schedule, when the service starts: with a schedule that cannot be it does not. */
    void start(@Observes StartupEvent started) {
        LOG.debug("The clock is looked at");
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

    @Scheduled(identity = "deferred", every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> requestDeferred() {
        return deferred.requestFree()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.error("Accounts that scans had to leave out could not be looked at", failure))
                .onFailure()
                .recoverWithNull();
    }
}
