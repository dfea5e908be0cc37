package io.nucleus.inventory.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * The types that collectors list, for whoever must tell a service that is not collected from one that is misspelt or called otherwise: a scan of
 * it would read nothing, and succeed. The list follows from the collector's catalogue ({@code make catalogue}).
 */
public final class CollectedTypes {
    private static final String LIST = "resource-types.txt";
    private static final List<ResourceType> ALL = read();

    private CollectedTypes() {}

    /** All of them, in order. */
    public static List<ResourceType> all() {
        return ALL;
    }

    /** @param filter a service ({@code ec2}) or a type ({@code ec2:instance}) */
    public static boolean has(String filter) {
        return ALL.stream().anyMatch(type -> type.isIn(filter));
    }

    /** Those of the filters that take in nothing, in their order. */
    public static List<String> unknown(Collection<String> filters) {
        return filters.stream().filter(filter -> !has(filter)).toList();
    }

    private static List<ResourceType> read() {
        try (InputStream list = CollectedTypes.class.getResourceAsStream(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(ResourceType::of)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
