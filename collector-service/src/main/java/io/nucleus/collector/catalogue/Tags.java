package io.nucleus.collector.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tags as maps: every service has a class of its own for them. */
final class Tags {
    static final String NAME = "Name";

    private Tags() {}

    /** A tag without a value has an empty one. */
    static <T> Map<String, String> of(List<T> tags, Function<T, String> key, Function<T, String> value) {
        Map<String, String> map = new HashMap<>();
        tags.forEach(tag -> map.put(key.apply(tag), orEmpty(value.apply(tag))));
        return map;
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
