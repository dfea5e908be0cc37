package io.nucleus.support.queue;

import io.nucleus.inventory.store.schema.Queue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * What a message was before it was copied: SQS gives every copy an id and a time of its own, by which nobody would know again what an earlier
 * delivery has begun. Copies carry it as attributes. Anybody who may send can write these: they say which work may be gone on with, and nothing else.
 *
 * @param messageId SQS's id of the first of them
 * @param sentAt when SQS took that one
 */
public record FirstSending(String messageId, Instant sentAt) {
    static final String MESSAGE_ID = "firstMessageId";
    static final String SENT_AT = "firstSentAt";

    /** The attributes of a copy. */
    static Map<String, MessageAttributeValue> onCopy(Message message) {
        Map<String, MessageAttributeValue> attributes = new TreeMap<>(message.messageAttributes());
        String sentAt = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
        if (sentAt != null
                && !attributes.containsKey(MESSAGE_ID)
                && attributes.size() + 2 <= DeadLetters.MOST_ATTRIBUTES) {
            attributes.put(MESSAGE_ID, text(message.messageId()));
            attributes.put(SENT_AT, text(sentAt));
        }
        return attributes;
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    /** Of a copy; empty if the message is none, or says what cannot be. */
    static Optional<FirstSending> of(Message message, Instant sentAt) {
        MessageAttributeValue id = message.messageAttributes().get(MESSAGE_ID);
        MessageAttributeValue at = message.messageAttributes().get(SENT_AT);
        if (sentAt == null || id == null || id.stringValue() == null || at == null || at.stringValue() == null) {
            return Optional.empty();
        }
        try {
            Instant first = Instant.ofEpochMilli(Long.parseLong(at.stringValue()));
            boolean possible = !first.isAfter(sentAt)
                    && first.isAfter(sentAt.minus(Queue.RETENTION).minus(Queue.RETENTION));
            return possible ? Optional.of(new FirstSending(id.stringValue(), first)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
