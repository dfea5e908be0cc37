package io.nucleus.export.health;

import io.nucleus.export.storage.ExportsBucket;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.health.QueueProbe;
import io.nucleus.support.health.Reachability;
import io.smallrye.health.api.AsyncHealthCheck;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;

/** The queue and the bucket. query-service is not needed to be ready: exports wait for it. */
@Singleton
public class ExportsHealth {
    private final QueueProbe probe;
    private final ExportsBucket bucket;

    public ExportsHealth(QueueProbe probe, ExportsBucket bucket) {
        this.probe = probe;
        this.bucket = bucket;
    }

    @Produces
    @Singleton
    @Readiness
    AsyncHealthCheck exportRequests() {
        return () -> probe.check(Queue.EXPORT_REQUESTS);
    }

    @Produces
    @Singleton
    @Readiness
    AsyncHealthCheck exportsBucket() {
        return () -> Reachability.of("bucket " + bucket.name(), bucket.probe());
    }
}
