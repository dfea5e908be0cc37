package io.nucleus.support.deadletter;

import io.nucleus.support.queue.DeadLetters;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A dead letter as it was received. */
record DeadLetter(Message message) {
    /** Its id in the dead-letter queue. */
    String id() {
        return message.messageId();
    }

    /** By the id here, or by the one that it had when it was alive and that logs name. */
    boolean hasId(String id) {
        return id.equals(id())
                || attribute(DeadLetters.MESSAGE_ID).filter(id::equals).isPresent();
    }

    /** Empty if SQS itself gave it up, having delivered it too often. */
    Optional<String> reason() {
        return attribute(DeadLetters.REASON);
    }

    /** When it died; if SQS itself gave it up, when it was first sent. */
    Instant sentAt() {
        return Instant.ofEpochMilli(
                Long.parseLong(message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP)));
    }

    String group() {
        return message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID);
    }

    /** All but the reason, which is past. */
    Map<String, MessageAttributeValue> attributesOfLife() {
        Map<String, MessageAttributeValue> attributes = new TreeMap<>(message.messageAttributes());
        attributes.remove(DeadLetters.REASON);
        return attributes;
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(message.messageAttributes().get(name)).map(MessageAttributeValue::stringValue);
    }
}
