package io.nucleus.writer.health;

import io.nucleus.support.health.Reachability;
import io.nucleus.writer.staging.DataBucket;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The bucket of staging and archive. */
@Readiness
@ApplicationScoped
public class DataBucketHealth implements AsyncHealthCheck {
    private final DataBucket bucket;

    public DataBucketHealth(DataBucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Reachability.of(
                "bucket " + bucket.name(),
                Uni.createFrom().completionStage(() -> bucket.client().headBucket(r -> r.bucket(bucket.name()))));
    }
}
