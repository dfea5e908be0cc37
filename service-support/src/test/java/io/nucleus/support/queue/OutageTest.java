package io.nucleus.support.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.trace.Tracing;
import io.smallrye.mutiny.Uni;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** A consumer whose stores go away and come back. */
class OutageTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration RARELY = Duration.ofHours(1);

    private final FakeSqs sqs = new FakeSqs();
    private final AtomicBoolean storeIsThere = new AtomicBoolean(true);
    private final AtomicBoolean storeAnswers = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger handled = new AtomicInteger();
    private QueueConsumer consumer;

    @AfterEach
    void stop() {
        consumer.stop(Duration.ZERO).await().atMost(SOON);
    }

    @Test
    void whileAStoreIsAwayNothingIsTakenAndItIsAskedAgainAndAgain() {
        storeGoes();
        start(1);

        sqs.put("m1", "body", 1);
        await().atMost(SOON).until(() -> consumer.outage().isPresent());
        await().atMost(SOON).until(() -> visibility("handle-1").equals(List.of(0)));
        int polls = sqs.requests(ReceiveMessageRequest.class).size();
        int looks = asked.get();
        await().atMost(SOON).until(() -> asked.get() > looks + 5);

        assertThat(sqs.requests(ReceiveMessageRequest.class)).hasSize(polls);
        assertThat(handled).hasValue(1);
        assertThat(consumer.outage()).get().satisfies(o -> {
            assertThat(o.reason()).isEqualTo("table t: no route to host");
            assertThat(o.nextLook()).isAfter(o.since());
        });
    }

    @Test
    void whenTheStoreIsBackItGoesOn() {
        storeGoes();
        start(4);
        sqs.put("m1", "body", 1);
        await().atMost(SOON).until(() -> consumer.outage().isPresent());

        storeComes();

        await().atMost(SOON).until(() -> deleted() == 1);
        assertThat(consumer.outage()).isEmpty();
        IntStream.range(0, 20).forEach(i -> sqs.put("more-" + i, "body", 1));
        await().atMost(SOON).until(() -> deleted() == 21);
    }

    @Test
    void untilOneHasSucceededOnlyOneIsTried() {
        storeGoes();
        start(4);
        sqs.put("m0", "body", 1);
        await().atMost(SOON).until(() -> consumer.outage().isPresent());
        IntStream.range(1, 6).forEach(i -> sqs.put("m" + i, "body", 1));
        int polls = sqs.requests(ReceiveMessageRequest.class).size();

        storeComes();

        await().atMost(SOON).until(() -> deleted() == 6);
        assertThat(sqs.requests(ReceiveMessageRequest.class).get(polls).maxNumberOfMessages())
                .isEqualTo(1);
    }

    @Test
    void aMessageThatWasTakenOftenIsReplacedByAFreshOneAndNeverDies() {
        storeGoes();
        start(1);
        var attribute = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue("kept")
                .build();

        sqs.put("m1", "body", Queue.MAX_RECEIVES, Map.of("of", attribute));

        await().atMost(SOON).until(() -> deleted() == 1);
        assertThat(sqs.requests(SendMessageRequest.class)).singleElement().satisfies(sent -> {
            assertThat(sent.queueUrl()).as("not the dead letters").endsWith("test-sync-requests");
            assertThat(sent.messageBody()).isEqualTo("body");
            assertThat(sent.messageGroupId()).isEqualTo("group-of-m1");
            assertThat(sent.messageAttributes()).containsEntry("of", attribute);
        });
        assertThat(sqs.order()).endsWith("SendMessageRequest", "DeleteMessageRequest");
    }

    @Test
    void oneMessageThatFailsThoughItsStoresAnswerIsToBlameItself() {
        storeIsThere.set(false);
        start(1);

        sqs.put("m1", "body", 3);

        await().atMost(SOON).until(() -> !visibility("handle-1").isEmpty());
        assertThat(visibility("handle-1")).allSatisfy(s -> assertThat(s).isBetween(4, 8));
        assertThat(consumer.outage()).isEmpty();
    }

    @Test
    void ifManyMessagesFailSoTheStoresAreToBlameWhateverTheyAnswer() {
        storeIsThere.set(false);
        start(1);

        IntStream.range(0, 50).forEach(i -> sqs.put("m" + i, "body", 1));

        await().atMost(SOON).until(() -> consumer.outage().isPresent());
        await().atMost(SOON).until(() -> handled.get() > 5);
        assertThat(sqs.requests(SendMessageRequest.class))
                .as("nothing dies")
                .noneMatch(r -> r.queueUrl().endsWith("-dlq"));
        storeIsThere.set(true);
        await().atMost(SOON).until(() -> deleted() >= 3);
        assertThat(consumer.outage()).isEmpty();
    }

    @Test
    void aFailureOfAMessagesOwnIsNoOutage() {
        storeAnswers.set(false);
        consumer = TestConsumers.consumer(
                sqs,
                1,
                RARELY,
                stores(),
                Tracing.off(),
                d -> Uni.createFrom().failure(new IllegalStateException("mine")));
        consumer.start();

        sqs.put("m1", "body", 1);

        await().atMost(SOON).until(() -> !visibility("handle-1").isEmpty());
        assertThat(visibility("handle-1")).doesNotContain(0);
        assertThat(asked).hasValue(0);
    }

    private void start(int concurrency) {
        consumer = TestConsumers.consumer(sqs, concurrency, RARELY, stores(), Tracing.off(), delivery -> {
            handled.incrementAndGet();
            return storeIsThere.get()
                    ? Uni.createFrom().item(Disposition.done())
                    : Uni.createFrom().failure(new IllegalStateException(new ConnectException("refused")));
        });
        consumer.start();
    }

    private Stores stores() {
        return new Stores(
                () -> {
                    asked.incrementAndGet();
                    return storeAnswers.get()
                            ? Uni.createFrom().voidItem()
                            : Uni.createFrom().failure(new IllegalStateException("table t: no route to host"));
                },
                StoreFailures::isOne);
    }

    private void storeGoes() {
        storeAnswers.set(false);
        storeIsThere.set(false);
    }

    private void storeComes() {
        storeIsThere.set(true);
        storeAnswers.set(true);
    }

    private int deleted() {
        return sqs.requests(DeleteMessageRequest.class).size();
    }

    private List<Integer> visibility(String handle) {
        return sqs.requests(ChangeMessageVisibilityRequest.class).stream()
                .filter(r -> r.receiptHandle().equals(handle))
                .map(ChangeMessageVisibilityRequest::visibilityTimeout)
                .toList();
    }
}
