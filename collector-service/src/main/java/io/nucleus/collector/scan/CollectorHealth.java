package io.nucleus.collector.scan;

import io.nucleus.inventory.store.schema.Bucket;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.health.QueueProbe;
import io.nucleus.support.health.Reachability;
import io.nucleus.support.hub.HubConfig;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** What the collector needs beside the table. Target accounts are not among it: they may come and go. */
@Singleton
class CollectorHealth {
    @Produces
    @Readiness
    @ApplicationScoped
    AsyncHealthCheck commands(QueueProbe probe) {
        return () -> probe.check(Queue.SCAN_COMMANDS);
    }

    @Produces
    @Readiness
    @ApplicationScoped
    AsyncHealthCheck events(QueueProbe probe) {
        return () -> probe.check(Queue.RESOURCE_EVENTS);
    }

    @Produces
    @Readiness
    @ApplicationScoped
    AsyncHealthCheck bucket(S3AsyncClient s3, HubConfig config) {
        String name = Bucket.DATA.bucketName(config.prefix());
        return () -> Reachability.of(
                "bucket " + name, Uni.createFrom().completionStage(() -> s3.headBucket(r -> r.bucket(name))));
    }
}
