package io.nucleus.scheduler.sync;

import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.scheduler.plan.ScanPlanner;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes a scan from wherever it stands to {@link Scan.Phase#DISPATCHED}. Every step is repeatable, and what is stored says which
 * is next, so that a redelivered request goes on where a crash left off.
 */
public final class ScanRunner {
    private static final Logger LOG = Logger.getLogger(ScanRunner.class);

    private final ScanRepository scans;
    private final ScanPlanner planner;
    private final ScanDispatcher dispatcher;
    private final Clock clock;

    public ScanRunner(ScanRepository scans, ScanPlanner planner, ScanDispatcher dispatcher, Clock clock) {
        this.scans = scans;
        this.planner = planner;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /** @return emits when collectors have all they need, or the scan has ended */
    public Uni<Void> run(Scan scan, String correlationId) {
        if (!scan.isRunning()) {
            return Uni.createFrom().voidItem();
        }
        return switch (scan.phase()) {
            case PLANNING -> plan(scan).chain(planned -> run(planned, correlationId));
            case PLANNED -> scan.accountsTotal() == 0 ? completeEmpty(scan) : dispatcher.dispatch(scan, correlationId);
            case DISPATCHED -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Scan> plan(Scan scan) {
        return planner.plan(scan)
                .chain(plan -> scans.plan(scan, plan))
                .chain(() -> scans.get(scan.scanId()))
                .map(now -> now.filter(s -> s.phase() != Scan.Phase.PLANNING)
                        .orElseThrow(() -> new IllegalStateException(
                                "scan " + scan.scanId() + " is being planned by another, or is gone")));
    }

    private Uni<Void> completeEmpty(Scan scan) {
        boolean nothingToScan = scan.reasons().isEmpty();
        SyncStatus status = nothingToScan ? SyncStatus.SUCCESS : SyncStatus.FAILED;
        List<String> reasons = nothingToScan ? List.of("no enabled account is registered") : List.of();
        LOG.infof("Scan has nothing to do: %s scanId=%s", nothingToScan ? reasons : scan.reasons(), scan.scanId());
        return scans.complete(scan.scanId(), status, clock.instant(), reasons).replaceWithVoid();
    }
}
