package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The demo organization, found, stored and shown; then again a day later. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoScanIT {
    private TestStack stack;

    @BeforeAll
    void start() {
        stack = new TestStack("demo", EstateSize.DEMO, false);
    }

    @AfterAll
    void stop() throws Exception {
        stack.close();
    }

    @Test
    @Order(1)
    void aScanFindsEveryResourceAsItIs() {
        JsonNode scan = stack.sync();

        assertThat(scan.get("status").asText()).as(scan.toPrettyString()).isEqualTo("success");
        assertThat(scan.get("totals").get("resources").asLong())
                .isEqualTo(stack.estate().size());
        InventoryAssert.assertEquals(() -> stack.inventory("active"), stack.estate());
    }

    @Test
    @Order(2)
    void aDayLaterWhatIsGoneIsMissingAndWhatIsNewOrChangedIsShown() {
        Map<String, ExpectedResource> before = stack.estate();
        assertThat(stack.control().post("/_control/day/next", "").status()).isEqualTo(200);
        Map<String, ExpectedResource> after = stack.estate();
        Map<String, ExpectedResource> gone = new HashMap<>(before);
        gone.keySet().removeAll(after.keySet());
        assertThat(gone).as("the day takes some away").isNotEmpty();

        stack.sync();

        InventoryAssert.assertEquals(() -> stack.inventory("active"), after);
        InventoryAssert.assertEquals(() -> stack.inventory("missing"), gone);
    }
}
