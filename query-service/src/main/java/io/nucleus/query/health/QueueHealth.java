package io.nucleus.query.health;

import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.health.QueueProbe;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Syncs are asked for through a queue. */
@Readiness
@ApplicationScoped
public class QueueHealth implements AsyncHealthCheck {
    private final QueueProbe probe;

    public QueueHealth(QueueProbe probe) {
        this.probe = probe;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return probe.check(Queue.SYNC_REQUESTS);
    }
}
