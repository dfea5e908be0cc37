package io.nucleus.writer.rig;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.PayloadObject;
import io.nucleus.inventory.model.message.ResourceBatch;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.change.ChangeRepository;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.resource.RecordedWrites;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schedule.ScheduleRepository;
import io.nucleus.inventory.store.trend.TrendRepository;
import io.nucleus.support.queue.Delivery;
import io.nucleus.support.queue.QueueDirectory;
import io.nucleus.support.queue.QueuePublisher;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.account.AccountHistory;
import io.nucleus.writer.account.AccountSettler;
import io.nucleus.writer.account.FollowUps;
import io.nucleus.writer.account.GivenUpScans;
import io.nucleus.writer.account.ScanCompletion;
import io.nucleus.writer.account.Trends;
import io.nucleus.writer.account.UpkeepAfterScan;
import io.nucleus.writer.archive.RawArchive;
import io.nucleus.writer.batch.BatchHandler;
import io.nucleus.writer.digest.RegionDigests;
import io.nucleus.writer.event.ResourceEvents;
import io.nucleus.writer.inventory.ChangeRecords;
import io.nucleus.writer.inventory.ResourceWriter;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.region.Baselines;
import io.nucleus.writer.region.DigestSweep;
import io.nucleus.writer.region.RegionSettler;
import io.nucleus.writer.region.RegionUpdate;
import io.nucleus.writer.region.ScopeSweep;
import io.nucleus.writer.region.TableSweep;
import io.nucleus.writer.region.Unseen;
import io.nucleus.writer.settlement.AccountSpools;
import io.nucleus.writer.settlement.SettleWorkers;
import io.nucleus.writer.staging.BatchPayload;
import io.nucleus.writer.staging.DataBucket;
import io.nucleus.writer.staging.StagingArea;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One writer process put together by hand, fed without a queue. */
public final class WriterRig implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public final ScanRepository scans;
    public final AccountRepository accounts;
    public final ResourceRepository resources;
    public final CoverageRepository coverage;
    public final ChangeRepository changes;
    public final TrendRepository trends;
    public final DataBucket bucket;
    public final RegionDigests digests;
    public final MeterRegistry meters = new SimpleMeterRegistry();
    private final SettleWorkers workers = new SettleWorkers(2);
    private final ResourceEvents events;

    public WriterRig(Hub hub, History history, Clock clock, WriterConfig config) {
        Table table = hub.table();
        WriterMetrics metrics = new WriterMetrics(meters);
        scans = new ScanRepository(table);
        accounts = new AccountRepository(table);
        resources = new ResourceRepository(table);
        coverage = new CoverageRepository(table);
        bucket = new DataBucket(hub.s3(), hub.dataBucket());
        ScanProgressRepository progress = new ScanProgressRepository(table);
        StagingArea staging = new StagingArea(bucket);
        digests = new RegionDigests(bucket);
        RecordedWrites recorded = new RecordedWrites(table, config.changesKept());
        changes = new ChangeRepository(table);
        ResourceWriter writer =
                new ResourceWriter(resources, recorded, new ChangeRecords(resources, changes), metrics, config, clock);
        Unseen unseen = new Unseen(resources, recorded, clock);
        RegionUpdate update = new RegionUpdate(
                staging,
                scans,
                coverage,
                writer,
                new ScopeSweep(new TableSweep(resources, unseen, config), new DigestSweep(resources, unseen, config)),
                new Baselines(digests, config),
                digests,
                metrics,
                config,
                clock);
        QueueDirectory queues = new QueueDirectory(hub.sqs(), hub.deployment().prefix());
        trends = new TrendRepository(table);
        Trends counting = new Trends(coverage, accounts, trends, config, clock);
        AccountHistory accountHistory = new AccountHistory(
                scans,
                changes,
                new AccountSpools(staging, Optional.empty()),
                history.history,
                history.changes,
                new RawArchive(bucket, metrics),
                workers);
        AccountSettler settler = new AccountSettler(
                scans,
                progress,
                accounts,
                counting,
                accountHistory,
                new GivenUpScans(scans, accounts, coverage, accountHistory, metrics, clock),
                metrics,
                config,
                clock);
        ScanCompletion completion =
                new ScanCompletion(scans, counting, new QueuePublisher(hub.sqs(), queues), metrics, clock);
        events = new ResourceEvents(
                scans,
                progress,
                new BatchHandler(new BatchPayload(bucket), staging, progress, metrics),
                new RegionSettler(
                        staging, scans, progress, coverage, accounts, changes, update, digests, metrics, config, clock),
                new FollowUps(
                        scans,
                        accounts,
                        settler,
                        completion,
                        staging,
                        counting,
                        new UpkeepAfterScan(history.upkeep, new ScheduleRepository(table), workers, metrics, clock)),
                metrics);
    }

    /** The same messages with their resources in the bucket, where collectors put those of large batches. */
    public List<Message> inBucket(List<? extends Message> messages) {
        return messages.stream()
                .map(message -> message instanceof ResourceBatch batch ? inBucket(batch) : message)
                .toList();
    }

    private Message inBucket(ResourceBatch batch) {
        String key = PayloadObject.key(batch.version(), batch.accountId(), batch.region(), batch.sequence());
        byte[] object = PayloadObject.write(batch.resources());
        bucket.put(key, object, "application/json").await().atMost(PATIENCE);
        return new ResourceBatch(
                batch.envelope(),
                batch.version(),
                batch.accountId(),
                batch.region(),
                batch.sequence(),
                batch.observedAt(),
                List.of(),
                PayloadObject.at(bucket.name(), key, object));
    }

    /** Handles one delivery; fails as the handler does. */
    public Uni<Void> deliver(Message message) {
        return events.handle(new Delivery("message", MessageCodec.encode(message), 1))
                .replaceWithVoid();
    }

    /** Handles them one after the other. */
    public void deliverAll(List<? extends Message> messages) {
        messages.forEach(m -> deliver(m).await().atMost(PATIENCE));
    }

    /** Handles them all at once. */
    public void deliverAtOnce(List<? extends Message> messages) {
        Uni.join()
                .all(messages.stream().map(this::deliver).toList())
                .andFailFast()
                .await()
                .atMost(PATIENCE);
    }

    @Override
    public void close() {
        workers.close();
    }
}
