package io.nucleus.writer.batch;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.ResourceBatch;
import io.nucleus.inventory.store.resource.ContentHash;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanRegion;
import io.nucleus.writer.inventory.DefaultResources;
import io.nucleus.writer.inventory.ItemFit;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.staging.AttemptRef;
import io.nucleus.writer.staging.BatchPayload;
import io.nucleus.writer.staging.StagedResource;
import io.nucleus.writer.staging.StagingArea;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Stores one batch: staged, then recorded, so that what is recorded is durable. It reaches the inventory when its region settles, and
 * never if its attempt does not come to an end.
 */
@Singleton
public class BatchHandler {
    private static final Logger LOG = Logger.getLogger(BatchHandler.class);

    private final BatchPayload payload;
    private final StagingArea staging;
    private final ScanProgressRepository progress;
    private final WriterMetrics metrics;

    public BatchHandler(
            BatchPayload payload, StagingArea staging, ScanProgressRepository progress, WriterMetrics metrics) {
        this.payload = payload;
        this.staging = staging;
        this.progress = progress;
        this.metrics = metrics;
    }

    /** @return the region as it stands once the batch is durable */
    public Uni<ScanRegion> store(ResourceBatch batch) {
        AttemptRef attempt = new AttemptRef(batch.version(), batch.accountId(), batch.region());
        return payload.resolve(batch)
                .map(resources -> resources.stream().map(this::judge).toList())
                .chain(judged -> staging.store(attempt, batch.sequence(), judged))
                .chain(() -> progress.batchStored(batch.version(), batch.accountId(), batch.region(), batch.sequence()))
                .map(region -> region.orElseThrow(() ->
                        new InvalidMessageException("scan " + batch.version().scanId() + " has no region "
                                + batch.region() + " of account " + batch.accountId())));
    }

    private StagedResource judge(Resource resource) {
        String rejection = ItemFit.rejection(resource).orElse(null);
        if (rejection != null) {
            metrics.rejected(1);
            LOG.warnf("Resource cannot be stored: %s (%s)", rejection, resource.resourceArn());
        }
        return StagedResource.of(resource, ContentHash.of(resource), DefaultResources.isDefault(resource), rejection);
    }
}
