package io.nucleus.scheduler.health;

import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.health.QueueProbe;
import io.smallrye.health.api.AsyncHealthCheck;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;

/** The queues without which no scan begins. */
@Singleton
public class QueuesHealth {
    private final QueueProbe probe;

    public QueuesHealth(QueueProbe probe) {
        this.probe = probe;
    }

    @Produces
    @Singleton
    @Readiness
    AsyncHealthCheck syncRequests() {
        return () -> probe.check(Queue.SYNC_REQUESTS);
    }

    @Produces
    @Singleton
    @Readiness
    AsyncHealthCheck scanCommands() {
        return () -> probe.check(Queue.SCAN_COMMANDS);
    }
}
