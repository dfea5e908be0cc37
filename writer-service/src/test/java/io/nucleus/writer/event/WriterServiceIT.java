package io.nucleus.writer.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.ScanCompleted;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.queue.QueueDirectory;
import io.nucleus.support.queue.QueuePublisher;
import io.nucleus.writer.iceberg.InventoryTables;
import io.nucleus.writer.rig.Scans;
import io.nucleus.writer.rig.Story;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.iceberg.data.IcebergGenerics;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** The service as it is put together, fed through its queue. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@QuarkusTestResource(value = ServiceAws.class, restrictToAnnotatedClass = true)
class WriterServiceIT {
    private static final SpanContext SENDER = SpanContext.createFromRemoteParent(
            "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ScanRepository scans;

    @Inject
    AccountRepository accounts;

    @Inject
    QueuePublisher publisher;

    @Inject
    QueueDirectory queues;

    @Inject
    SqsAsyncClient sqs;

    @Inject
    InventoryTables tables;

    @Inject
    EndedSpans spans;

    @Test
    @Order(1)
    void aScanSentThroughTheQueueIsSettledAndToldOf() throws Exception {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("UP"))
                        .body(
                                "checks.name",
                                hasItems("iceberg tables", "queue resource-events", "queue scan-completed")));
        Scans.open(scans, accounts, Story.FIRST_SCAN, Story.FIRST_NIGHT, Story.REGIONS);
        List<Message> messages = new ArrayList<>(Story.firstNight());
        messages.addAll(Story.firstNight());
        Collections.shuffle(messages, new Random(7));

        publisher.publish(Queue.RESOURCE_EVENTS, messages).await().indefinitely();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(scans.get(Story.FIRST_SCAN)
                                .await()
                                .indefinitely()
                                .orElseThrow()
                                .status())
                        .isEqualTo(SyncStatus.SUCCESS));
        ScanCompleted event = (ScanCompleted) MessageCodec.decode(receive(Queue.SCAN_COMPLETED, false));
        assertThat(event.scanId()).isEqualTo(Story.FIRST_SCAN);
        assertThat(event.resources()).isEqualTo(11);
        try (var rows = IcebergGenerics.read(tables.resources()).build()) {
            assertThat(rows).hasSize(11);
        }
        given().get("/q/metrics").then().statusCode(200).body(containsString("nucleus_writer_accounts_total"));
    }

    @Test
    @Order(2)
    void aMessageOfAnotherKindBecomesADeadLetter() {
        publisher
                .publish(Queue.RESOURCE_EVENTS, MessageCodec.decodeSyncRequest("{}"))
                .await()
                .indefinitely();
        assertThat(receive(Queue.RESOURCE_EVENTS, true)).contains("SyncRequest");
    }

    /** The trace goes on through the pause. */
    @Test
    @Order(3)
    void whileTheTableIsAwayNothingIsTakenAndNothingLostAndThenItGoesOn() {
        Scans.open(scans, accounts, Story.SECOND_SCAN, Story.SECOND_NIGHT, Story.REGIONS);
        int deadBefore = deadLetters();
        ServiceAws.dynamoDb().cut();

        try (Scope ignored = Context.root().with(Span.wrap(SENDER)).makeCurrent()) {
            publisher
                    .publish(Queue.RESOURCE_EVENTS, Story.secondNight())
                    .await()
                    .indefinitely();
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(503)
                        .body(
                                "checks.find { it.name == 'taking messages' }.data.reason",
                                allOf(
                                        containsString("nothing is taken from resource-events since"),
                                        containsString("table it-writer"))));
        assertThat(metric("nucleus_queue_paused{queue=\"resource-events\"}")).isEqualTo("1.0");
        await().atMost(PATIENCE)
                .until(() -> metric("nucleus_queue_in_flight{queue=\"resource-events\"}")
                        .equals("0.0"));
        int takenBefore = taken();
        String reason = whyNothingIsTaken();
        await().atMost(PATIENCE).until(() -> !whyNothingIsTaken().equals(reason));
        assertThat(taken()).as("the table was asked again, and nothing taken").isEqualTo(takenBefore);

        ServiceAws.dynamoDb().mend();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(scans.get(Story.SECOND_SCAN)
                                .await()
                                .indefinitely()
                                .orElseThrow()
                                .status())
                        .isEqualTo(SyncStatus.PARTIAL));
        given().get("/q/health/ready").then().statusCode(200);
        assertThat(deadLetters()).as("nothing died of it").isEqualTo(deadBefore);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(spans.ofTrace(SENDER.getTraceId()))
                        .extracting(SpanData::getName)
                        .contains("receive resource-events", "handle resource-events", "publish scan-completed"));
    }

    private static String whyNothingIsTaken() {
        return given().get("/q/health/ready")
                .then()
                .extract()
                .path("checks.find { it.name == 'taking messages' }.data.reason");
    }

    private int deadLetters() {
        String url = queues.deadLetterUrl(Queue.RESOURCE_EVENTS).await().indefinitely();
        return sqs
                .getQueueAttributes(r -> r.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .join()
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private int taken() {
        return (int) Double.parseDouble(metric("nucleus_queue_handling_seconds_count{queue=\"resource-events\"}"));
    }

    private static String metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1).split(" ", 2)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }

    private String receive(Queue queue, boolean deadLetters) {
        String url = (deadLetters ? queues.deadLetterUrl(queue) : queues.url(queue))
                .await()
                .indefinitely();
        ReceiveMessageResponse[] response = new ReceiveMessageResponse[1];
        await().atMost(PATIENCE).until(() -> {
            response[0] =
                    sqs.receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(1)).join();
            return response[0].hasMessages() && !response[0].messages().isEmpty();
        });
        return response[0].messages().getFirst().body();
    }
}
