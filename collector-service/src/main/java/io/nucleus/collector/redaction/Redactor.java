package io.nucleus.collector.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes secrets out of what AWS says of a resource, before anything else sees it: the values of environment variables (their
 * names stay), user data, what stands under a name like {@code password}, and whatever has the form of a credential.
 * Redacting twice changes nothing.
 */
public final class Redactor {
    public static final String REDACTED = SecretText.REDACTED;

    /** Lambda's {@code Environment.Variables}, ECS's and others' {@code environment} lists of name and value. */
    private static final Set<String> ENVIRONMENTS = Set.of("environment", "environmentvariables");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Redactor() {}

    /** What AWS says of a resource, by members. The given node stays as it is. */
    public static ObjectNode clean(ObjectNode members) {
        return object(members, Context.ORDINARY);
    }

    /** Tags: their names stay. */
    public static Map<String, String> cleanTags(Map<String, String> tags) {
        Map<String, String> clean = new HashMap<>();
        tags.forEach((key, value) -> clean.put(key, cleanValue(key, value)));
        return clean;
    }

    /** Free text, for instance an error message. */
    public static String cleanText(String text) {
        return SecretText.clean(text);
    }

    private static String cleanValue(String name, String value) {
        return !value.isEmpty() && SecretNames.isSecret(name) && !isHarmless(value) ? REDACTED : cleanText(value);
    }

    /** A secret's ARN is where it lies, not what it is; a switch or a number opens nothing. */
    private static boolean isHarmless(String value) {
        return value.startsWith("arn:") || value.equals("true") || value.equals("false");
    }

    /** Where in a description a value stands. */
    private enum Context {
        ORDINARY,
        /** Below an environment: every value is a secret. */
        VARIABLES,
        /** In an element of a list of variables: its name is none. */
        VARIABLE
    }

    private static ObjectNode object(ObjectNode node, Context context) {
        ObjectNode clean = JSON.objectNode();
        node.properties()
                .forEach(member -> clean.set(member.getKey(), member(member.getKey(), member.getValue(), context)));
        return clean;
    }

    private static JsonNode member(String name, JsonNode value, Context context) {
        boolean environment = context != Context.ORDINARY || isEnvironment(name, value);
        return switch (value) {
            case ObjectNode object -> object(object, environment ? Context.VARIABLES : Context.ORDINARY);
            case ArrayNode array -> array(name, array, environment);
            case TextNode text when context == Context.ORDINARY -> TextNode.valueOf(cleanValue(name, text.textValue()));
            default -> context == Context.ORDINARY || isName(name, context) ? value : TextNode.valueOf(REDACTED);
        };
    }

    /** CodeBuild's environment is a machine, and has its variables in a member of their own. */
    private static boolean isEnvironment(String name, JsonNode value) {
        return ENVIRONMENTS.contains(name.toLowerCase(Locale.ROOT)) && !value.has("environmentVariables");
    }

    private static boolean isName(String name, Context context) {
        return context == Context.VARIABLE && name.equalsIgnoreCase("name");
    }

    private static ArrayNode array(String name, ArrayNode node, boolean environment) {
        ArrayNode clean = JSON.arrayNode();
        node.forEach(element -> clean.add(element(name, element, environment)));
        return clean;
    }

    private static JsonNode element(String name, JsonNode element, boolean environment) {
        return environment && element instanceof ObjectNode variable
                ? object(variable, Context.VARIABLE)
                : member(name, element, environment ? Context.VARIABLES : Context.ORDINARY);
    }
}
