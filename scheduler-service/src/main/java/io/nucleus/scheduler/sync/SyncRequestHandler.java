package io.nucleus.scheduler.sync;

import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.scheduler.metrics.SchedulerMetrics;
import io.nucleus.scheduler.metrics.SchedulerMetrics.SyncOutcome;
import io.nucleus.scheduler.sync.ScanOpener.OpenedScan;
import io.nucleus.support.queue.Delivery;
import io.nucleus.support.queue.Disposition;
import io.nucleus.support.queue.MessageHandler;
import io.smallrye.mutiny.Uni;

/**
 * Turns a sync request into a scan whose commands are sent; a redelivery goes on with the same scan. No command is sent of a scan
 * whose request is not on record.
 */
public final class SyncRequestHandler implements MessageHandler {
    private final ScanIds ids;
    private final ScanOpener opener;
    private final ScanRunner runner;
    private final SyncAudit audit;
    private final SchedulerMetrics metrics;

    public SyncRequestHandler(
            ScanIds ids, ScanOpener opener, ScanRunner runner, SyncAudit audit, SchedulerMetrics metrics) {
        this.ids = ids;
        this.opener = opener;
        this.runner = runner;
        this.audit = audit;
        this.metrics = metrics;
    }

    @Override
    public Uni<Disposition> handle(Delivery delivery) {
        return Uni.createFrom()
                .item(() -> MessageCodec.decodeSyncRequest(delivery.body()))
                .onFailure(InvalidMessageException.class)
                .call(failure -> refuse(null, failure, delivery))
                .chain(request -> (request.answeredBy() == null ? sync(request, delivery) : note(request, delivery))
                        .onFailure(InvalidMessageException.class)
                        .call(failure -> refuse(request, failure, delivery)));
    }

    /** A scan that was running has answered it already. */
    private Uni<Disposition> note(SyncRequest request, Delivery delivery) {
        return audit.joined(request.answeredBy(), request, delivery)
                .invoke(() -> metrics.syncRequest(SyncOutcome.ANSWERED, request.trigger()))
                .replaceWith(Disposition.done());
    }

    private Uni<Disposition> sync(SyncRequest request, Delivery delivery) {
        return Uni.createFrom()
                .deferred(() -> executionId(request, delivery))
                .chain(executionId -> sync(executionId, request, delivery));
    }

    /** That of an earlier copy of the message if its scan is still to be gone on with: nobody else would. */
    private Uni<String> executionId(SyncRequest request, Delivery delivery) {
        String own = ids.of(request, delivery);
        return ids.ofFirst(request, delivery)
                .map(first -> opener.isRunning(first).map(running -> running ? first : own))
                .orElse(Uni.createFrom().item(own));
    }

    private Uni<Void> refuse(SyncRequest request, Throwable failure, Delivery delivery) {
        metrics.syncRefused();
        return audit.refused(request, failure.getMessage(), delivery);
    }

    private Uni<Disposition> sync(String executionId, SyncRequest request, Delivery delivery) {
        return opener.open(executionId, request)
                .invoke(opened -> count(executionId, request, opened))
                .map(OpenedScan::scan)
                .call(scan -> audit.got(scan, executionId, request, delivery))
                .chain(scan -> isOwn(scan, executionId)
                        ? runner.run(scan, request.envelope().correlationId())
                        : Uni.createFrom().voidItem())
                .replaceWith(Disposition.done());
    }

    private static boolean isOwn(Scan scan, String executionId) {
        return scan.scanId().equals(executionId);
    }

    private void count(String executionId, SyncRequest request, OpenedScan opened) {
        SyncOutcome outcome = !isOwn(opened.scan(), executionId)
                ? SyncOutcome.ANSWERED
                : opened.isNew() ? SyncOutcome.OPENED : SyncOutcome.RESUMED;
        metrics.syncRequest(outcome, request.trigger());
    }
}
