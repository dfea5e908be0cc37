package io.nucleus.support.queue;

import java.time.Instant;

/**
 * One delivery of a message.
 *
 * @param messageId SQS's id: the same for every delivery
 * @param body as it was sent
 * @param receiveCount how often it has been delivered, this time included
 * @param sentAt when SQS took it: the same for every delivery; null if SQS did not say
 */
public record Delivery(String messageId, String body, int receiveCount, Instant sentAt) {
    /** A delivery of a message that was sent at an unknown time. */
    public Delivery(String messageId, String body, int receiveCount) {
        this(messageId, body, receiveCount, null);
    }
}
