package io.nucleus.writer.event;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.message.ExportRequest;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.model.message.ResourceBatch;
import io.nucleus.inventory.model.message.ScanCommand;
import io.nucleus.inventory.model.message.ScanCompleted;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanRegion;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.support.queue.Delivery;
import io.nucleus.support.queue.Disposition;
import io.nucleus.support.queue.MessageHandler;
import io.nucleus.writer.account.FollowUps;
import io.nucleus.writer.batch.BatchHandler;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.region.RegionSettler;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Handles a message to the end of all that follows from it: record it, settle its region if that is due, and the account and the
 * scan if those are. Only then is it done, so that whatever a crash cuts off comes again with the message.
 */
@Singleton
public class ResourceEvents implements MessageHandler {
    private final ScanRepository scans;
    private final ScanProgressRepository progress;
    private final BatchHandler batches;
    private final RegionSettler regions;
    private final FollowUps followUps;
    private final WriterMetrics metrics;

    public ResourceEvents(
            ScanRepository scans,
            ScanProgressRepository progress,
            BatchHandler batches,
            RegionSettler regions,
            FollowUps followUps,
            WriterMetrics metrics) {
        this.scans = scans;
        this.progress = progress;
        this.batches = batches;
        this.regions = regions;
        this.followUps = followUps;
        this.metrics = metrics;
    }

    @Override
    public Uni<Disposition> handle(Delivery delivery) {
        return Uni.createFrom()
                .deferred(() -> handle(MessageCodec.decode(delivery.body())))
                .replaceWith(Disposition.done());
    }

    private Uni<Void> handle(Message message) {
        return switch (message) {
            case ResourceBatch batch ->
                handle(Attempt.of(batch), () -> batches.store(batch).map(Optional::of));
            case RegionReport report -> handle(Attempt.of(report), () -> progress.reported(report));
            case SyncRequest other -> throw misplaced(other);
            case ScanCommand other -> throw misplaced(other);
            case ScanCompleted other -> throw misplaced(other);
            case ExportRequest other -> throw misplaced(other);
        };
    }

    private static InvalidMessageException misplaced(Message message) {
        return new InvalidMessageException("type must be ResourceBatch or RegionReport here, not "
                + message.getClass().getSimpleName());
    }

    /** What a message belongs to. */
    private record Attempt(ScanVersion version, AccountId accountId, String region, String correlationId) {
        static Attempt of(ResourceBatch batch) {
            return new Attempt(
                    batch.version(),
                    batch.accountId(),
                    batch.region(),
                    batch.envelope().correlationId());
        }

        static Attempt of(RegionReport report) {
            return new Attempt(
                    report.version(),
                    report.accountId(),
                    report.region(),
                    report.envelope().correlationId());
        }

        ScanRegion orInvalid(Optional<ScanRegion> region) {
            return region.orElseThrow(() -> new InvalidMessageException(
                    "scan " + version.scanId() + " has no region " + this.region + " of account " + accountId));
        }
    }

    /** @param record makes the message's own effect durable; not done if the region has settled */
    private Uni<Void> handle(Attempt attempt, Supplier<Uni<Optional<ScanRegion>>> record) {
        return scans.region(attempt.version().scanId(), attempt.accountId(), attempt.region())
                .map(attempt::orInvalid)
                .chain(region -> region.isSettled() ? late() : recordAndSettle(attempt, record))
                .chain(settled -> settled
                        ? followUps.afterRegion(
                                attempt.version().scanId(), attempt.accountId(), attempt.correlationId())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> late() {
        metrics.late();
        return Uni.createFrom().item(true);
    }

    private Uni<Boolean> recordAndSettle(Attempt attempt, Supplier<Uni<Optional<ScanRegion>>> record) {
        return record.get()
                .map(attempt::orInvalid)
                .chain(region -> regions.settleIfComplete(region, attempt.version()));
    }
}
