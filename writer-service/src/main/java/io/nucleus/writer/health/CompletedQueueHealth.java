package io.nucleus.writer.health;

import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.health.QueueProbe;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The queue that the writer publishes to. */
@Readiness
@ApplicationScoped
public class CompletedQueueHealth implements AsyncHealthCheck {
    private final QueueProbe probe;

    public CompletedQueueHealth(QueueProbe probe) {
        this.probe = probe;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return probe.check(Queue.SCAN_COMPLETED);
    }
}
