package io.nucleus.writer.rig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Everything that a writer leaves behind, for comparison.
 *
 * @param items every item of the table by key, but for how often it was written or readers were told
 * @param archive every document of the archive by key
 * @param staged keys of what is still staged
 */
public record WorldState(Map<String, Map<String, Object>> items, Map<String, JsonNode> archive, Set<String> staged) {
    public static final WorldState EMPTY = new WorldState(Map.of(), Map.of(), Set.of());

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Counts notices to readers and writes of an item: a repeated message may repeat both. */
    private static final String REVISION = "revision";
    /** That the history was looked after today: what a crash leaves out of it, the next scan or day makes up for. */
    private static final String UPKEEP = "SCHEDULE#history-upkeep";

    public static WorldState of(Hub hub) {
        return new WorldState(items(hub), archive(hub), keys(hub, "staging/"));
    }

    /** Brings the table back to a state, and empties the bucket. */
    public static void restore(Hub hub, WorldState state) {
        keys(hub, "")
                .forEach(key -> hub.s3()
                        .deleteObject(r -> r.bucket(hub.dataBucket()).key(key))
                        .join());
        String table = hub.deployment().table();
        items(hub).keySet().stream()
                .filter(key -> !state.items().containsKey(key))
                .map(key -> key.split(" ", 2))
                .forEach(key -> hub.dynamoDb()
                        .deleteItem(r -> r.tableName(table)
                                .key(Map.of("pk", AttributeValue.fromS(key[0]), "sk", AttributeValue.fromS(key[1]))))
                        .join());
        state.items()
                .values()
                .forEach(item -> hub.dynamoDb()
                        .putItem(r -> r.tableName(table).item(attributes(item)))
                        .join());
    }

    private static Map<String, AttributeValue> attributes(Map<String, Object> plain) {
        return plain.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue() instanceof Set<?> numbers
                                ? AttributeValue.fromNs(
                                        numbers.stream().map(Object::toString).toList())
                                : (AttributeValue) e.getValue()));
    }

    private static Map<String, Map<String, Object>> items(Hub hub) {
        Map<String, Map<String, Object>> items = new TreeMap<>();
        Map<String, AttributeValue> start = null;
        do {
            var page = hub.dynamoDb()
                    .scan(ScanRequest.builder()
                            .tableName(hub.deployment().table())
                            .consistentRead(true)
                            .exclusiveStartKey(start)
                            .build())
                    .join();
            page.items().stream()
                    .filter(item -> !item.get("pk").s().equals(UPKEEP))
                    .forEach(item ->
                            items.put(item.get("pk").s() + " " + item.get("sk").s(), plain(item)));
            start = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        } while (start != null);
        return items;
    }

    private static Map<String, Object> plain(Map<String, AttributeValue> item) {
        Map<String, Object> plain = new TreeMap<>();
        item.forEach((name, value) -> {
            if (!name.equals(REVISION)) {
                plain.put(name, value.hasNs() ? new TreeSet<>(value.ns()) : value);
            }
        });
        return plain;
    }

    private static Map<String, JsonNode> archive(Hub hub) {
        return keys(hub, "raw/").stream()
                .collect(Collectors.toMap(k -> k, k -> document(hub, k), (a, b) -> a, TreeMap::new));
    }

    private static JsonNode document(Hub hub, String key) {
        byte[] object = hub.s3()
                .getObject(r -> r.bucket(hub.dataBucket()).key(key), AsyncResponseTransformer.toBytes())
                .join()
                .asByteArray();
        InputStream raw = new ByteArrayInputStream(object);
        try (InputStream in = key.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Hub hub, String prefix) {
        var request = ListObjectsV2Request.builder()
                .bucket(hub.dataBucket())
                .prefix(prefix)
                .build();
        return hub.s3().listObjectsV2(request).join().contents().stream()
                .map(S3Object::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
