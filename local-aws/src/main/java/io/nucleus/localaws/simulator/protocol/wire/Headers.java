package io.nucleus.localaws.simulator.protocol.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** HTTP headers: names without regard to case, several values each. Not thread-safe. */
public final class Headers {
    private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public Headers add(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
        return this;
    }

    public Headers set(String name, String value) {
        values.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    public void remove(String name) {
        values.remove(name);
    }

    public Optional<String> first(String name) {
        List<String> found = values.get(name);
        return found == null ? Optional.empty() : Optional.of(found.getFirst());
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public void forEach(BiConsumer<String, String> action) {
        values.forEach((name, list) -> list.forEach(value -> action.accept(name, value)));
    }
}
