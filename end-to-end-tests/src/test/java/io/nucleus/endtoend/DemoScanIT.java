package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.HubAccess;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The demo organization: found, stored and shown; asked for in every way; and again a day later. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoScanIT {
    private static final Map<String, String> CLI = Map.of(
            "AWS_ACCESS_KEY_ID", HubAccess.ACCESS_KEY_ID,
            "AWS_SECRET_ACCESS_KEY", HubAccess.SECRET_ACCESS_KEY,
            "AWS_DEFAULT_REGION", HubAccess.REGION,
            "AWS_EC2_METADATA_DISABLED", "true");

    /** What some service must have told once a scan has ended, whatever the scan found: who watches a metric must not wait for it in vain. */
    private static final List<String> TOLD_BY_A_SCAN = List.of(
            "nucleus.aws.calls",
            "nucleus.dynamodb.capacity",
            "nucleus.queue.messages",
            "nucleus.queue.message.age",
            "nucleus.queue.handling",
            "nucleus.queue.in.flight",
            "nucleus.queue.paused",
            "nucleus.queue.visible",
            "nucleus.queue.dead.letters",
            "nucleus.sync.requests",
            "nucleus.scan.accounts.planned",
            "nucleus.scan.regions.planned",
            "nucleus.scan.regions.skipped",
            "nucleus.scan.commands",
            "nucleus.scan.region.status.read",
            "nucleus.operation.regions",
            "nucleus.operation.api.calls",
            "nucleus.operation.saved.percent",
            "nucleus.operation.duration",
            "nucleus.collector.api.calls",
            "nucleus.collector.listing.duration",
            "nucleus.collector.resources",
            "nucleus.collector.region.scans",
            "nucleus.writer.resources",
            "nucleus.writer.regions.compared",
            "nucleus.writer.region.settle",
            "nucleus.writer.account.settle",
            "nucleus.writer.accounts",
            "nucleus.writer.scans",
            "nucleus.writer.iceberg.commits",
            "nucleus.writer.iceberg.append",
            "nucleus.writer.iceberg.rows",
            "nucleus.writer.archive");

    private TestStack stack;

    @BeforeAll
    void start() {
        stack = new TestStack("demo", EstateSize.DEMO, false, Optional.of(3));
        AwkwardResource.plant(stack);
    }

    @AfterAll
    void stop() throws Exception {
        if (stack != null) {
            stack.close();
        }
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

    /** Quiet regions hold a default VPC with all its parts. */
    @Test
    @Order(2)
    void whatAwsMakesByItselfMakesNoRegionActive() {
        Map<String, Boolean> active = new TreeMap<>();
        try (DynamoDbClient client = stack.aws().access().dynamoDbClient()) {
            client.scanPaginator(r -> r.tableName(stack.aws().table())).items().stream()
                    .filter(item -> item.get("pk").s().startsWith("ACCOUNT#")
                            && item.get("sk").s().startsWith("REGION#"))
                    .filter(item -> !item.get("region").s().equals(Regions.GLOBAL))
                    .forEach(item -> active.put(
                            item.get("pk").s() + "/" + item.get("region").s(),
                            item.get("active").bool()));
        }

        assertThat(active).containsValue(false);
        active.forEach((key, isActive) -> {
            String[] accountAndRegion = key.substring("ACCOUNT#".length()).split("/");
            boolean expected = stack.organization()
                    .estate()
                    .plan()
                    .account(accountAndRegion[0])
                    .orElseThrow()
                    .isActive(accountAndRegion[1]);
            assertThat(isActive).as(key).isEqualTo(expected);
        });
    }

    @Test
    @Order(2)
    void theIcebergTableHoldsOneRowForEachResourceAsShown() {
        InventoryAssert.assertRows("rows in Iceberg", IcebergRows.read(stack.aws()), stack.inventory(null));
    }

    @Test
    @Order(2)
    void theEndOfTheScanIsInTheTraceOfTheRequestForIt() {
        String event = sqs(
                "receive-message",
                "--message-attribute-names",
                "All",
                "--visibility-timeout",
                "0",
                "--queue-url",
                queue("scan-completed"));

        assertThat(Api.parse(event)
                        .at("/Messages/0/MessageAttributes/traceparent/StringValue")
                        .asText())
                .startsWith("00-" + TestStack.TRACE + "-");
    }

    @Test
    @Order(2)
    void everyMetricIsTold() {
        MetricsDocument document = new MetricsDocument();
        Set<String> told = new HashSet<>();
        for (ServiceProcess service : stack.services()) {
            String metrics = new Api(service.address()).get("/q/metrics").text();
            assertThat(metrics).as(service.toString()).contains("nucleus_");
            document.assertCovers(service.toString(), metrics);
            told.addAll(MetricsDocument.samples(metrics));
        }

        assertThat(told)
                .as("told after a scan")
                .containsAll(TOLD_BY_A_SCAN.stream().map(document::sample).toList());
    }

    @Test
    @Order(2)
    void noSecretOfAnAccountIsKeptAnywhere() {
        PlantedSecrets secrets = new PlantedSecrets(stack.organization());
        assertThat(secrets.count()).as("there are some").isGreaterThan(20);

        assertThat(secrets.inTable(stack.aws())).as("table").isEmpty();
        assertThat(secrets.inBuckets(stack.aws())).as("buckets").isEmpty();
        assertThat(secrets.inRows(List.copyOf(IcebergRows.read(stack.aws()).values())))
                .as("history")
                .isEmpty();
        assertThat(secrets.inFiles(ServiceProcess.LOGS)).as("logs").isEmpty();
        assertThat(secrets.inRows(List.copyOf(stack.inventory(null).values())))
                .as("answers")
                .isEmpty();
    }

    @Test
    @Order(2)
    void anExportedWorkbookIsTheInventoryCellByCell() {
        ExportedWorkbook workbook = ExportedWorkbook.of(stack, AwkwardResource.KEYS);

        assertThat(workbook.cells()).isEqualTo(workbook.expected());
        workbook.cellsAsLibreOfficeReadsThem()
                .ifPresent(cells -> assertThat(cells).isEqualTo(workbook.expected()));
        assertThat(workbook.names()).contains(AwkwardResource.NAME);
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({
        "/api/inventory/resources?page=0, page",
        "/api/inventory/resources?pageSize=1000000, pageSize",
        "/api/inventory/resources?sortBy=colour, sortBy",
        "/api/inventory/resources?accountId=12, accountId",
        "/api/inventory/resources?status=vanished, status",
        "/api/inventory/resources?colour=red, colour"
    })
    void aBadQuestionIsRefusedWithTheFieldsName(String path, String field) {
        Api.Answer answer = stack.api().get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.fields()).contains(field);
    }

    @ParameterizedTest
    @Order(4)
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/inventory/sync | {\"accountId\": \"12\"}   | accountId",
                "/api/inventory/sync | {\"acountId\": null}      | acountId",
                "/api/inventory/sync | {\"accountId\":           | body",
                "/api/accounts       | {\"accountId\": \"abc\"}  | accountId",
                "/api/accounts       | {\"accountId\": 5, \"x\": | body"
            })
    void aBadBodyIsRefusedWithTheFieldsName(String path, String body, String field) {
        Api.Answer answer = stack.api().post(path, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.fields()).as(answer.text()).contains(field);
    }

    @Test
    @Order(5)
    void aSyncPublishedByHandScansThatAccount() {
        String account = stack.api()
                .get("/api/inventory/status")
                .body()
                .at("/accounts/0/accountId")
                .asText();
        String before = lastSynced(account);

        publish("{\"accountId\": \"" + account + "\"}");

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !lastSynced(account).equals(before));
    }

    private String lastSynced(String account) {
        for (JsonNode row : stack.api().get("/api/inventory/status").body().get("accounts")) {
            if (row.get("accountId").asText().equals(account)) {
                return row.get("lastSyncedAt").asText();
            }
        }
        throw new AssertionError("no account " + account);
    }

    @Test
    @Order(6)
    void aMalformedSyncIsDeadLetteredWithTheReason() {
        publish("{\"acountId\": \"123456789012\"}");

        String dead = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> sqs(
                                "receive-message",
                                "--message-attribute-names",
                                "All",
                                "--queue-url",
                                queue("sync-requests-dlq")),
                        output -> output.contains("MessageId"));
        assertThat(dead).contains("unknown field 'acountId'");
    }

    @Test
    @Order(7)
    void whoAskedForWhatIsOnRecord() {
        List<JsonNode> records = new ArrayList<>();
        stack.api().get("/api/audit?pageSize=500").body().get("items").forEach(records::add);
        List<String> syncs = records.stream()
                .filter(r -> r.get("action").asText().startsWith("sync."))
                .map(r -> r.get("action").asText() + " "
                        + r.get("details").asText().split(" ")[0])
                .toList();

        assertThat(records)
                .extracting(r -> r.get("at").asText())
                .as("the latest first")
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(syncs)
                .contains("sync.start trigger=api", "sync.start trigger=message")
                .anyMatch(sync -> sync.startsWith("sync.refuse reason="));
        assertThat(records.stream().filter(r -> r.get("action").asText().equals("account.create")))
                .hasSize(stack.organization().estate().plan().accounts().size());
        assertThat(records).allSatisfy(r -> {
            assertThat(r.get("who").asText()).isNotBlank();
            assertThat(r.get("from").asText()).isNotIn("", "unknown");
        });
    }

    private void publish(String body) {
        sqs("send-message", "--message-body", body, "--queue-url", queue("sync-requests"));
    }

    private String queue(String name) {
        return Api.parse(sqs("get-queue-url", "--queue-name", stack.aws().prefix() + "-" + name))
                .get("QueueUrl")
                .asText();
    }

    private String sqs(String operation, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Command.aws(), "--endpoint-url", stack.aws().sqs().toString(), "--output", "json", "sqs", operation));
        command.addAll(List.of(arguments));
        Command.Result result = Command.run(CLI, command);
        assertThat(result.status()).as(result.output()).isZero();
        return result.output();
    }

    @Test
    @Order(7)
    void thePagesShowItInABrowser() {
        Command.Result result = WebUi.drive("product.mjs", stack.origin().toString());

        assertThat(result.status()).as(result.output()).isZero();
    }

    @ParameterizedTest
    @Order(7)
    @CsvSource({
        "/inventory?resourceType=dynamodb:table&sortBy=name, text/html, 200, text/html",
        "/some/page, text/html, 200, text/html",
        "/some/page, application/json, 404, application/problem+json",
        "/some/file.js, text/html, 404, application/problem+json",
        "/api/inventory/nothing, text/html, 404, application/problem+json",
        "/q/nothing, text/html, 404, ''"
    })
    void pagesBelongToTheUiAndNothingElseDoes(String path, String accept, int status, String contentType) {
        Api.Answer answer = stack.api().get(path, accept);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith(contentType);
    }

    @Test
    @Order(8)
    void aDayLaterWhatIsGoneIsMissingAndWhatIsNewOrChangedIsShown() {
        Map<String, ExpectedResource> before = stack.estate();
        assertThat(stack.control().post("/_control/day/next", "").status()).isEqualTo(200);
        Map<String, ExpectedResource> after = stack.estate();
        Map<String, ExpectedResource> gone = new HashMap<>(before);
        gone.keySet().removeAll(after.keySet());
        assertThat(gone).as("the day takes some away").isNotEmpty();

        int empty = stack.api()
                .get("/api/inventory/regions?active=false&pageSize=500")
                .body()
                .get("items")
                .size();

        JsonNode totals = stack.sync().get("totals");

        assertThat(totals.get("regionsSkipped").asInt())
                .as("as many as were shown to be empty")
                .isEqualTo(empty)
                .isPositive();
        assertThat(totals.get("callsSaved").asLong()).isPositive();
        assertThat(totals.get("savedPercent").asDouble()).isBetween(1.0, 99.0);
        InventoryAssert.assertEquals(() -> stack.inventory("active"), after);
        InventoryAssert.assertEquals(() -> stack.inventory("missing"), gone);
    }
}
