package io.nucleus.support.queue;

import java.time.Instant;

/**
 * One delivery of a message.
 *
 * @param messageId SQS's id: the same for every delivery
 * @param body as it was sent
 * @param receiveCount how often it has been delivered, this time included
 * @param sentAt when SQS took it: the same for every delivery; null if SQS did not say
 * @param senderId the IAM principal that sent it, as SQS says; null if SQS did not say
 */
public record Delivery(String messageId, String body, int receiveCount, Instant sentAt, String senderId) {
    /** A delivery of a message whose sender is not known. */
    public Delivery(String messageId, String body, int receiveCount, Instant sentAt) {
        this(messageId, body, receiveCount, sentAt, null);
    }

    /** A delivery of a message that was sent at an unknown time. */
    public Delivery(String messageId, String body, int receiveCount) {
        this(messageId, body, receiveCount, null, null);
    }
}
