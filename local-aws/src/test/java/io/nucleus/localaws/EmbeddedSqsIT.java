package io.nucleus.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.nucleus.inventory.store.schema.Queue;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** What services ask of SQS. */
class EmbeddedSqsIT {
    private static LocalAws aws;
    private static SqsClient sqs;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder().prefix("it-sqs").build().start();
        sqs = aws.access().sqsClient();
    }

    @AfterAll
    static void stop() {
        sqs.close();
        aws.close();
    }

    @Test
    void whatIsSentIsReceivedOnceAndDeleted() {
        String url = url(Queue.SYNC_REQUESTS.queueName("it-sqs"));
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("hello"));

        Message message = receive(url, 60).getFirst();
        assertThat(message.body()).isEqualTo("hello");
        sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
        assertThat(receive(url, 60)).isEmpty();
    }

    /** SQS takes a group on standard queues since fair queues exist, and does not order by it. */
    @Test
    void aStandardQueueKeepsTheMessageGroup() {
        String url = url(Queue.SCAN_COMMANDS.queueName("it-sqs"));
        List<SendMessageBatchRequestEntry> entries = IntStream.range(0, 3)
                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                        .id("m" + i)
                        .messageBody("body " + i)
                        .messageGroupId("111122223333")
                        .build())
                .toList();
        assertThat(sqs.sendMessageBatch(r -> r.queueUrl(url).entries(entries)).failed())
                .isEmpty();

        assertThat(receive(url, 60))
                .hasSize(3)
                .allSatisfy(m -> assertThat(m.attributes())
                        .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "111122223333"));
    }

    @Test
    void aMessageReceivedTooOftenIsDeadLettered() {
        Queue queue = Queue.RESOURCE_EVENTS;
        String url = url(queue.queueName("it-sqs"));
        String deadLetters = url(queue.deadLetterQueueName("it-sqs"));
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("poison"));

        for (int delivery = 1; delivery <= Queue.MAX_RECEIVES; delivery++) {
            Message message = receive(url, 0).getFirst();
            assertThat(message.attributes())
                    .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, Integer.toString(delivery));
        }
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(receive(url, 0)).isEmpty();
            assertThat(receive(deadLetters, 0)).extracting(Message::body).containsExactly("poison");
        });
    }

    private static String url(String name) {
        return sqs.getQueueUrl(r -> r.queueName(name)).queueUrl();
    }

    private static List<Message> receive(String url, int visibilityTimeout) {
        return sqs.receiveMessage(r -> r.queueUrl(url)
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(visibilityTimeout)
                        .waitTimeSeconds(1)
                        .messageSystemAttributeNames(
                                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                                MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .messages();
    }
}
