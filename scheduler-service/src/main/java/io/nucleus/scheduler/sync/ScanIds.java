package io.nucleus.scheduler.sync;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.queue.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The id of the scan that a request asks for: the one that the request names, else one that every delivery of the message
 * yields again. Ids order what scans read, so that an id from the future would lock out all scans until then.
 */
public final class ScanIds {
    /** How far the clocks of two services may differ. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final Clock clock;

    public ScanIds(Clock clock) {
        this.clock = clock;
    }

    /** @throws InvalidMessageException if the request names an id whose time cannot be that of a request */
    public String of(SyncRequest request, Delivery delivery) {
        if (request.executionId() == null) {
            Instant sentAt = delivery.sentAt() == null ? request.requestedAt() : delivery.sentAt();
            return hashed(sentAt, delivery.messageId());
        }
        Instant made = Ulid.from(request.executionId()).getInstant();
        Instant now = clock.instant();
        if (made.isAfter(now.plus(CLOCK_SKEW)) || made.isBefore(now.minus(Queue.RETENTION))) {
            throw new InvalidMessageException("executionId holds the time " + made
                    + ", which cannot be when the request was made: make a new ULID, or leave it out");
        }
        return request.executionId();
    }

    /** The id of the scan that the message may have opened of which this one is a copy; empty if it is none, or the request names an id. */
    public Optional<String> ofFirst(SyncRequest request, Delivery delivery) {
        return request.executionId() == null
                ? Optional.ofNullable(delivery.first()).map(first -> hashed(first.sentAt(), first.messageId()))
                : Optional.empty();
    }

    private static String hashed(Instant sentAt, String messageId) {
        return UlidCreator.getHashUlid(sentAt.toEpochMilli(), messageId).toString();
    }
}
