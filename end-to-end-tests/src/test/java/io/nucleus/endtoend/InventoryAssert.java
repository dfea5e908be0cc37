package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Compares the inventory with the estate, and its history with the inventory, resource by resource. */
final class InventoryAssert {
    /** A scan's results are visible at most 5 s after it settled; patience for a busy machine on top. */
    private static final Duration FRESH = Duration.ofSeconds(90);

    /** Where the Iceberg table has what is shown, beside the tags. */
    private static final Map<String, String> COLUMNS = Map.of(
            "accountId", "account_id",
            "region", "region",
            "resourceType", "resource_type",
            "resourceId", "resource_id",
            "name", "name",
            "state", "state");

    private InventoryAssert() {}

    /** Waits until every row is as expected, or tells which are not. */
    static void assertEquals(Supplier<Map<String, JsonNode>> inventory, Map<String, ExpectedResource> estate) {
        await().atMost(FRESH).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            Map<String, JsonNode> rows = inventory.get();
            assertThat(rows.keySet()).as("ARNs").containsExactlyInAnyOrderElementsOf(estate.keySet());
            estate.forEach(
                    (arn, expected) -> assertThat(facts(rows.get(arn))).as(arn).isEqualTo(facts(expected)));
        });
    }

    /**
     * Compares rows of the Iceberg table with what is shown, resource by resource, in every column that the inventory shows.
     *
     * @param what of which rows, for whoever reads of a failure
     */
    static void assertRows(String what, Map<String, Map<String, Object>> rows, Map<String, JsonNode> shown) {
        assertThat(rows.keySet()).as(what).containsExactlyInAnyOrderElementsOf(shown.keySet());
        rows.forEach(
                (arn, row) -> assertThat(facts(row)).as("%s: %s", what, arn).isEqualTo(facts(shown.get(arn))));
    }

    private static Map<String, String> facts(ExpectedResource expected) {
        Map<String, String> facts = new TreeMap<>(Map.of(
                "accountId", expected.accountId(),
                "region", expected.region(),
                "resourceType", expected.resourceType(),
                "resourceId", expected.resourceId(),
                "name", expected.name(),
                "state", expected.state()));
        expected.tags().forEach((key, value) -> facts.put("tag " + key, value));
        return facts;
    }

    private static Map<String, String> facts(JsonNode row) {
        Map<String, String> facts = new TreeMap<>();
        COLUMNS.keySet().forEach(field -> facts.put(field, row.path(field).asText()));
        row.get("tags")
                .properties()
                .forEach(tag -> facts.put("tag " + tag.getKey(), tag.getValue().asText()));
        return facts;
    }

    /** @param row columns by name */
    private static Map<String, String> facts(Map<String, Object> row) {
        Map<String, String> facts = new TreeMap<>();
        COLUMNS.forEach((field, column) -> facts.put(field, String.valueOf(row.get(column))));
        assertThat(row.get("tags")).isInstanceOf(Map.class);
        ((Map<?, ?>) row.get("tags")).forEach((key, value) -> facts.put("tag " + key, String.valueOf(value)));
        return facts;
    }
}
