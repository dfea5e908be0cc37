package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One bad thing stays one bad thing: it is counted and visible, nothing turns missing for it, and everything else goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultyOrganizationIT {
    private TestStack stack;
    private Map<String, ExpectedResource> estate;

    @BeforeAll
    void aGoodScanComesFirst() {
        stack = new TestStack("faulty", new EstateSize(4, 800), false, Optional.of(1));
        estate = stack.estate();
        assertThat(stack.sync().get("status").asText()).isEqualTo("success");
        InventoryAssert.assertEquals(() -> stack.inventory("active"), estate);
    }

    @AfterAll
    void stop() throws Exception {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void aDeniedAccountFailsAloneAndKeepsWhatItHad() {
        String account = anyAccount();
        fault("{\"effect\": \"deny\", \"wording\": \"iam\", \"account\": \"%s\"}".formatted(account));
        Instant before = Instant.now();

        JsonNode scan = stack.sync();

        assertThat(scan.get("status").asText()).isEqualTo("partial");
        assertThat(statusOf(scan, account)).isEqualTo("failed");
        scan.get("accounts").forEach(row -> {
            if (!row.get("accountId").asText().equals(account)) {
                assertThat(row.get("status").asText()).isEqualTo("success");
            }
        });
        assertThat(coverage("accountId=" + account, "", before)).containsOnly("DENIED_IAM");
        assertNothingIsMissing();
        assertPagesShow("denied", account);
    }

    @Test
    @Order(2)
    void aThrottledTypeIsReadLaterOrSaidNotToBeRead() {
        clearFaults();
        fault("{\"effect\": \"throttle\", \"rate\": 1, \"type\": \"rds:db\"}");
        Instant before = Instant.now();

        JsonNode scan = stack.sync();

        assertThat(scan.get("status").asText()).isEqualTo("partial");
        assertThat(coverage("", "rds:db", before)).containsOnly("THROTTLED");
        assertThat(coverage("", "sqs:queue", before)).containsOnly("OK");
        assertNothingIsMissing();
    }

    @Test
    @Order(3)
    void aMalformedResourceIsRejectedAloneWithTheReason() {
        clearFaults();
        ExpectedResource one = estate.values().stream()
                .filter(r -> r.resourceType().equals("ec2:volume"))
                .findFirst()
                .orElseThrow();
        Api.Answer changed = stack.control()
                .patch(
                        "/_control/resources",
                        "{\"account\": \"%s\", \"region\": \"%s\", \"type\": \"%s\", \"id\": \"%s\", \"malformed\": true}"
                                .formatted(one.accountId(), one.region(), one.resourceType(), one.resourceId()));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);

        stack.sync();

        JsonNode scope = scopes("accountId=%s&region=%s".formatted(one.accountId(), one.region()), "ec2:volume")
                .getFirst();
        assertThat(scope.get("rejected").asLong()).as(scope.toPrettyString()).isEqualTo(1);
        assertThat(scope.get("listed").asLong())
                .isEqualTo(scope.get("stored").asLong() + scope.get("rejected").asLong());
        Map<String, ExpectedResource> others = new HashMap<>(estate);
        others.remove(one.resourceArn());
        assertThat(stack.inventory("active").keySet()).containsAll(others.keySet());
    }

    @Test
    @Order(4)
    void aServiceThatIsDownIsNamedOnThePagesAndTheRestGoesOn() {
        stack.stopScheduler();

        assertPagesShow("down");
    }

    private void assertPagesShow(String fault, String... about) {
        List<String> arguments = new ArrayList<>(List.of(fault, stack.origin().toString()));
        arguments.addAll(List.of(about));
        Command.Result result = WebUi.drive("faults.mjs", arguments.toArray(String[]::new));
        assertThat(result.status()).as(result.output()).isZero();
    }

    private String anyAccount() {
        return estate.values().stream()
                .map(ExpectedResource::accountId)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private void assertNothingIsMissing() {
        InventoryAssert.assertEquals(() -> stack.inventory("active"), estate);
        assertThat(stack.inventory("missing")).isEmpty();
    }

    private void fault(String json) {
        Api.Answer answer = stack.control().post("/_control/faults", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void clearFaults() {
        assertThat(stack.control().delete("/_control/faults").status()).isEqualTo(200);
    }

    private static String statusOf(JsonNode scan, String account) {
        return StreamSupport.stream(scan.get("accounts").spliterator(), false)
                .filter(row -> row.get("accountId").asText().equals(account))
                .findFirst()
                .orElseThrow()
                .get("status")
                .asText();
    }

    /** The statuses of what was looked at since then: regions known to be empty are not looked at each time. */
    private List<String> coverage(String filter, String resourceType, Instant since) {
        return scopes(filter, resourceType).stream()
                .filter(s -> Instant.parse(s.get("checkedAt").asText()).isAfter(since))
                .map(s -> s.get("status").asText())
                .distinct()
                .toList();
    }

    /** @param resourceType a type; empty for all */
    private List<JsonNode> scopes(String filter, String resourceType) {
        Api.Answer answer = stack.api().get("/api/inventory/coverage?" + filter);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.body().spliterator(), false)
                .filter(s ->
                        resourceType.isEmpty() || s.get("resourceType").asText().equals(resourceType))
                .toList();
    }
}
