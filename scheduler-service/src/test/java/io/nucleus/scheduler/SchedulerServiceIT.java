package io.nucleus.scheduler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.inventory.store.audit.AuditRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schedule.ScheduleRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.queue.QueueDirectory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The service as it runs, on local AWS. */
@QuarkusTest
@QuarkusTestResource(LocalAwsResource.class)
class SchedulerServiceIT {
    private static final String ID = "123456789012";
    private static final String ROLE = "arn:aws:iam::123456789012:role/NucleusAccess-Collector";

    @Inject
    AccountRepository accounts;

    @Inject
    AuditRepository audit;

    @Inject
    ScanRepository scans;

    @Inject
    ScheduleRepository schedules;

    @Inject
    SqsAsyncClient sqs;

    @Inject
    QueueDirectory queues;

    @BeforeEach
    void noAccounts() {
        accounts.all()
                .map(Account::accountId)
                .collect()
                .asList()
                .await()
                .indefinitely()
                .forEach(id -> accounts.delete(id).await().indefinitely());
    }

    @Test
    void anAccountIsRegisteredReadReplacedAndRemoved() {
        json("""
            {"accountId":"123456789012","name":"payments","roleArn":"%s","externalId":"s3cret","regions":["eu-west-1"]}\
            """.formatted(ROLE))
                .post("/api/accounts")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/accounts/123456789012"))
                .body("name", equalTo("payments"))
                .body("externalIdSet", equalTo(true))
                .body("externalId", nullValue())
                .body("syncEnabled", equalTo(true))
                .body("lastSyncStatus", equalTo("never"));

        json("{\"enabled\":false}")
                .put("/api/accounts/123456789012")
                .then()
                .statusCode(200)
                .body("name", equalTo(ID))
                .body("roleArn", nullValue())
                .body("externalIdSet", equalTo(false))
                .body("syncEnabled", equalTo(false));

        given().get("/api/accounts/123456789012").then().statusCode(200).body("regions", hasSize(0));
        given().delete("/api/accounts/123456789012").then().statusCode(204);
        given().get("/api/accounts/123456789012").then().statusCode(404);
        given().delete("/api/accounts/123456789012").then().statusCode(404);
        json("{}").put("/api/accounts/123456789012").then().statusCode(404);
    }

    @Test
    void everyChangeOfAccountsIsOnRecord() {
        Instant begun = Instant.now();
        json("{\"accountId\":\"123456789012\",\"externalId\":\"s3cret\"}")
                .post("/api/accounts")
                .then()
                .statusCode(201);
        json("{\"accountId\":\"123456789012\"}").post("/api/accounts").then().statusCode(409);
        json("{\"name\":\"payments\",\"regions\":[\"eu-west-1\"]}")
                .header("X-Correlation-Id", "it-accounts")
                .put("/api/accounts/123456789012")
                .then()
                .statusCode(200);
        given().delete("/api/accounts/123456789012").then().statusCode(204);
        given().delete("/api/accounts/123456789012").then().statusCode(404);

        List<AuditRecord> all = audit.newestFirst(
                        begun.minusSeconds(1), AuditRepository.Position.before(begun.plusSeconds(600)))
                .filter(r -> r.what().equals("account 123456789012")
                        && !r.at().isBefore(begun.truncatedTo(ChronoUnit.MILLIS)))
                .collect()
                .asList()
                .await()
                .indefinitely();

        assertThat(all)
                .extracting(AuditRecord::action)
                .containsExactly("account.delete", "account.update", "account.create");
        assertThat(all).allSatisfy(r -> {
            assertThat(r.who()).isEqualTo("anonymous@127.0.0.1");
            assertThat(r.from()).startsWith("127.0.0.1:");
            assertThat(r.details()).doesNotContain("s3cret");
        });
        assertThat(all.get(1).correlationId()).isEqualTo("it-accounts");
        assertThat(all.get(1).details())
                .isEqualTo("name=payments roleArn=null externalIdSet=false regions=[eu-west-1] syncEnabled=true");
        assertThat(all.get(2).details()).contains("externalIdSet=true");
    }

    @Test
    void anAccountIsRegisteredOnce() {
        json("{\"accountId\":\"123456789012\"}").post("/api/accounts").then().statusCode(201);

        json("{\"accountId\":\"123456789012\"}")
                .post("/api/accounts")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString(ID))
                .body("correlationId", notNullValue());
    }

    @Test
    void whatIsWrongIsNamed() {
        json("{\"accountId\":\"12\",\"roleArn\":\"x\",\"regions\":[\"moon\"]}")
                .post("/api/accounts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItems("accountId", "roleArn", "regions[0]"));
        assertRefused("{\"accountId\":\"123456789012\",\"nmae\":\"x\"}", "nmae");
        assertRefused("{\"accountId\":\"123456789012\",\"regions\":\"eu-west-1\"}", "regions");
        assertRefused("{\"accountId\":\"123456789012\",\"syncEnabled\":\"perhaps\"}", "syncEnabled");
        assertRefused("{\"accountId\":", "body");
        given().get("/api/accounts/12").then().statusCode(400).body("errors.field", hasItem("accountId"));
    }

    private static void assertRefused(String body, String field) {
        json(body).post("/api/accounts").then().statusCode(400).body("errors.field", hasItem(field));
    }

    @Test
    void accountsAreListedInPages() {
        IntStream.range(0, 5)
                .forEach(i -> json("{\"accountId\":\"%012d\"}".formatted(i))
                        .post("/api/accounts")
                        .then()
                        .statusCode(201));

        given().get("/api/accounts?page=2&pageSize=2")
                .then()
                .statusCode(200)
                .body("items.accountId", equalTo(List.of("000000000002", "000000000003")))
                .body("pagination.page", equalTo(2))
                .body("pagination.pageSize", equalTo(2))
                .body("pagination.totalItems", equalTo(5))
                .body("pagination.totalPages", equalTo(3));
        given().get("/api/accounts?page=9").then().statusCode(200).body("items", hasSize(0));
        given().get("/api/accounts?syncEnabled=false")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("syncEnabled"));
        given().get("/api/accounts?page=1&page=2").then().statusCode(400).body("errors.field", hasItem("page"));
        given().get("/api/accounts?page=0").then().statusCode(400).body("errors.field", hasItem("page"));
        given().get("/api/accounts?pageSize=501").then().statusCode(400).body("errors.field", hasItem("pageSize"));
    }

    @Test
    void aRequestPublishedByHandBecomesAScan() {
        json("{\"accountId\":\"123456789012\",\"regions\":[\"eu-west-1\"]}")
                .post("/api/accounts")
                .then()
                .statusCode(201);

        String trace = "0af7651916cd43dd8448eb211c80319c";
        publish("{\"accountId\":\"123456789012\"}", Map.of("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> scansOf(ID).stream().anyMatch(s -> s.phase() == Scan.Phase.DISPATCHED));
        assertThat(commands())
                .isNotEmpty()
                .allSatisfy(command -> assertThat(
                                command.messageAttributes().get("traceparent").stringValue())
                        .as("the commands belong to the trace of the request")
                        .startsWith("00-" + trace + "-")
                        .doesNotContain("b7ad6b7169203331"));
        given().get("/api/accounts/123456789012")
                .then()
                .body("lastSyncStatus", equalTo("in_progress"))
                .body("activeScanId", equalTo(scansOf(ID).getFirst().scanId()));
        assertThat(audit.newestFirst(
                                Instant.now().minusSeconds(600),
                                AuditRepository.Position.before(Instant.now().plusSeconds(600)))
                        .filter(r ->
                                r.what().equals("scan " + scansOf(ID).getFirst().scanId()))
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.action()).isEqualTo("sync.start");
                    assertThat(r.from()).as("SQS says who sent it").startsWith("queue sync-requests, sender ");
                    assertThat(r.details()).contains("trigger=message", "scope=" + ID);
                });
    }

    @Test
    void aRequestThatCanNeverBeDoneBecomesADeadLetterWithTheReason() {
        publish("{\"acountId\":\"123456789012\"}");

        Message dead = await().atMost(Duration.ofSeconds(30)).until(this::deadLetter, m -> m != null);

        assertThat(dead.body()).isEqualTo("{\"acountId\":\"123456789012\"}");
        assertThat(dead.messageAttributes().get("reason").stringValue()).contains("acountId");
    }

    @Test
    void theScheduleTellsWhenItFiresNext() {
        given().get("/api/schedule")
                .then()
                .statusCode(200)
                .body("cron", equalTo("0 0 2 * * ?"))
                .body("zone", equalTo("UTC"))
                .body("nextFireTime", endsWith("T02:00:00Z"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> schedules
                        .next(ScheduleRepository.INVENTORY)
                        .await()
                        .indefinitely()
                        .isPresent());
    }

    @Test
    void itIsReadyAndTellsItsMetricsAndItsApi() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("queue sync-requests", "queue scan-commands"))
                .body("checks.status", everyItem(equalTo("UP")));
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/metrics")
                        .then()
                        .body(
                                containsString("nucleus_queue_visible{queue=\"resource-events\"} 0.0"),
                                containsString("nucleus_dynamodb_capacity_total{operation=\"Query\"}")));
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/api/accounts'.post.responses", notNullValue())
                .body("paths.'/api/schedule'.get", notNullValue());
    }

    private static RequestSpecification json(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    private void publish(String body) {
        publish(body, Map.of());
    }

    private void publish(String body, Map<String, String> attributes) {
        String url = queues.url(Queue.SYNC_REQUESTS).await().indefinitely();
        Map<String, MessageAttributeValue> values = new HashMap<>();
        attributes.forEach((name, value) -> values.put(
                name,
                MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(value)
                        .build()));
        sqs.sendMessage(r -> r.queueUrl(url).messageBody(body).messageAttributes(values))
                .join();
    }

    private List<Message> commands() {
        String url = queues.url(Queue.SCAN_COMMANDS).await().indefinitely();
        return sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10).messageAttributeNames("All"))
                .join()
                .messages();
    }

    private Message deadLetter() {
        String url = queues.deadLetterUrl(Queue.SYNC_REQUESTS).await().indefinitely();
        return sqs.receiveMessage(r -> r.queueUrl(url).messageAttributeNames("All")).join().messages().stream()
                .findFirst()
                .orElse(null);
    }

    private List<Scan> scansOf(String account) {
        return scans.recent()
                .filter(s -> s.scope().equals(AccountId.of(account).value()))
                .collect()
                .asList()
                .await()
                .indefinitely();
    }

    /** What is overlooked would do more than was meant, or less. */
    @Test
    void nothingOfARequestIsOverlooked() {
        String id = "444444444444";
        String account = "{\"accountId\":\"" + id + "\",\"syncEnabled\":%s}";
        json(account.formatted("false")).post("/api/accounts").then().statusCode(201);

        for (String wrong : List.of("\"\"", "\" \"", "\"false\"", "0", "1.0")) {
            json(account.formatted(wrong))
                    .put("/api/accounts/" + id)
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("syncEnabled"));
        }
        for (String wrong :
                List.of(account.formatted("false,\"syncEnabled\":true"), account.formatted("true") + "{}")) {
            json(wrong).put("/api/accounts/" + id).then().statusCode(400).body("errors.field", hasItem("body"));
        }
        given().delete("/api/accounts/" + id + "?dryRun=true")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("dryRun"));
        given().get("/api/accounts/" + id).then().statusCode(200).body("syncEnabled", equalTo(false));
        given().delete("/api/accounts/" + id).then().statusCode(204);
    }
}
