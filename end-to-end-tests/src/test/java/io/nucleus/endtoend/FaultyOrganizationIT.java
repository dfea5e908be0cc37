package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    /** In a dead region every call is made as often as that: with all usual attempts it would take minutes to give up. */
    private static final Map<String, String> IMPATIENT = Map.of("nucleus.target.max-attempts", "3");

    private static final String THROTTLED_TYPE = "rds:db";
    private static final String DENIED_TYPE = "lambda:function";

    /** Through it the regions of an account are asked for. */
    private static final String HOME_REGION = "us-east-1";

    private TestStack stack;
    private Map<String, ExpectedResource> estate;

    /** Accounts of which one type cannot be read, each for another reason, and one region of a third account. */
    private String throttled;

    private String denied;
    private Place dead;

    /** The scan that meets all three, and when it was asked for. */
    private JsonNode partial;

    private Instant asked;

    private record Place(String account, String region) {
        static Place of(ExpectedResource resource) {
            return new Place(resource.accountId(), resource.region());
        }
    }

    @BeforeAll
    void aGoodScanComesFirst() {
        stack = new TestStack("faulty", new EstateSize(4, 1_400), false, Optional.of(1), false, IMPATIENT);
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
        assertThat(ofAccount(scan, account).get("status").asText()).isEqualTo("failed");
        scan.get("accounts").forEach(row -> {
            if (!row.get("accountId").asText().equals(account)) {
                assertThat(row.get("status").asText()).isEqualTo("success");
            }
        });
        assertThat(coverage("accountId=" + account, "", before)).containsOnly("DENIED_IAM");
        assertNothingIsMissing(scan);
        assertPagesShow("denied", account);
    }

    @Test
    @Order(2)
    void whatCannotBeReadOfAnAccountMakesNoOtherPartialAndNothingMissing() {
        clearFaults();
        throttled = accountWith(THROTTLED_TYPE, Set.of());
        denied = accountWith(DENIED_TYPE, Set.of(throttled));
        dead = fullestRegion(Set.of(throttled, denied));
        fault("{\"effect\": \"throttle\", \"rate\": 1, \"account\": \"%s\", \"type\": \"%s\"}"
                .formatted(throttled, THROTTLED_TYPE));
        fault("{\"effect\": \"deny\", \"wording\": \"scp\", \"account\": \"%s\", \"type\": \"%s\"}"
                .formatted(denied, DENIED_TYPE));
        fault("{\"effect\": \"error\", \"account\": \"%s\", \"region\": \"%s\"}"
                .formatted(dead.account(), dead.region()));
        asked = Instant.now();

        partial = stack.sync();

        assertThat(partial.get("status").asText()).isEqualTo("partial");
        Set<String> struck = Set.of(throttled, denied, dead.account());
        partial.get("accounts").forEach(row -> {
            boolean isStruck = struck.contains(row.get("accountId").asText());
            assertThat(row.get("status").asText()).as(row.toPrettyString()).isEqualTo(isStruck ? "partial" : "success");
            assertThat(row.get("reasons").isEmpty()).as(row.toPrettyString()).isEqualTo(!isStruck);
        });
        assertNothingIsMissing(partial);
    }

    @Test
    @Order(3)
    void aThrottledTypeIsSaidNotToBeRead() {
        assertOnlyThatTypeIsNotRead(throttled, THROTTLED_TYPE, "THROTTLED", "Rate exceeded");
    }

    @Test
    @Order(3)
    void aDeniedTypeIsSaidNotToBeRead() {
        assertOnlyThatTypeIsNotRead(denied, DENIED_TYPE, "DENIED_SCP", "service control policy");
    }

    private void assertOnlyThatTypeIsNotRead(String account, String type, String status, String why) {
        List<JsonNode> scopes = looked(scopes("accountId=" + account, type), asked);
        assertThat(texts(scopes, "status")).isNotEmpty().containsOnly(status);
        assertThat(texts(scopes, "reason")).allMatch(reason -> reason.contains(why));
        assertThat(coverage("accountId=" + account, "sqs:queue", asked)).containsOnly("OK");
        // Not all regions, if there are many: the first ones.
        String region = texts(scopes, "region").stream().sorted().findFirst().orElseThrow();
        assertThat(reasons(account))
                .hasSize(1)
                .allMatch(reason -> reason.startsWith("%s in %s".formatted(type, region))
                        && reason.contains(": %s (".formatted(status))
                        && reason.contains(why));
        assertKept(r -> r.accountId().equals(account) && r.resourceType().equals(type));
    }

    @Test
    @Order(3)
    void aDeadRegionIsSaidNotToBeRead() {
        String filter = "accountId=" + dead.account();
        assertThat(coverage(filter + "&region=" + dead.region(), "", asked)).containsOnly("FAILED");
        assertThat(looked(scopes(filter, ""), asked))
                .filteredOn(scope -> !scope.get("region").asText().equals(dead.region()))
                .extracting(scope -> scope.get("status").asText())
                .contains("OK")
                .doesNotContain("FAILED");
        assertThat(texts(failedRegions(dead.account()), "region")).containsExactly(dead.region());
        assertThat(reasons(dead.account()))
                .anyMatch(reason -> reason.contains("The request processing has failed"))
                .allMatch(reason -> reason.contains(" in %s: FAILED (".formatted(dead.region()))
                        || reason.matches("and [0-9]+ more kinds"));
        assertKept(r -> Place.of(r).equals(dead));
    }

    @Test
    @Order(4)
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
    @Order(5)
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

    /** The first account that has such a resource, and is none of those. */
    private String accountWith(String type, Set<String> others) {
        return estate.values().stream()
                .filter(r -> r.resourceType().equals(type))
                .map(ExpectedResource::accountId)
                .filter(account -> !others.contains(account))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    /**
     * The region that has the most to lose, in none of those accounts. It has no buckets: they are listed elsewhere, and only their tags are read
     * where they live.
     */
    private Place fullestRegion(Set<String> others) {
        Map<Place, Long> sizes = estate.values().stream()
                .filter(r -> !others.contains(r.accountId()))
                .filter(r -> !Set.of(HOME_REGION, Regions.GLOBAL).contains(r.region()))
                .collect(Collectors.groupingBy(Place::of, Collectors.counting()));
        estate.values().stream()
                .filter(r -> r.resourceType().equals("s3:bucket"))
                .forEach(bucket -> sizes.remove(Place.of(bucket)));
        return sizes.entrySet().stream()
                .max(Map.Entry.<Place, Long>comparingByValue()
                        .thenComparing(size -> size.getKey().toString()))
                .orElseThrow()
                .getKey();
    }

    /** The estate is the same all the time, so that a scan that finds any change is wrong. */
    private void assertNothingIsMissing(JsonNode scan) {
        InventoryAssert.assertEquals(() -> stack.inventory("active"), estate);
        assertThat(stack.inventory("missing")).isEmpty();
        assertThat(stack.changes(scan.get("scanId").asText())).isEmpty();
    }

    /** What the scan could not look at is as it was. */
    private void assertKept(Predicate<ExpectedResource> unread) {
        List<String> kept = estate.values().stream()
                .filter(unread)
                .map(ExpectedResource::resourceArn)
                .toList();
        assertThat(kept).as("there are some").isNotEmpty();
        assertThat(stack.changes(partial.get("scanId").asText()).keySet()).doesNotContainAnyElementsOf(kept);
        Map<String, JsonNode> shown = stack.inventory(null);
        assertThat(shown.keySet()).containsAll(kept);
        assertThat(kept)
                .allMatch(arn -> shown.get(arn).get("discoveryStatus").asText().equals("active"));
    }

    /** Why the account's part of the scan is partial, as the scan tells it; people read the same on the account. */
    private List<String> reasons(String account) {
        JsonNode part = ofAccount(partial, account);
        assertThat(part.get("status").asText()).as(part.toPrettyString()).isEqualTo("partial");
        List<String> reasons = StreamSupport.stream(part.get("reasons").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode shown = ofAccount(stack.api().get("/api/inventory/status").body(), account);
            assertThat(shown.get("lastSyncStatus").asText()).isEqualTo("partial");
            assertThat(shown.get("lastSyncError").asText()).isEqualTo(String.join("; ", reasons));
            assertThat(shown.get("scopesNotRead").asLong()).isPositive();
        });
        return reasons;
    }

    /** The regions of the account that the scan could not read, or not all of them. */
    private List<JsonNode> failedRegions(String account) {
        Api.Answer answer = stack.api()
                .get("/api/inventory/scans/%s/regions?accountId=%s&status=partial&status=failed"
                        .formatted(partial.get("scanId").asText(), account));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.body().get("items").spliterator(), false)
                .toList();
    }

    private void fault(String json) {
        Api.Answer answer = stack.control().post("/_control/faults", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void clearFaults() {
        assertThat(stack.control().delete("/_control/faults").status()).isEqualTo(200);
    }

    /** @param told a scan, or how the syncs stand */
    private static JsonNode ofAccount(JsonNode told, String account) {
        return StreamSupport.stream(told.get("accounts").spliterator(), false)
                .filter(row -> row.get("accountId").asText().equals(account))
                .findFirst()
                .orElseThrow();
    }

    /** The statuses of what was looked at since then. */
    private List<String> coverage(String filter, String resourceType, Instant since) {
        return texts(looked(scopes(filter, resourceType), since), "status");
    }

    /** Those that were looked at since then: regions known to be empty are not looked at each time. */
    private static List<JsonNode> looked(List<JsonNode> scopes, Instant since) {
        return scopes.stream()
                .filter(s -> Instant.parse(s.get("checkedAt").asText()).isAfter(since))
                .toList();
    }

    private static List<String> texts(List<JsonNode> rows, String field) {
        return rows.stream().map(row -> row.get(field).asText()).distinct().toList();
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
