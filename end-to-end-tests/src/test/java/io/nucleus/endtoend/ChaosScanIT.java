package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.localaws.simulator.estate.EstateSize;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every message comes twice and out of order, and a collector and a writer die in the middle: the result is the same. */
class ChaosScanIT {
    @Test
    void aScanIsExactWhateverHappensToMessagesAndProcesses() throws Exception {
        try (TestStack stack = new TestStack("chaos", new EstateSize(4, 1_800), true, Optional.of(2));
                ServiceProcess doomedCollector = stack.collector("doomed-collector");
                ServiceProcess doomedWriter = stack.writer("doomed-writer")) {
            TestStack.awaitReady(doomedCollector, doomedWriter);

            String scan = stack.startSync();
            awaitSomeRegions(stack);
            doomedCollector.kill();
            doomedWriter.kill();
            JsonNode ended = stack.awaitScan(scan);

            assertThat(ended.get("status").asText()).as(ended.toPrettyString()).isEqualTo("success");
            assertThat(ended.get("totals").get("resources").asLong())
                    .as("nothing is counted twice")
                    .isEqualTo(stack.estate().size());
            assertThat(stack.chaos().orElseThrow().doubled()).isPositive();
            InventoryAssert.assertEquals(() -> stack.inventory("active"), stack.estate());
            InventoryAssert.assertEquals(() -> stack.inventory("missing"), Map.of());
            assertThat(IcebergRows.read(stack.aws()).keySet())
                    .containsExactlyInAnyOrderElementsOf(stack.estate().keySet());
        }
    }

    private static void awaitSomeRegions(TestStack stack) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> stack.api()
                                .get("/api/inventory/status")
                                .body()
                                .at("/runningScan/regionsDone")
                                .asInt()
                        >= 5);
    }
}
