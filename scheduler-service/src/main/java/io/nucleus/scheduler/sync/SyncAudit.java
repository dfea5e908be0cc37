package io.nucleus.scheduler.sync;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.support.audit.Audit;
import io.nucleus.support.queue.Delivery;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;

/**
 * Puts every sync request on record, whoever sent it: a user through the API, the schedule, an operator by hand. A record's id
 * follows from the message, so that redeliveries leave one record, with the time at which the queue took the message.
 */
public final class SyncAudit {
    private static final String QUEUE = "queue sync-requests";

    private final Audit audit;
    private final Clock clock;

    public SyncAudit(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The request has got its scan, of which nothing has been done yet.
     *
     * @param executionId the request's; if the scan has another id, that scan answers the request
     */
    Uni<Void> got(Scan scan, String executionId, SyncRequest request, Delivery delivery) {
        String action = scan.scanId().equals(executionId) ? "sync.start" : "sync.join";
        return audit.write(
                record(action, request, "scan " + scan.scanId(), details(request, executionId, delivery), delivery));
    }

    /** A running scan has answered the request when it was made. */
    Uni<Void> joined(String scanId, SyncRequest request, Delivery delivery) {
        return audit.write(record("sync.join", request, "scan " + scanId, details(request, null, delivery), delivery));
    }

    private static String details(SyncRequest request, String executionId, Delivery delivery) {
        return "trigger=%s scope=%s fullSweep=%b regions=%s services=%s%s messageId=%s"
                .formatted(
                        request.trigger().text(),
                        request.accountId() == null ? Scan.ALL : request.accountId(),
                        request.fullSweep(),
                        request.regions(),
                        request.services(),
                        executionId == null ? "" : " executionId=" + executionId,
                        delivery.messageId());
    }

    /** @param request null if the message could not be read */
    Uni<Void> refused(SyncRequest request, String reason, Delivery delivery) {
        return audit.write(
                record("sync.refuse", request, "message " + delivery.messageId(), "reason=" + reason, delivery));
    }

    private AuditRecord record(String action, SyncRequest request, String what, String details, Delivery delivery) {
        Instant at = at(request, delivery);
        String id = UlidCreator.getHashUlid(at.toEpochMilli(), action + " " + delivery.messageId())
                .toString();
        return request == null
                ? new AuditRecord(id, at, action, null, what, from(null, delivery), delivery.messageId(), details)
                : new AuditRecord(
                        id,
                        at,
                        action,
                        request.requestedBy(),
                        what,
                        from(request.requestedFrom(), delivery),
                        request.envelope().correlationId(),
                        details);
    }

    private Instant at(SyncRequest request, Delivery delivery) {
        if (delivery.sentAt() != null) {
            return delivery.sentAt();
        }
        return request == null ? clock.instant() : request.requestedAt();
    }

    /** What the message says of its origin anybody may write; the sender is what the queue vouches for. */
    private static String from(String claimed, Delivery delivery) {
        String sender = delivery.senderId() == null ? "" : ", sender " + delivery.senderId();
        return (claimed == null ? "" : claimed + " by ") + QUEUE + sender;
    }
}
