package io.nucleus.collector.scan;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.collector.CollectorMetrics;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.ScanCommand;
import io.nucleus.inventory.store.lease.Lease;
import io.nucleus.inventory.store.lease.LeaseRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanRegion;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.support.queue.Delivery;
import io.nucleus.support.queue.Disposition;
import io.nucleus.support.queue.MessageHandler;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes a command under a lease on its (account, region) and has it done once, however often it is delivered. Whoever loses the
 * lease stops; what it sent meanwhile carries its old fencing token and is dropped by the writers.
 */
@Singleton
class ScanCommandHandler implements MessageHandler {
    private static final Logger LOG = Logger.getLogger(ScanCommandHandler.class);

    private final ScanRepository scans;
    private final LeaseRepository leases;
    private final RegionScanner scanner;
    private final CollectorMetrics metrics;
    private final Clock clock;
    private final Duration leaseDuration;
    private final LeaseKeeper keeper;
    /** Ends when the collector stops; forgets attempts that end before. */
    private final BroadcastProcessor<Void> stopping = BroadcastProcessor.create();

    private volatile boolean stopped;

    ScanCommandHandler(
            ScanRepository scans,
            LeaseRepository leases,
            RegionScanner scanner,
            ScanConfig config,
            CollectorMetrics metrics,
            Clock clock) {
        this.scans = scans;
        this.leases = leases;
        this.scanner = scanner;
        this.metrics = metrics;
        this.clock = clock;
        this.leaseDuration = config.leaseDuration();
        this.keeper = new LeaseKeeper(leases, leaseDuration, clock);
    }

    /** How an attempt ended, and what becomes of its command. */
    private enum Ending {
        REPORTED,
        LEASE_LOST,
        STOPPED
    }

    @Override
    public Uni<Disposition> handle(Delivery delivery) {
        return Uni.createFrom().deferred(() -> handle(command(delivery)));
    }

    /** Breaks off everything: leases are released and commands come again at once, for another collector. */
    void stop() {
        stopped = true;
        stopping.onComplete();
    }

    private static ScanCommand command(Delivery delivery) {
        if (MessageCodec.decode(delivery.body()) instanceof ScanCommand command) {
            return command;
        }
        throw new InvalidMessageException("type must be ScanCommand");
    }

    private Uni<Disposition> handle(ScanCommand command) {
        if (stopped) {
            return Uni.createFrom().item(Disposition.later(Duration.ZERO));
        }
        return whyObsolete(command)
                .chain(why -> why.map(reason -> dropped(command, reason)).orElseGet(() -> leased(command)));
    }

    private static Uni<Disposition> dropped(ScanCommand command, String reason) {
        LOG.infof(
                "Command dropped: %s: scanId=%s accountId=%s region=%s",
                reason, command.scanId(), command.accountId(), command.region());
        return Uni.createFrom().item(Disposition.done());
    }

    private Uni<Optional<String>> whyObsolete(ScanCommand command) {
        return scans.get(command.scanId())
                .chain(scan -> scan.filter(Scan::isRunning).isEmpty()
                        ? Uni.createFrom().item(Optional.of("its scan is unknown or has ended"))
                        : scans.region(command.scanId(), command.accountId(), command.region())
                                .map(ScanCommandHandler::whyObsolete));
    }

    /** A report is sent after its batches are durable, so once it has arrived nothing is left to be read. */
    private static Optional<String> whyObsolete(Optional<ScanRegion> region) {
        if (region.isEmpty()) {
            return Optional.of("its region is not part of the scan");
        }
        if (region.get().isSettled()) {
            return Optional.of("its region is settled");
        }
        return region.get().attempts().values().stream().anyMatch(a -> a.report() != null)
                ? Optional.of("its region has been reported")
                : Optional.empty();
    }

    private Uni<Disposition> leased(ScanCommand command) {
        String owner = UlidCreator.getUlid().toString();
        return leases.acquire(command.accountId(), command.region(), owner, leaseDuration)
                .chain(lease -> lease.map(l -> attempt(command, l)).orElseGet(this::busy));
    }

    private Uni<Disposition> busy() {
        return Uni.createFrom().item(Disposition.later(leaseDuration.dividedBy(3)));
    }

    private Uni<Disposition> attempt(ScanCommand command, Lease lease) {
        Attempt attempt = Attempt.under(lease, command, clock.instant());
        // Who had the lease before may have finished while this one waited for it.
        Uni<Ending> work = whyObsolete(command)
                .chain(why -> why.isPresent()
                        ? Uni.createFrom().voidItem()
                        : scanner.scan(attempt).replaceWithVoid())
                .replaceWith(Ending.REPORTED);
        Uni<Ending> lost = keeper.untilLost(lease).replaceWith(Ending.LEASE_LOST);
        Uni<Ending> stop = stopping.toUni().replaceWith(Ending.STOPPED);
        return Uni.join()
                .first(work, lost, stop)
                .toTerminate()
                .onFailure()
                .invoke(failure -> metrics.regionScan("failed"))
                .onCancellation()
                .call(() -> release(lease))
                .eventually(() -> release(lease))
                .map(ending -> ended(attempt, ending));
    }

    private Disposition ended(Attempt attempt, Ending ending) {
        metrics.regionScan(ending.name().toLowerCase(Locale.ROOT));
        return switch (ending) {
            case REPORTED -> Disposition.done();
            case LEASE_LOST -> {
                LOG.warnf("Lease lost, attempt broken off: %s", attempt.keys());
                yield Disposition.later(leaseDuration.dividedBy(3));
            }
            case STOPPED -> {
                LOG.infof("Stopping, attempt given back: %s", attempt.keys());
                yield Disposition.later(Duration.ZERO);
            }
        };
    }

    /** If it fails the lease expires by itself. */
    private Uni<Boolean> release(Lease lease) {
        return leases.release(lease)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        failure, "Cannot release a lease: accountId=%s region=%s", lease.accountId(), lease.region()))
                .onFailure()
                .recoverWithItem(false);
    }
}
