package io.nucleus.query.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanPlan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.queue.QueueDirectory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;

@QuarkusTest
class SyncIT extends ServiceTest {
    @Inject
    SqsAsyncClient sqs;

    @Inject
    QueueDirectory queues;

    @Inject
    ScanRepository scans;

    private String queue;

    @BeforeEach
    void empty() {
        queue = queues.url(Queue.SYNC_REQUESTS).await().indefinitely();
        sqs.purgeQueue(r -> r.queueUrl(queue)).join();
    }

    @Test
    void aFullSweepIsPassedOn() {
        String account = "300000000091";
        fixture.register(account, "swept");
        String id = post("{\"accountId\": \"" + account + "\", \"fullSweep\": true}")
                .then()
                .statusCode(202)
                .extract()
                .path("executionId");

        assertThat(received().getFirst().fullSweep()).isTrue();
        end(id, account);
    }

    @Test
    void aSyncIsPublishedOnceWhileItRuns() {
        String account = "300000000001";
        fixture.register(account, "sync me");
        String id = post("{\"accountId\": \"" + account + "\"}")
                .then()
                .statusCode(202)
                .body("status", equalTo("in_progress"))
                .body("message", equalTo("The sync of account " + account + " has been asked for"))
                .extract()
                .path("executionId");

        SyncRequest request = received().getFirst();
        assertThat(request.executionId()).isEqualTo(id);
        assertThat(request.accountId()).isEqualTo(AccountId.of(account));
        assertThat(request.trigger()).isEqualTo(Trigger.API);
        assertThat(request.requestedBy()).isEqualTo("anonymous@127.0.0.1");
        assertThat(request.requestedFrom()).startsWith("127.0.0.1:");
        assertThat(request.envelope().correlationId()).isEqualTo("it-sync");

        answersWith(account, id, "A sync of account " + account + " is running already");
        scans.open(ScansIT.planning(id, account, Instant.now())).await().indefinitely();
        answersWith(account, id, "A sync of account " + account + " is running already");
        assertThat(received()).as("for the record").hasSize(2).allSatisfy(note -> {
            assertThat(note.answeredBy()).isEqualTo(id);
            assertThat(note.executionId()).isNull();
            assertThat(note.accountId()).isEqualTo(AccountId.of(account));
            assertThat(note.requestedBy()).isEqualTo("anonymous@127.0.0.1");
        });

        scans.complete(id, SyncStatus.SUCCESS, Instant.now()).await().indefinitely();
        String next = post("{\"accountId\": \"" + account + "\"}")
                .then()
                .statusCode(202)
                .extract()
                .path("executionId");
        assertThat(next).isNotEqualTo(id);
        assertThat(received()).hasSize(1);
        end(next, account);
    }

    @Test
    void aSyncIsInTheTraceOfItsRequest() {
        String account = "300000000009";
        String trace = "0af7651916cd43dd8448eb211c80319c";
        fixture.register(account, "traced");
        String id = given().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .contentType("application/json")
                .body("{\"accountId\": \"" + account + "\"}")
                .post("/api/inventory/sync")
                .then()
                .statusCode(202)
                .extract()
                .path("executionId");

        assertThat(receive())
                .singleElement()
                .satisfies(message -> assertThat(
                                message.messageAttributes().get("traceparent").stringValue())
                        .startsWith("00-" + trace + "-"));
        end(id, account);
    }

    private void answersWith(String account, String id, String message) {
        post("{\"accountId\": \"" + account + "\"}")
                .then()
                .statusCode(202)
                .body("executionId", equalTo(id))
                .body("message", equalTo(message));
    }

    @Test
    void aSyncOfAllTakesInEveryAccount() {
        String account = "300000000002";
        fixture.register(account, "one of all");
        String all = given().header("X-Correlation-Id", "it-sync")
                .contentType("application/json")
                .post("/api/inventory/sync")
                .then()
                .statusCode(202)
                .extract()
                .path("executionId");
        assertThat(received()).singleElement().satisfies(r -> {
            assertThat(r.executionId()).isEqualTo(all);
            assertThat(r.accountId()).isNull();
        });
        post("{\"accountId\": null}").then().statusCode(202).body("executionId", equalTo(all));
        answersWith(account, all, "A sync of account " + account + " is running already");
        assertThat(received())
                .hasSize(2)
                .allSatisfy(note -> assertThat(note.answeredBy()).isEqualTo(all));
        end(all, "all");
    }

    @Test
    void aScanOfAllThatHasLeftAnAccountOutOrIsThroughWithItDoesNotAnswerForIt() {
        String account = "300000000004";
        fixture.register(account, "left out");
        String all = UlidCreator.getMonotonicUlid().toString();
        Scan scan = ScansIT.planning(all, Scan.ALL, Instant.now());
        scans.open(scan).await().indefinitely();
        answersWith(account, all, "A sync of account " + account + " is running already");
        scans.plan(scan, new ScanPlan(List.of())).await().indefinitely();
        received();

        String own = post("{\"accountId\": \"" + account + "\"}")
                .then()
                .statusCode(202)
                .body("message", equalTo("The sync of account " + account + " has been asked for"))
                .extract()
                .path("executionId");

        assertThat(own).isNotEqualTo(all);
        assertThat(received())
                .singleElement()
                .satisfies(r -> assertThat(r.executionId()).isEqualTo(own));
        end(own, account);
        scans.complete(all, SyncStatus.SUCCESS, Instant.now()).await().indefinitely();
    }

    /** Leaves nothing running for the next test. */
    private void end(String id, String scope) {
        scans.open(ScansIT.planning(id, scope, Instant.now())).await().indefinitely();
        scans.complete(id, SyncStatus.SUCCESS, Instant.now()).await().indefinitely();
    }

    @Test
    void aRefreshIsLimitedToServicesAndAccounts() {
        String one = "300000000011";
        String other = "300000000012";
        fixture.register(one, "refresh one");
        fixture.register(other, "refresh other");
        List<String> ids = given().queryParam("service", "ec2,s3:bucket")
                .queryParam("accounts", other, one)
                .post("/api/inventory/refresh")
                .then()
                .statusCode(202)
                .body("status", equalTo("in_progress"))
                .body(
                        "executions.message[0]",
                        equalTo("The sync of ec2, s3:bucket in account " + one + " has been asked for"))
                .extract()
                .path("executions.executionId");
        assertThat(received()).hasSize(2).allSatisfy(r -> {
            assertThat(r.services()).containsExactly("ec2", "s3:bucket");
            assertThat(ids).contains(r.executionId());
        });
        given().post("/api/inventory/refresh?service=s3:bucket&accounts=" + one)
                .then()
                .statusCode(202)
                .body("executionId", equalTo(ids.getFirst()))
                .body("message", equalTo("A sync of s3:bucket in account " + one + " is running already"));
        assertThat(received())
                .singleElement()
                .satisfies(note -> assertThat(note.answeredBy()).isEqualTo(ids.getFirst()));
        String whole = post("{\"accountId\": \"" + one + "\"}").then().extract().path("executionId");
        assertThat(ids).doesNotContain(whole);
        assertThat(received())
                .singleElement()
                .satisfies(r -> assertThat(r.services()).isEmpty());
        end(whole, one);
        end(ids.getFirst(), one);
        end(ids.getLast(), other);
    }

    @Test
    void nothingIsRefreshedUnlessAllCanBe() {
        String account = "300000000013";
        fixture.register(account, "refresh none");
        given().post("/api/inventory/refresh?accounts=" + account + ",399999999998")
                .then()
                .statusCode(404);
        given().post("/api/inventory/refresh?accounts=1")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("accounts"));
        given().contentType("application/json")
                .body("{\"services\": [\"ec2\"]}")
                .post("/api/inventory/refresh?accounts=" + account)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("body"));
        for (String wrong : List.of("EC2", "stepfunctions", "ec2,ec2:instances")) {
            given().post("/api/inventory/refresh?service=" + wrong)
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("service"));
        }
        assertThat(received()).isEmpty();
    }

    @Test
    void anAccountThatIsUnknownOrSwitchedOffIsNotSynced() {
        String off = "300000000003";
        fixture.registerDisabled(off);
        post("{\"accountId\": \"" + off + "\"}").then().statusCode(409);
        post("{\"accountId\": \"399999999999\"}").then().statusCode(404);
        assertThat(received()).isEmpty();
    }

    private static io.restassured.response.Response post(String body) {
        RequestSpecification request =
                given().header("X-Correlation-Id", "it-sync").contentType("application/json");
        return request.body(body).post("/api/inventory/sync");
    }

    private List<SyncRequest> received() {
        List<SyncRequest> requests = new ArrayList<>();
        List<Message> messages = receive();
        while (!messages.isEmpty()) {
            for (Message message : messages) {
                requests.add(MessageCodec.decodeSyncRequest(message.body()));
                sqs.deleteMessage(r -> r.queueUrl(queue).receiptHandle(message.receiptHandle()))
                        .join();
            }
            messages = receive();
        }
        return requests;
    }

    private List<Message> receive() {
        return sqs.receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(10).messageAttributeNames("All"))
                .join()
                .messages();
    }
}
