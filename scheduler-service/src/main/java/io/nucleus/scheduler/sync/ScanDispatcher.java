package io.nucleus.scheduler.sync;

import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.ScanCommand;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanRegion;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.scheduler.metrics.SchedulerMetrics;
import io.nucleus.support.queue.QueuePublisher;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Sends the commands of a stored plan. After a crash all of them are sent again: collectors and writers allow for that. */
public final class ScanDispatcher {
    private static final Logger LOG = Logger.getLogger(ScanDispatcher.class);
    private static final int COMMANDS_AT_A_TIME = 500;

    private final ScanRepository scans;
    private final QueuePublisher publisher;
    private final Clock clock;
    private final SchedulerMetrics metrics;

    public ScanDispatcher(ScanRepository scans, QueuePublisher publisher, Clock clock, SchedulerMetrics metrics) {
        this.scans = scans;
        this.publisher = publisher;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Sends a command for every region that has not settled, then notes that all are sent. */
    public Uni<Void> dispatch(Scan scan, String correlationId) {
        return scans.regions(scan.scanId())
                .filter(region -> !region.isSettled())
                .map(region -> command(scan, region, correlationId))
                .group()
                .intoLists()
                .of(COMMANDS_AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .collect()
                .asList()
                .chain(sent -> scans.dispatched(scan.scanId())
                        .invoke(() -> LOG.infof(
                                "Scan dispatched: %d commands scanId=%s",
                                sent.stream().mapToInt(Integer::intValue).sum(), scan.scanId())));
    }

    private ScanCommand command(Scan scan, ScanRegion region, String correlationId) {
        return new ScanCommand(
                Envelope.create(clock, correlationId),
                scan.scanId(),
                region.accountId(),
                region.region(),
                scan.filter().services());
    }

    private Uni<Integer> send(List<ScanCommand> commands) {
        return publisher
                .publish(Queue.SCAN_COMMANDS, commands)
                .invoke(() -> metrics.commandsSent(commands.size()))
                .replaceWith(commands.size());
    }
}
