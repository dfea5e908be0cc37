package io.nucleus.inventory.model.message;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nucleus.inventory.model.Text;
import io.nucleus.inventory.model.json.InventoryJson;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Messages as JSON. The member {@code type} holds the record's simple name; the names follow from what {@link Message}
 * permits, so that a new message cannot be forgotten here.
 */
public final class MessageCodec {
    private static final String TYPE = "type";
    private static final Map<String, Class<?>> TYPES = Arrays.stream(Message.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, c -> c));

    private static final ObjectMapper LENIENT = InventoryJson.mapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final ObjectMapper STRICT = InventoryJson.refusingNonBooleans(
            InventoryJson.mapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    private static final int REASON_CHARS = 400;

    private MessageCodec() {}

    public static String encode(Message message) {
        ObjectNode node = LENIENT.valueToTree(message);
        ObjectNode typed =
                LENIENT.createObjectNode().put(TYPE, message.getClass().getSimpleName());
        typed.setAll(node);
        try {
            return LENIENT.writeValueAsString(typed);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads any message. Members that a newer sender added are ignored, except in a {@link SyncRequest}, which people write.
     *
     * @throws InvalidMessageException if it is not JSON, of no known type, or breaks the type's rules
     */
    public static Message decode(String json) {
        ObjectNode node = object(json);
        JsonNode type = node.remove(TYPE);
        Class<?> known = type == null ? null : TYPES.get(type.asText());
        if (known == null) {
            throw invalid(
                    "type must be one of " + TYPES.keySet().stream().sorted().toList()
                            + (type == null ? ", and is missing" : ", not '" + Text.excerpt(type.asText()) + "'"),
                    null);
        }
        return (Message) bind(node, known);
    }

    /**
     * Reads a sync request; {@code type} may be left out.
     *
     * @throws InvalidMessageException if it is anything else
     */
    public static SyncRequest decodeSyncRequest(String json) {
        ObjectNode node = object(json);
        JsonNode type = node.remove(TYPE);
        if (type != null && !type.asText().equals(SyncRequest.class.getSimpleName())) {
            throw invalid("type must be SyncRequest or be left out, not '" + Text.excerpt(type.asText()) + "'", null);
        }
        return bind(node, SyncRequest.class);
    }

    private static ObjectNode object(String json) {
        try {
            if (LENIENT.readTree(json) instanceof ObjectNode node) {
                return node;
            }
            throw new InvalidMessageException("the message must be a JSON object");
        } catch (JacksonException e) {
            throw invalid("the message is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static <T> T bind(ObjectNode node, Class<T> type) {
        try {
            return (type == SyncRequest.class ? STRICT : LENIENT).treeToValue(node, type);
        } catch (UnrecognizedPropertyException e) {
            throw invalid(
                    "unknown field '" + Text.excerpt(e.getPropertyName()) + "'; known are "
                            + e.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .toList(),
                    e);
        } catch (JsonMappingException e) {
            throw invalid(path(e) + rootMessage(e), e);
        } catch (JsonProcessingException e) {
            throw invalid(e.getOriginalMessage(), e);
        }
    }

    private static InvalidMessageException invalid(String reason, Throwable cause) {
        return new InvalidMessageException(Text.excerpt(reason, REASON_CHARS), cause);
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + Text.excerpt(r.getFieldName()))
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : path.substring(path.startsWith(".") ? 1 : 0) + ": ";
    }

    private static String rootMessage(JsonMappingException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof JacksonException jackson ? jackson.getOriginalMessage() : cause.getMessage();
    }
}
