package io.nucleus.collector.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nucleus.collector.redaction.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a service says of a resource, flattened: scalars as text, nested members as compact JSON, no secrets, bounded. */
final class Metadata {
    /** Half of what a DynamoDB item may have: the rest is for tags, keys and indexes. */
    static final int MOST_BYTES = 200_000;

    /** Names the entries that were left out because together they were too large. */
    static final String TRUNCATED = "metadataTruncated";

    private Metadata() {}

    static Map<String, String> of(Object description, Draft<?> draft, Set<String> leftOut) {
        ObjectNode members = SdkJson.members(description, leftOut);
        members.setAll(SdkJson.members(draft.extra(), Set.of()));
        Map<String, String> metadata = new HashMap<>();
        Redactor.clean(members).properties().forEach(member -> metadata.put(member.getKey(), text(member.getValue())));
        if (!draft.unread().isEmpty()) {
            metadata.put(ResourceKind.UNREAD, unread(draft));
        }
        return bounded(metadata, MOST_BYTES);
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** Codes only: messages carry request ids, which would make the resource look changed each time. */
    private static String unread(Draft<?> draft) {
        return draft.unread().stream()
                .map(u -> u.action() + ": " + u.failure().code())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Leaves out the largest entries until the rest fits, and names them. */
    static Map<String, String> bounded(Map<String, String> metadata, int mostBytes) {
        int size = metadata.entrySet().stream().mapToInt(Metadata::size).sum();
        if (size <= mostBytes) {
            return metadata;
        }
        Map<String, String> kept = new HashMap<>(metadata);
        Set<String> dropped = new TreeSet<>();
        List<Map.Entry<String, String>> largestFirst = metadata.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, String>>comparingInt(Metadata::size)
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (Map.Entry<String, String> entry : largestFirst) {
            if (size <= mostBytes) {
                break;
            }
            kept.remove(entry.getKey());
            dropped.add(entry.getKey());
            size -= size(entry);
        }
        kept.put(TRUNCATED, String.join(", ", dropped));
        return kept;
    }

    private static int size(Map.Entry<String, String> entry) {
        return bytes(entry.getKey()) + bytes(entry.getValue());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
