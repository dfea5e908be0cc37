package io.nucleus.scheduler.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.scheduler.DyingProcess;
import io.nucleus.scheduler.DyingProcess.Moment;
import io.nucleus.scheduler.TestHub;
import io.nucleus.support.deadletter.DeadLetterTool;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Operators' command for dead letters, on a real SQS protocol. */
class DeadLetterToolIT {
    private static final String BODY = "{\"accountId\": \"123456789012\", \"requestedBy\": \"Ada\u009b31m\n\u00e9\"}";

    private static TestHub hub;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @BeforeAll
    static void hub() {
        hub = TestHub.create();
    }

    @BeforeEach
    void empty() {
        for (String url : List.of(queue(), deadLetters())) {
            hub.sqs().purgeQueue(r -> r.queueUrl(url)).join();
        }
    }

    @Test
    void deadLettersAreListedWithReasonAgeAndBodyAndStayWhereTheyAre() {
        String id = die("unknown field 'x'", BODY);
        die(null, "x".repeat(1_000));

        assertThat(run(hub.sqs(), "list")).isZero();

        assertThat(text())
                .containsPattern("sync-requests +0 +0 +2")
                .containsPattern("scan-commands +0 +0 +0")
                .contains("Dead letters of sync-requests: 2", id + "  2 h 0 min old", "reason: unknown field 'x'")
                .contains("SQS itself gave it up", "... (1000 characters)", "Ada 31m \u00e9")
                .doesNotContain("\u009b");
        assertThat(run(hub.sqs(), "list", "sync-requests")).isZero();
        assertThat(text()).as("they can be read again at once").contains(id);
    }

    @Test
    void whatIsPutBackIsAsItWasButForTheReason() {
        die("bad luck", BODY);
        die("bad luck", "another");

        assertThat(run(hub.sqs(), "return", "sync-requests")).isZero();

        assertThat(text()).contains("Put back to sync-requests: 2");
        assertThat(count(deadLetters())).isZero();
        assertThat(receive(queue())).hasSize(2).allSatisfy(m -> {
            assertThat(m.messageAttributes()).doesNotContainKey("reason").containsKeys("traceparent", "messageId");
            assertThat(m.attributes()).containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, "123456789012");
        });
    }

    @Test
    void oneIsChosenByItsIdThenOrNow() {
        String id = die("a", "one");
        die("b", "two");

        assertThat(run(hub.sqs(), "return", "sync-requests", id)).isZero();
        assertThat(receive(queue())).extracting(Message::body).containsExactly("one");
        assertThat(run(hub.sqs(), "return", "sync-requests", "once-two")).isZero();
        assertThat(receive(queue())).extracting(Message::body).containsExactly("two");
        assertThat(run(hub.sqs(), "return", "sync-requests", id)).isEqualTo(1);
    }

    @Test
    void whatIsNotUnderstoodIsRefusedWithWhatWouldBe() {
        assertThat(run(hub.sqs(), "return")).isEqualTo(2);
        assertThat(run(hub.sqs(), "return", "", "")).isEqualTo(2);
        assertThat(run(hub.sqs(), "lsit")).isEqualTo(2);
        assertThat(text()).contains("usage: list", "scan-commands");
        assertThat(run(hub.sqs(), "return", "sync-request")).isEqualTo(2);
        assertThat(text()).contains("not 'sync-request'", "scan-commands");
    }

    static Stream<Arguments> everyMoment() {
        return Stream.of(Moment.values())
                .flatMap(moment -> Stream.of(3, 4, 5, 6, 7, 8).map(call -> Arguments.of(call, moment)));
    }

    /** Two calls find the queues, the third receives; then each of three is sent and deleted. */
    @ParameterizedTest
    @MethodSource("everyMoment")
    void ifItIsKilledNothingIsLost(int call, Moment moment) {
        List.of("one", "two", "three").forEach(body -> die("reason", body));
        DyingProcess process = new DyingProcess(call, moment);

        try {
            run(hub.through(process).sqs(), "return", "sync-requests");
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the process died");
        }

        assertThat(process.isDead()).isTrue();
        assertThat(count(queue()) + count(deadLetters())).isBetween(3, 4);
        assertThat(receive(queue())).extracting(Message::body).doesNotHaveDuplicates();
    }

    private int run(SqsAsyncClient sqs, String... args) {
        output.reset();
        Clock inTwoHours = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
        return new DeadLetterTool(
                        sqs,
                        hub.prefix(),
                        new PrintStream(output, true, StandardCharsets.UTF_8),
                        inTwoHours,
                        Duration.ZERO)
                .run(args);
    }

    private String text() {
        return output.toString(StandardCharsets.UTF_8);
    }

    /** @param reason null: none, as SQS itself moves messages */
    private String die(String reason, String body) {
        Map<String, MessageAttributeValue> attributes = new java.util.HashMap<>();
        attributes.put("traceparent", attribute("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        attributes.put("messageId", attribute("once-" + body.substring(0, Math.min(10, body.length()))));
        if (reason != null) {
            attributes.put("reason", attribute(reason));
        }
        return hub.sqs()
                .sendMessage(r -> r.queueUrl(deadLetters())
                        .messageBody(body)
                        .messageGroupId("123456789012")
                        .messageAttributes(attributes))
                .join()
                .messageId();
    }

    private static MessageAttributeValue attribute(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private static String queue() {
        return url(Queue.SYNC_REQUESTS.queueName(hub.prefix()));
    }

    private static String deadLetters() {
        return url(Queue.SYNC_REQUESTS.deadLetterQueueName(hub.prefix()));
    }

    private static String url(String name) {
        return hub.sqs().getQueueUrl(r -> r.queueName(name)).join().queueUrl();
    }

    private static int count(String url) {
        return hub
                .sqs()
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

    private static List<Message> receive(String url) {
        return hub.sqs()
                .receiveMessage(r -> r.queueUrl(url)
                        .maxNumberOfMessages(10)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .join()
                .messages();
    }
}
