package io.nucleus.support.queue;

import io.nucleus.inventory.store.schema.Queue;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Puts a message into its queue's dead-letter queue as it came, with the reason as a message attribute. */
final class DeadLetters {
    private static final int MOST_REASON_CHARS = 2_000;

    private final SqsAsyncClient sqs;
    private final QueueDirectory queues;
    private final Queue queue;

    DeadLetters(SqsAsyncClient sqs, QueueDirectory queues, Queue queue) {
        this.sqs = sqs;
        this.queues = queues;
        this.queue = queue;
    }

    Uni<Void> send(Message message, String reason) {
        Map<String, MessageAttributeValue> attributes = Map.of(
                "reason", text(reason), "queue", text(queue.queueName("")), "messageId", text(message.messageId()));
        return queues.deadLetterUrl(queue)
                .chain(url -> Uni.createFrom()
                        .completionStage(() -> sqs.sendMessage(
                                r -> r.queueUrl(url).messageBody(message.body()).messageAttributes(attributes))))
                .replaceWithVoid();
    }

    /** SQS takes only the characters of XML 1.0 in attributes, and no empty ones. */
    private static MessageAttributeValue text(String value) {
        String shortened = value.substring(0, Math.min(value.length(), MOST_REASON_CHARS));
        String clean = shortened.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", "?");
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(clean.isBlank() ? "unknown" : clean)
                .build();
    }
}
