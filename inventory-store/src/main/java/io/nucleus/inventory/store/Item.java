package io.nucleus.inventory.store;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.nucleus.inventory.store.schema.Keys;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A DynamoDB item, or values of an expression, being written; absent values are left out. */
public final class Item {
    private final Map<String, AttributeValue> attributes = new HashMap<>();

    public static Item create() {
        return new Item();
    }

    public Item text(String name, String value) {
        return put(name, value == null ? null : AttributeValue.fromS(value));
    }

    public Item number(String name, Number value) {
        return put(name, value == null ? null : AttributeValue.fromN(value.toString()));
    }

    public Item flag(String name, boolean value) {
        return put(name, AttributeValue.fromBool(value));
    }

    public Item instant(String name, Instant value) {
        return text(name, value == null ? null : Keys.instant(value));
    }

    public Item epochSeconds(String name, Instant value) {
        return number(name, value == null ? null : value.getEpochSecond());
    }

    public Item texts(String name, Collection<String> values) {
        return put(
                name,
                AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
    }

    public Item map(String name, Map<String, String> values) {
        return put(name, texts(values));
    }

    /** Left out if there are none. */
    public Item maps(String name, Collection<Map<String, String>> values) {
        return put(
                name,
                values.isEmpty()
                        ? null
                        : AttributeValue.fromL(values.stream().map(Item::texts).toList()));
    }

    /** Left out if there are none. */
    public Item numbers(String name, Map<String, Long> values) {
        return put(
                name,
                values.isEmpty()
                        ? null
                        : AttributeValue.fromM(values.entrySet().stream()
                                .collect(toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        e -> AttributeValue.fromN(e.getValue().toString())))));
    }

    /** Items within an item, by name. */
    public Item items(String name, Map<String, Map<String, AttributeValue>> items) {
        return put(
                name,
                AttributeValue.fromM(items.entrySet().stream()
                        .collect(toUnmodifiableMap(Map.Entry::getKey, e -> AttributeValue.fromM(e.getValue())))));
    }

    private static AttributeValue texts(Map<String, String> values) {
        return AttributeValue.fromM(values.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, e -> AttributeValue.fromS(e.getValue()))));
    }

    private Item put(String name, AttributeValue value) {
        if (value != null) {
            attributes.put(name, value);
        }
        return this;
    }

    public Map<String, AttributeValue> attributes() {
        return Map.copyOf(attributes);
    }

    /** A read item. */
    public record View(Map<String, AttributeValue> attributes) {
        /** @throws IllegalStateException if there is no such text */
        public String text(String name) {
            return optionalText(name)
                    .orElseThrow(() -> new IllegalStateException("item " + key() + " has no text '" + name + "'"));
        }

        public Optional<String> optionalText(String name) {
            return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
        }

        public long number(String name, long otherwise) {
            return Optional.ofNullable(attributes.get(name))
                    .map(AttributeValue::n)
                    .map(Long::parseLong)
                    .orElse(otherwise);
        }

        public boolean flag(String name, boolean otherwise) {
            return Optional.ofNullable(attributes.get(name))
                    .map(AttributeValue::bool)
                    .orElse(otherwise);
        }

        public Optional<Instant> instant(String name) {
            return optionalText(name).map(Instant::parse);
        }

        public Optional<Instant> epochSeconds(String name) {
            return Optional.ofNullable(attributes.get(name))
                    .map(AttributeValue::n)
                    .map(n -> Instant.ofEpochSecond(Long.parseLong(n)));
        }

        /** Of a set of strings; empty if it is not there. */
        public Set<String> textSet(String name) {
            AttributeValue value = attributes.get(name);
            return value == null ? Set.of() : Set.copyOf(value.ss());
        }

        public List<String> texts(String name) {
            AttributeValue value = attributes.get(name);
            return value == null
                    ? List.of()
                    : value.l().stream().map(AttributeValue::s).toList();
        }

        public Map<String, String> map(String name) {
            AttributeValue value = attributes.get(name);
            return value == null ? Map.of() : texts(value);
        }

        public List<Map<String, String>> maps(String name) {
            AttributeValue value = attributes.get(name);
            return value == null
                    ? List.of()
                    : value.l().stream().map(View::texts).toList();
        }

        public Map<String, Long> numbers(String name) {
            AttributeValue value = attributes.get(name);
            return value == null
                    ? Map.of()
                    : value.m().entrySet().stream()
                            .collect(toUnmodifiableMap(
                                    Map.Entry::getKey,
                                    e -> Long.valueOf(e.getValue().n())));
        }

        public Map<String, View> items(String name) {
            AttributeValue value = attributes.get(name);
            return value == null
                    ? Map.of()
                    : value.m().entrySet().stream()
                            .collect(toUnmodifiableMap(
                                    Map.Entry::getKey,
                                    e -> new View(e.getValue().m())));
        }

        private static Map<String, String> texts(AttributeValue map) {
            return map.m().entrySet().stream()
                    .collect(toUnmodifiableMap(
                            Map.Entry::getKey, e -> e.getValue().s()));
        }

        private String key() {
            return optionalText("pk").orElse("?") + "/" + optionalText("sk").orElse("?");
        }
    }
}
