package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Compares the inventory with the estate, resource by resource. */
final class InventoryAssert {
    /** A scan's results are visible at most 5 s after it settled; patience for a busy machine on top. */
    private static final Duration FRESH = Duration.ofSeconds(90);

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
        for (String field : new String[] {"accountId", "region", "resourceType", "resourceId", "name", "state"}) {
            facts.put(field, row.path(field).asText());
        }
        row.get("tags")
                .properties()
                .forEach(tag -> facts.put("tag " + tag.getKey(), tag.getValue().asText()));
        return facts;
    }
}
