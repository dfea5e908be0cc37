package io.nucleus.writer.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.iceberg.data.IcebergGenerics;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/** The service as it is put together, fed through its queue. */
@QuarkusTest
@QuarkusTestResource(value = ServiceAws.class, restrictToAnnotatedClass = true)
class WriterServiceIT {
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

    @Test
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
    void aMessageOfAnotherKindBecomesADeadLetter() {
        publisher
                .publish(Queue.RESOURCE_EVENTS, MessageCodec.decodeSyncRequest("{}"))
                .await()
                .indefinitely();
        assertThat(receive(Queue.RESOURCE_EVENTS, true)).contains("SyncRequest");
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
