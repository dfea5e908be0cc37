package io.nucleus.collector.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What the SDK read, as JSON under the API's own names. Absent and empty members are left out, members and keys are sorted: equal
 * descriptions give equal JSON.
 */
final class SdkJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SdkJson() {}

    /**
     * The members of a description, or the entries of a map.
     *
     * @param leftOut members that are not wanted, at any depth; entries of nested maps are never left out
     */
    static ObjectNode members(Object description, Set<String> leftOut) {
        return switch (description) {
            case SdkPojo pojo -> pojo(pojo, leftOut);
            case Map<?, ?> map -> entries(map, leftOut);
            default -> throw new IllegalArgumentException("no description: " + description.getClass());
        };
    }

    /** Sorted: the order of the SDK's model may change with its version. */
    private static ObjectNode pojo(SdkPojo pojo, Set<String> leftOut) {
        ObjectNode node = JSON.objectNode();
        pojo.sdkFields().stream()
                .filter(field -> !leftOut.contains(field.memberName()))
                .sorted(Comparator.comparing(SdkField::memberName))
                .forEach(field -> put(node, field.memberName(), field.getValueOrDefault(pojo), leftOut));
        return node;
    }

    private static ObjectNode entries(Map<?, ?> map, Set<String> leftOut) {
        ObjectNode node = JSON.objectNode();
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value == null ? "" : value));
        sorted.keySet().removeAll(leftOut);
        sorted.forEach((key, value) -> node.set(key, json(value, leftOut)));
        return node;
    }

    private static void put(ObjectNode node, String name, Object value, Set<String> leftOut) {
        if (value != null) {
            JsonNode json = json(value, leftOut);
            if (!(json.isContainerNode() && json.isEmpty())
                    && !(json.isTextual() && json.textValue().isEmpty())) {
                node.set(name, json);
            }
        }
    }

    private static JsonNode json(Object value, Set<String> leftOut) {
        return switch (value) {
            case SdkPojo pojo -> pojo(pojo, leftOut);
            case Map<?, ?> map -> entries(map, Set.of());
            case Collection<?> list -> array(list, leftOut);
            case Boolean flag -> JSON.booleanNode(flag);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Float number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case BigDecimal number -> JSON.numberNode(number);
            case SdkBytes bytes -> JSON.textNode("[" + bytes.asByteArrayUnsafe().length + " bytes]");
            default -> JSON.textNode(value.toString());
        };
    }

    private static ArrayNode array(Collection<?> list, Set<String> leftOut) {
        ArrayNode node = JSON.arrayNode();
        list.forEach(element -> node.add(element == null ? JSON.nullNode() : json(element, leftOut)));
        return node;
    }
}
