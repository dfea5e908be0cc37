package io.nucleus.scheduler.sync;

import com.github.f4b6a3.ulid.Ulid;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.ScanCompleted;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.inventory.store.trend.DayTotals;
import io.nucleus.scheduler.metrics.SchedulerMetrics;
import io.nucleus.support.queue.QueuePublisher;
import io.nucleus.support.scan.OperationFigures;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Closes scans that did not end by their deadline, so that nothing is in progress for ever: accounts that have not settled are
 * given up, the scan ends as partial, and its accounts are free. Every step may be repeated. Should an account settle after all,
 * its result counts for the account; else what was found of it becomes history when the account is settled the next time.
 */
public final class OverdueScans {
    private static final Logger LOG = Logger.getLogger(OverdueScans.class);

    private final ScanRepository scans;
    private final ScanProgressRepository progress;
    private final AccountRepository accounts;
    private final DayTotals totals;
    private final QueuePublisher publisher;
    private final Duration deadline;
    private final Clock clock;
    private final SchedulerMetrics metrics;

    public OverdueScans(
            ScanRepository scans,
            ScanProgressRepository progress,
            AccountRepository accounts,
            DayTotals totals,
            QueuePublisher publisher,
            Duration deadline,
            Clock clock,
            SchedulerMetrics metrics) {
        this.scans = scans;
        this.progress = progress;
        this.accounts = accounts;
        this.totals = totals;
        this.publisher = publisher;
        this.deadline = deadline;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** @return how many scans were closed */
    public Uni<Integer> closeAll() {
        Instant now = clock.instant();
        Instant oldest = now.minus(Queue.RETENTION).minus(deadline).minus(deadline);
        return scans.recent()
                .select()
                .first(scan -> Ulid.from(scan.scanId()).getInstant().isAfter(oldest))
                .filter(scan ->
                        scan.isRunning() && !scan.startedAt().plus(deadline).isAfter(now))
                .onItem()
                .transformToUniAndConcatenate(this::close)
                .filter(closed -> closed)
                .collect()
                .asList()
                .map(List::size);
    }

    /** One that cannot be closed now must not keep the others open; it is tried again the next time. */
    private Uni<Boolean> close(Scan seen) {
        return scans.get(seen.scanId())
                .chain(now -> now.filter(Scan::isRunning).isPresent()
                        ? giveUp(now.get())
                        : Uni.createFrom().item(false))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Overdue scan cannot be closed scanId=%s", seen.scanId()))
                .onFailure()
                .recoverWithItem(false);
    }

    private Uni<Boolean> giveUp(Scan scan) {
        return scans.accounts(scan.scanId())
                .onItem()
                .transformToUniAndConcatenate(account -> giveUp(scan, account))
                .collect()
                .asList()
                .chain(all -> scans.get(scan.scanId())
                        .chain(now -> now.filter(Scan::isRunning).isPresent()
                                ? end(now.get(), all)
                                : Uni.createFrom().item(false)));
    }

    /** As it is now: giving up those before it has taken its time, and it may have settled meanwhile. */
    private Uni<ScanAccount> giveUp(Scan scan, ScanAccount seen) {
        return seen.isSettled()
                ? Uni.createFrom().item(seen)
                : scans.account(scan.scanId(), seen.accountId())
                        .map(now -> now.orElse(seen))
                        .chain(now -> now.isSettled() ? Uni.createFrom().item(now) : giveUpNow(scan, now));
    }

    /** The account first: once its part has settled, nobody looks at it again. */
    private Uni<ScanAccount> giveUpNow(Scan scan, ScanAccount account) {
        SyncStatus status = account.regionsDone() == 0 ? SyncStatus.FAILED : SyncStatus.PARTIAL;
        return scans.regions(scan.scanId(), account.accountId())
                .collect()
                .asList()
                .map(regions -> WhatIsMissing.of(account, regions, deadline))
                .chain(reasons -> accounts.noteUnkept(account.accountId(), scan.scanId())
                        .chain(() -> abandon(scan, account, status, reasons))
                        .chain(() -> progress.settleAccount(account, status, reasons, clock.instant())))
                .replaceWith(account);
    }

    /** A scan that was limited says nothing of the account as a whole. */
    private Uni<Boolean> abandon(Scan scan, ScanAccount account, SyncStatus status, List<String> reasons) {
        return scan.filter().isLimited()
                ? accounts.touch(account.accountId())
                : accounts.abandonSync(account.accountId(), scan.scanId(), status, reasons);
    }

    private Uni<Boolean> end(Scan scan, List<ScanAccount> parts) {
        Instant now = clock.instant();
        String reason = WhatIsMissing.of(scan, parts, deadline);
        LOG.errorf(
                "Scan did not end in time: %s; %d of %d accounts had settled scanId=%s scope=%s",
                reason,
                parts.stream().filter(ScanAccount::isSettled).count(),
                scan.accountsTotal(),
                scan.scanId(),
                scan.scope());
        ScanCompleted event = new ScanCompleted(
                Envelope.create(clock, scan.scanId()),
                scan.scanId(),
                SyncStatus.PARTIAL,
                scan.startedAt(),
                now,
                parts.stream().map(ScanAccount::accountId).toList(),
                scan.resources());
        return totals.write(scan.scanId(), scan.startedAt())
                .chain(() -> publisher.publish(Queue.SCAN_COMPLETED, event))
                .chain(() -> scans.complete(scan.scanId(), SyncStatus.PARTIAL, now, List.of(reason)))
                .invoke(first -> tell(scan, parts, now, first))
                .call(() -> releaseAll(scan, parts));
    }

    private void tell(Scan scan, List<ScanAccount> parts, Instant now, boolean first) {
        if (first) {
            long read = parts.stream().mapToLong(ScanAccount::regionsDone).sum();
            metrics.scanOverdue();
            metrics.operationEnded(scan.scanId(), OperationFigures.of(scan, read, now));
        }
    }

    private Uni<Void> releaseAll(Scan scan, List<ScanAccount> parts) {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> accounts.release(part.accountId(), scan.scanId()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
