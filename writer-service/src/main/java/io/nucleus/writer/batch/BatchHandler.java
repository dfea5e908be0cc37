package io.nucleus.writer.batch;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.ResourceBatch;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanRegion;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.staging.AttemptRef;
import io.nucleus.writer.staging.BatchPayload;
import io.nucleus.writer.staging.StagedResource;
import io.nucleus.writer.staging.StagingArea;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Stores one batch: staged, written to the inventory, recorded, in this order, so that what is recorded is durable. Resources of
 * an attempt that is older than what the region's status says are staged and recorded, so that their scan can end, but not
 * written.
 */
@Singleton
public class BatchHandler {
    private static final Logger LOG = Logger.getLogger(BatchHandler.class);

    private final BatchPayload payload;
    private final StagingArea staging;
    private final CoverageRepository coverage;
    private final ResourceWriter writer;
    private final ScanProgressRepository progress;
    private final WriterMetrics metrics;
    private final WriterConfig config;
    private final Clock clock;

    public BatchHandler(
            BatchPayload payload,
            StagingArea staging,
            CoverageRepository coverage,
            ResourceWriter writer,
            ScanProgressRepository progress,
            WriterMetrics metrics,
            WriterConfig config,
            Clock clock) {
        this.payload = payload;
        this.staging = staging;
        this.coverage = coverage;
        this.writer = writer;
        this.progress = progress;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /** @return the region as it stands once the batch is durable */
    public Uni<ScanRegion> store(ResourceBatch batch) {
        AttemptRef attempt = new AttemptRef(batch.version(), batch.accountId(), batch.region());
        return payload.resolve(batch)
                .map(this::judge)
                .chain(judged -> staging.store(attempt, batch.sequence(), judged)
                        .chain(() -> coverage.region(batch.accountId(), batch.region()))
                        .chain(status -> write(batch, judged, status)))
                .chain(() -> progress.batchStored(batch.version(), batch.accountId(), batch.region(), batch.sequence()))
                .map(region -> region.orElseThrow(() ->
                        new InvalidMessageException("scan " + batch.version().scanId() + " has no region "
                                + batch.region() + " of account " + batch.accountId())));
    }

    private List<StagedResource> judge(List<Resource> resources) {
        List<StagedResource> judged = resources.stream()
                .map(r -> new StagedResource(r, ItemFit.rejection(r).orElse(null)))
                .toList();
        judged.stream().filter(s -> !s.isStored()).forEach(s -> {
            metrics.rejected(1);
            LOG.warnf(
                    "Resource cannot be stored: %s (%s)",
                    s.rejection(), s.resource().resourceArn());
        });
        return judged;
    }

    private Uni<Void> write(ResourceBatch batch, List<StagedResource> judged, Optional<RegionStatus> status) {
        Optional<ScanVersion> latest = status.map(RegionStatus::version);
        if (latest.filter(batch.version()::isOlderThan).isPresent()) {
            metrics.late();
            return Uni.createFrom().voidItem();
        }
        Observation observation = new Observation(
                batch.version(),
                batch.region(),
                batch.observedAt(),
                clock.instant(),
                config.resourceTtl(),
                Fence.isNeeded(batch.version(), latest));
        List<Resource> stored = judged.stream()
                .filter(StagedResource::isStored)
                .map(StagedResource::resource)
                .toList();
        return writer.write(batch.accountId(), stored, observation);
    }
}
