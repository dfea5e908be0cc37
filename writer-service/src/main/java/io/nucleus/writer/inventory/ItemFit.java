package io.nucleus.writer.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.store.schema.Keys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes resources fit into DynamoDB: an item takes 400 KB including attribute names, a sort key 1,024 bytes, and no name is
 * empty (DynamoDB Developer Guide, "Quotas"). Metadata is what gives way, the largest entries first; which ones did is told in
 * the entry {@value #TRIMMED}. What does not fit even so is rejected. The same resource always meets the same fate, so that it
 * may be asked at any time.
 */
public final class ItemFit {
    /** The metadata entry that names what was left out. */
    public static final String TRIMMED = "nucleus:trimmed";

    /** Below 400 KB by what keys, hashes, times and attribute names take beside the counted texts. */
    static final int MOST_BYTES = 400 * 1024 - 16 * 1024;

    private static final int MOST_SORT_KEY_BYTES = 1024;
    private static final int MOST_TRIMMED_CHARS = 1_000;
    /** What a map entry takes beside its name and value (DynamoDB Developer Guide, "Item sizes and formats"). */
    private static final int ENTRY_OVERHEAD = 4;

    private ItemFit() {}

    /** Why the resource cannot be stored however much is trimmed; empty if it can. */
    public static Optional<String> rejection(Resource resource) {
        int keyBytes = bytes(Keys.resource(resource.resourceType(), resource.resourceArn()));
        if (keyBytes > MOST_SORT_KEY_BYTES) {
            return Optional.of("its key has " + keyBytes + " bytes, more than " + MOST_SORT_KEY_BYTES);
        }
        if (resource.tags().containsKey("") || resource.metadata().containsKey("")) {
            return Optional.of("a tag or a metadata entry has an empty name");
        }
        int rest = size(resource) - bytes(resource.metadata()) + trimmedEntryBytes();
        return rest > MOST_BYTES
                ? Optional.of("it has " + rest + " bytes without any metadata, more than " + MOST_BYTES)
                : Optional.empty();
    }

    private static int trimmedEntryBytes() {
        return TRIMMED.length() + MOST_TRIMMED_CHARS + ENTRY_OVERHEAD;
    }

    /** The resource itself if it fits, else without its largest metadata entries. */
    static Resource trim(Resource resource) {
        int excess = size(resource) - MOST_BYTES;
        if (excess <= 0) {
            return resource;
        }
        Map<String, String> kept = new HashMap<>(resource.metadata());
        List<String> dropped = new ArrayList<>();
        long missing = (long) excess + trimmedEntryBytes();
        for (String name : largestFirst(resource.metadata())) {
            if (missing <= 0) {
                break;
            }
            missing -= entryBytes(name, kept.remove(name));
            dropped.add(name);
        }
        kept.put(TRIMMED, namesOf(dropped));
        return withMetadata(resource, kept);
    }

    private static List<String> largestFirst(Map<String, String> metadata) {
        return metadata.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, String> e) -> -entryBytes(e.getKey(), e.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String namesOf(List<String> dropped) {
        String names = String.join(", ", dropped);
        String counted = dropped.size() + " entries";
        return bytes(names) <= MOST_TRIMMED_CHARS ? names : counted;
    }

    private static Resource withMetadata(Resource r, Map<String, String> metadata) {
        return new Resource(
                r.accountId(),
                r.resourceArn(),
                r.resourceType(),
                r.resourceId(),
                r.name(),
                r.region(),
                r.state(),
                r.tags(),
                metadata,
                r.createdAt());
    }

    /** Texts that the item holds, each as often as it may hold it: indexes repeat some. */
    static int size(Resource r) {
        return 2 * bytes(r.resourceArn().value())
                + 5 * bytes(r.resourceType().value())
                + 2 * bytes(r.resourceId())
                + 2 * bytes(r.name())
                + 3 * bytes(r.region())
                + bytes(r.state())
                + bytes(r.tags())
                + bytes(r.metadata());
    }

    private static int bytes(Map<String, String> map) {
        return map.entrySet().stream()
                .mapToInt(e -> entryBytes(e.getKey(), e.getValue()))
                .sum();
    }

    private static int entryBytes(String name, String value) {
        return bytes(name) + bytes(value) + ENTRY_OVERHEAD;
    }

    static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
