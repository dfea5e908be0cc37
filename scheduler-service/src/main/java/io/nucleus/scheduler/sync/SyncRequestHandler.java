package io.nucleus.scheduler.sync;

import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.scheduler.metrics.SchedulerMetrics;
import io.nucleus.scheduler.metrics.SchedulerMetrics.SyncOutcome;
import io.nucleus.scheduler.sync.ScanOpener.OpenedScan;
import io.nucleus.support.audit.Audit;
import io.nucleus.support.queue.Delivery;
import io.nucleus.support.queue.Disposition;
import io.nucleus.support.queue.MessageHandler;
import io.smallrye.mutiny.Uni;
import java.util.Locale;

/** Turns a sync request into a scan whose commands are sent; a redelivery goes on with the same scan. */
public final class SyncRequestHandler implements MessageHandler {
    private final ScanIds ids;
    private final ScanOpener opener;
    private final ScanRunner runner;
    private final Audit audit;
    private final SchedulerMetrics metrics;

    public SyncRequestHandler(
            ScanIds ids, ScanOpener opener, ScanRunner runner, Audit audit, SchedulerMetrics metrics) {
        this.ids = ids;
        this.opener = opener;
        this.runner = runner;
        this.audit = audit;
        this.metrics = metrics;
    }

    @Override
    public Uni<Disposition> handle(Delivery delivery) {
        return Uni.createFrom()
                .deferred(() -> {
                    SyncRequest request = MessageCodec.decodeSyncRequest(delivery.body());
                    return sync(ids.of(request, delivery), request);
                })
                .onFailure(InvalidMessageException.class)
                .invoke(metrics::syncRefused);
    }

    private Uni<Disposition> sync(String executionId, SyncRequest request) {
        return opener.open(executionId, request)
                .invoke(opened -> tell(executionId, request, opened))
                .map(OpenedScan::scan)
                .chain(scan -> isOwn(scan, executionId)
                        ? runner.run(scan, request.envelope().correlationId())
                        : Uni.createFrom().voidItem())
                .replaceWith(Disposition.done());
    }

    private static boolean isOwn(Scan scan, String executionId) {
        return scan.scanId().equals(executionId);
    }

    private void tell(String executionId, SyncRequest request, OpenedScan opened) {
        String scanId = opened.scan().scanId();
        SyncOutcome outcome = !isOwn(opened.scan(), executionId)
                ? SyncOutcome.ANSWERED
                : opened.isNew() ? SyncOutcome.OPENED : SyncOutcome.RESUMED;
        metrics.syncRequest(outcome, request.trigger());
        audit.record(
                new Audit.Event(
                        "sync." + outcome.name().toLowerCase(Locale.ROOT),
                        request.requestedBy(),
                        "scan " + scanId,
                        request.envelope().correlationId()),
                "trigger=%s scope=%s executionId=%s"
                        .formatted(request.trigger().text(), opened.scan().scope(), executionId));
    }
}
