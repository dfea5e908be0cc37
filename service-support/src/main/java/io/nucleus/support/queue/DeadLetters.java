package io.nucleus.support.queue;

import io.nucleus.inventory.store.schema.Queue;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Puts a message into its queue's dead-letter queue as it came, group and attributes included, with the reason as one more
 * attribute.
 */
public final class DeadLetters {
    /** Why it is a dead letter. */
    public static final String REASON = "reason";
    /** The queue that it died in. */
    public static final String QUEUE = "queue";
    /** Its id in that queue. */
    public static final String MESSAGE_ID = "messageId";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int MOST_REASON_CHARS = 2_000;

    /** SQS's limit. */
    static final int MOST_ATTRIBUTES = 10;

    private final SqsAsyncClient sqs;
    private final QueueDirectory queues;
    private final Queue queue;

    DeadLetters(SqsAsyncClient sqs, QueueDirectory queues, Queue queue) {
        this.sqs = sqs;
        this.queues = queues;
        this.queue = queue;
    }

    Uni<Void> send(Message message, String reason) {
        Map<String, MessageAttributeValue> attributes = attributes(message, reason);
        return queues.deadLetterUrl(queue)
                .chain(url -> Uni.createFrom()
                        .completionStage(() -> sqs.sendMessage(r -> r.queueUrl(url)
                                .messageBody(message.body())
                                .messageGroupId(message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                                .messageAttributes(attributes))))
                .replaceWithVoid();
    }

    private Map<String, MessageAttributeValue> attributes(Message message, String reason) {
        Map<String, MessageAttributeValue> attributes = new LinkedHashMap<>();
        attributes.put(REASON, text(reason));
        attributes.put(QUEUE, text(queue.queueName("")));
        attributes.put(MESSAGE_ID, text(message.messageId()));
        List<String> tooMany = new ArrayList<>();
        FirstSending.onCopy(message).forEach((name, value) -> {
            if (!attributes.containsKey(name) && attributes.size() == MOST_ATTRIBUTES) {
                tooMany.add(name);
            } else {
                attributes.putIfAbsent(name, value);
            }
        });
        if (!tooMany.isEmpty()) {
            LOG.warnf("Dead letter %s of %s loses its attributes %s", message.messageId(), queue, tooMany);
        }
        return attributes;
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
