package io.nucleus.writer.account;

import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.ScanCompleted;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.queue.QueuePublisher;
import io.nucleus.support.scan.OperationFigures;
import io.nucleus.writer.metrics.WriterMetrics;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Ends a scan once all its accounts have settled. The event is published before the scan is marked, so that a crash between the
 * two publishes it again instead of never, and late messages of a scan that has ended publish nothing.
 */
@Singleton
public class ScanCompletion {
    private static final Logger LOG = Logger.getLogger(ScanCompletion.class);

    private final ScanRepository scans;
    private final Trends trends;
    private final QueuePublisher publisher;
    private final WriterMetrics metrics;
    private final Clock clock;

    public ScanCompletion(
            ScanRepository scans, Trends trends, QueuePublisher publisher, WriterMetrics metrics, Clock clock) {
        this.scans = scans;
        this.trends = trends;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Does nothing if accounts are still under way, or the scan has ended.
     *
     * @return whether the scan ended by this very call
     */
    public Uni<Boolean> completeIfSettled(String scanId, String correlationId) {
        return scans.get(scanId)
                .chain(found -> found.filter(s -> s.isSettled() && s.isRunning())
                        .map(scan -> complete(scan, correlationId))
                        .orElse(Uni.createFrom().item(false)));
    }

    private Uni<Boolean> complete(Scan scan, String correlationId) {
        return scans.accounts(scan.scanId()).collect().asList().chain(accounts -> {
            ScanCompleted event = event(scan, accounts, correlationId);
            return trends.total(scan.scanId(), scan.startedAt())
                    .chain(() -> publisher.publish(Queue.SCAN_COMPLETED, event))
                    .chain(() -> scans.complete(scan.scanId(), event.status(), event.completedAt()))
                    .invoke(first -> report(event, first))
                    .invoke(first -> {
                        if (first) {
                            metrics.operationEnded(
                                    scan.scanId(), OperationFigures.of(scan, scan.regionsTotal(), event.completedAt()));
                        }
                    });
        });
    }

    private ScanCompleted event(Scan scan, List<ScanAccount> accounts, String correlationId) {
        return new ScanCompleted(
                Envelope.create(clock, correlationId),
                scan.scanId(),
                status(scan, accounts.stream().map(ScanAccount::status).toList()),
                scan.startedAt(),
                clock.instant(),
                accounts.stream().map(ScanAccount::accountId).toList(),
                scan.resources());
    }

    /** What had to be left out was not read, whatever came of the rest. */
    private static SyncStatus status(Scan scan, List<SyncStatus> accounts) {
        SyncStatus planned = status(accounts);
        return planned == SyncStatus.SUCCESS && !scan.reasons().isEmpty() ? SyncStatus.PARTIAL : planned;
    }

    /** All succeeded, all failed, or something between. */
    static SyncStatus status(List<SyncStatus> accounts) {
        if (accounts.stream().allMatch(SyncStatus.SUCCESS::equals)) {
            return SyncStatus.SUCCESS;
        }
        return accounts.stream().allMatch(SyncStatus.FAILED::equals) ? SyncStatus.FAILED : SyncStatus.PARTIAL;
    }

    private void report(ScanCompleted event, boolean first) {
        if (first) {
            metrics.scanCompleted(event.status(), Duration.between(event.startedAt(), event.completedAt()));
            LOG.infof(
                    "Scan completed: %s: %s, %d accounts, %d resources",
                    event.scanId(), event.status().text(), event.accounts().size(), event.resources());
        }
    }
}
