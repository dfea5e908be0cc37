package io.nucleus.writer.staging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.model.message.PayloadObject;
import io.nucleus.inventory.store.schema.Queue;
import java.io.File;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The data bucket's rule, which deployments take from {@code deploy/}, removes nothing that a message may still need. */
class LifecycleTest {
    @Test
    void whatIsStagedLivesLongerThanItsMessagesEvenAsDeadLetters() throws IOException {
        JsonNode rule = new ObjectMapper()
                .readTree(new File("../deploy/data/lifecycle.json"))
                .at("/Rules/0");

        assertThat(rule.get("Status").asText()).isEqualTo("Enabled");
        assertThat(rule.at("/Filter/Prefix").asText()).isEqualTo(PayloadObject.PREFIX);
        assertThat(rule.at("/Expiration/Days").asLong()).isGreaterThan(2 * Queue.RETENTION.toDays() + 1);
    }
}
