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
 * @param first of which message it is a copy; null if it is none
 */
public record Delivery(
        String messageId, String body, int receiveCount, Instant sentAt, String senderId, FirstSending first) {
    /** A delivery of a message that is no copy. */
    public Delivery(String messageId, String body, int receiveCount, Instant sentAt, String senderId) {
        this(messageId, body, receiveCount, sentAt, senderId, null);
    }

    /** A delivery of a message whose sender is not known. */
    public Delivery(String messageId, String body, int receiveCount, Instant sentAt) {
        this(messageId, body, receiveCount, sentAt, null);
    }

    /** A delivery of a message that was sent at an unknown time. */
    public Delivery(String messageId, String body, int receiveCount) {
        this(messageId, body, receiveCount, null, null);
    }
}
