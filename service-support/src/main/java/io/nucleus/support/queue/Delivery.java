package io.nucleus.support.queue;

/**
 * One delivery of a message.
 *
 * @param messageId SQS's id: the same for every delivery
 * @param body as it was sent
 * @param receiveCount how often it has been delivered, this time included
 */
public record Delivery(String messageId, String body, int receiveCount) {}
