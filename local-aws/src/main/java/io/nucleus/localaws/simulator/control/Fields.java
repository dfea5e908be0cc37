package io.nucleus.localaws.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The fields of a control request. What is wrong is refused by the name of its field; so is a field that nothing reads. */
final class Fields {
    private final JsonNode object;
    private final Set<String> read = new HashSet<>();

    /** @param object a JSON object */
    Fields(JsonNode object) {
        this.object = object;
    }

    private JsonNode node(String name) {
        read.add(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    /** Null if it is absent. */
    String text(String name) {
        JsonNode node = node(name);
        if (node != null && (!node.isTextual() || node.asText().isBlank())) {
            throw ControlProblem.badRequest(name, name + " must be a text that is not empty");
        }
        return node == null ? null : node.asText();
    }

    String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw ControlProblem.badRequest(name, name + " is missing");
        }
        return text;
    }

    /** Null if it is absent. */
    Integer integer(String name, int min, int max) {
        JsonNode node = node(name);
        if (node != null && !(node.canConvertToInt() && node.isIntegralNumber() && isIn(node.asInt(), min, max))) {
            throw ControlProblem.badRequest(name, name + " must be a whole number from " + min + " to " + max);
        }
        return node == null ? null : Integer.valueOf(node.asInt());
    }

    int integer(String name, int min, int max, int standard) {
        Integer value = integer(name, min, max);
        return value == null ? standard : value;
    }

    /** Null if it is absent. */
    Double number(String name, double min, double max) {
        JsonNode node = node(name);
        if (node != null && !(node.isNumber() && isIn(node.asDouble(), min, max))) {
            throw ControlProblem.badRequest(name, name + " must be a number from " + min + " to " + max);
        }
        return node == null ? null : Double.valueOf(node.asDouble());
    }

    private static boolean isIn(double value, double min, double max) {
        return value >= min && value <= max;
    }

    /** Null if it is absent. */
    Boolean flag(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isBoolean()) {
            throw ControlProblem.badRequest(name, name + " must be true or false");
        }
        return node == null ? null : Boolean.valueOf(node.asBoolean());
    }

    boolean has(String name) {
        return object.has(name);
    }

    /** Null if it is absent. */
    Map<String, String> texts(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isObject()) {
            throw ControlProblem.badRequest(name, name + " must be an object of texts");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            if (!entry.getValue().isTextual()) {
                throw ControlProblem.badRequest(name + "." + entry.getKey(), name + " must be an object of texts");
            }
            texts.put(entry.getKey(), entry.getValue().asText());
        });
        return texts;
    }

    /** To be called when all has been read. */
    void refuseOthers() {
        object.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                throw ControlProblem.badRequest(name, "there is no field " + name + " here");
            }
        });
    }
}
