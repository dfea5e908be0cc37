package io.nucleus.support.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.trace.Tracing;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

class QueueConsumerTest {
    private static final Duration RARELY = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final FakeSqs sqs = new FakeSqs();
    private QueueConsumer consumer;

    @AfterEach
    void stop() {
        if (consumer != null) {
            consumer.stop(Duration.ZERO).await().atMost(SOON);
        }
    }

    @Test
    void aMessageIsDeletedOnlyOnceItsEffectIsDurable() {
        CompletableFuture<Disposition> effect = new CompletableFuture<>();
        start(1, RARELY, delivery -> Uni.createFrom().completionStage(effect));
        sqs.put("m1", "body", 1);
        await().atMost(SOON).until(() -> consumer.inFlight() == 1);
        assertThat(deleted()).isEmpty();

        effect.complete(Disposition.done());

        await().atMost(SOON).until(() -> deleted().equals(List.of("handle-1")));
        await().atMost(SOON).until(() -> consumer.inFlight() == 0);
    }

    @Test
    void aDeliveryTellsWhatSqsSaid() {
        ConcurrentLinkedQueue<Delivery> seen = new ConcurrentLinkedQueue<>();
        start(1, RARELY, delivery -> {
            seen.add(delivery);
            return done();
        });

        sqs.put("m1", "body", 3);

        await().atMost(SOON).until(() -> !seen.isEmpty());
        assertThat(seen)
                .containsExactly(new Delivery("m1", "body", 3, Instant.ofEpochMilli(1793498400000L), "AIDASENDER"));
    }

    @Test
    void aCopyTellsWhatItIsACopyOf() {
        ConcurrentLinkedQueue<Delivery> seen = new ConcurrentLinkedQueue<>();
        start(1, RARELY, delivery -> {
            seen.add(delivery);
            return Uni.createFrom().item(seen.size() == 1 ? Disposition.later(Duration.ZERO) : Disposition.done());
        });
        sqs.put("m1", "body", 1);
        await().atMost(SOON).until(() -> !sqs.requests(SendMessageRequest.class).isEmpty());
        var copy = sqs.requests(SendMessageRequest.class).getFirst().messageAttributes();

        Instant sentAt = Instant.ofEpochMilli(1793498400000L);
        Message second =
                Message.builder().messageId("m2").messageAttributes(copy).build();
        assertThat(FirstSending.of(second, sentAt.plusSeconds(60))).contains(new FirstSending("m1", sentAt));
        assertThat(FirstSending.of(second, sentAt.minusSeconds(60)))
                .as("sent before it was")
                .isEmpty();
        assertThat(FirstSending.of(second, sentAt.plus(Duration.ofDays(29))))
                .as("too old")
                .isEmpty();
        Message third =
                second.copy(m -> m.attributes(Map.of(MessageSystemAttributeName.SENT_TIMESTAMP, "1793498500000")));
        assertThat(FirstSending.onCopy(third)).as("a copy of a copy").isEqualTo(copy);
    }

    @Test
    void aMessageStaysHiddenWhileItIsHandled() {
        CompletableFuture<Disposition> effect = new CompletableFuture<>();
        start(1, Duration.ofMillis(20), delivery -> Uni.createFrom().completionStage(effect));
        sqs.put("m1", "body", 1);

        await().atMost(SOON).until(() -> visibility("handle-1").size() >= 3);

        assertThat(visibility("handle-1"))
                .containsOnly((int) Queue.SYNC_REQUESTS.visibilityTimeout().toSeconds());
        effect.complete(Disposition.done());
        await().atMost(SOON).until(() -> deleted().contains("handle-1"));
    }

    @Test
    void aFailureLetsTheMessageComeAgainAfterAPause() {
        start(1, RARELY, delivery -> Uni.createFrom().failure(new IllegalStateException("not now")));

        sqs.put("m1", "body", 3);

        await().atMost(SOON).until(() -> !visibility("handle-1").isEmpty());
        assertThat(visibility("handle-1"))
                .singleElement()
                .satisfies(s -> assertThat(s).isBetween(4, 8));
        assertThat(deleted()).isEmpty();
        assertThat(sqs.requests(SendMessageRequest.class)).isEmpty();
    }

    @Test
    void aMessageThatFailsForEverBecomesADeadLetter() {
        start(1, RARELY, delivery -> Uni.createFrom().failure(new IllegalStateException("never")));

        sqs.put("m1", "body", Queue.MAX_RECEIVES);

        await().atMost(SOON).until(() -> deleted().equals(List.of("handle-1")));
        assertThat(sqs.requests(SendMessageRequest.class)).singleElement().satisfies(sent -> {
            assertThat(sent.queueUrl()).endsWith("test-sync-requests-dlq");
            assertThat(reason(sent)).contains("10 times").contains("never");
        });
    }

    @Test
    void anInvalidMessageBecomesADeadLetterAtOnceWithTheReason() {
        start(
                1,
                RARELY,
                delivery -> Uni.createFrom()
                        .failure(new InvalidMessageException("accountId must be 12 digits\u0000\uD800")));

        sqs.put("m1", "{\"accountId\":1}", 1);

        await().atMost(SOON).until(() -> deleted().equals(List.of("handle-1")));
        assertThat(sqs.requests(SendMessageRequest.class)).singleElement().satisfies(sent -> {
            assertThat(sent.queueUrl()).endsWith("test-sync-requests-dlq");
            assertThat(sent.messageBody()).isEqualTo("{\"accountId\":1}");
            assertThat(reason(sent)).isEqualTo("accountId must be 12 digits??");
            assertThat(sent.messageAttributes().get("messageId").stringValue()).isEqualTo("m1");
        });
        assertThat(sqs.order()).endsWith("SendMessageRequest", "DeleteMessageRequest");
    }

    @Test
    void aMessageIsKeptIfItsDeadLetterCannotBeSent() {
        sqs.fail(SendMessageRequest.class, 1);
        start(1, RARELY, delivery -> Uni.createFrom().failure(new InvalidMessageException("bad")));

        sqs.put("m1", "body", 1);

        await().atMost(SOON)
                .until(() -> consumer.inFlight() == 0
                        && !sqs.requests(SendMessageRequest.class).isEmpty());
        assertThat(deleted()).isEmpty();
    }

    @Test
    void anInvalidMessageIsKnownThroughTheFuturesThatCarriedIt() {
        start(
                1,
                RARELY,
                delivery -> Uni.createFrom()
                        .completionStage(() -> CompletableFuture.<Disposition>supplyAsync(() -> {
                                    throw new InvalidMessageException("bad");
                                })
                                .thenApply(d -> d)));

        sqs.put("m1", "body", 1);

        await().atMost(SOON).until(() -> deleted().equals(List.of("handle-1")));
        assertThat(reason(sqs.requests(SendMessageRequest.class).getFirst())).isEqualTo("bad");
    }

    @Test
    void aHandlerThatThrowsEndsNothing() {
        start(1, RARELY, delivery -> {
            if (delivery.messageId().equals("bad")) {
                throw new IllegalStateException("thrown, not returned");
            }
            return done();
        });

        sqs.put("bad", "body", 1);
        sqs.put("good", "body", 1);

        await().atMost(SOON).until(() -> deleted().equals(List.of("handle-2")));
        assertThat(visibility("handle-1")).hasSize(1);
    }

    @Test
    void whatCannotBeHandledYetComesAgainAsANewMessage() {
        start(1, RARELY, delivery -> Uni.createFrom().item(Disposition.later(Duration.ofHours(1))));

        sqs.put("m1", "body", 1);

        await().atMost(SOON).until(() -> deleted().equals(List.of("handle-1")));
        assertThat(sqs.requests(SendMessageRequest.class)).singleElement().satisfies(sent -> {
            assertThat(sent.queueUrl()).endsWith("test-sync-requests");
            assertThat(sent.messageBody()).isEqualTo("body");
            assertThat(sent.messageGroupId()).isEqualTo("group-of-m1");
            assertThat(sent.delaySeconds()).as("the most that SQS takes").isEqualTo(900);
        });
        assertThat(sqs.order()).endsWith("SendMessageRequest", "DeleteMessageRequest");
    }

    @Test
    void neverMoreThanAllowedAreHandledAtATime() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        start(
                3,
                RARELY,
                delivery -> Uni.createFrom()
                        .item(delivery)
                        .invoke(() -> most.accumulateAndGet(now.incrementAndGet(), Math::max))
                        .onItem()
                        .delayIt()
                        .by(Duration.ofMillis(5))
                        .invoke(now::decrementAndGet)
                        .replaceWith(Disposition.done()));

        IntStream.range(0, 40).forEach(i -> sqs.put("m" + i, "body", 1));

        await().atMost(SOON).until(() -> deleted().size() == 40);
        assertThat(most.get()).isBetween(2, 3);
        assertThat(sqs.requests(ReceiveMessageRequest.class))
                .allSatisfy(r -> assertThat(r.maxNumberOfMessages()).isBetween(1, 3));
    }

    @Test
    void aQueueThatCannotBeReachedIsTriedAgain() {
        sqs.fail(ReceiveMessageRequest.class, 1);
        start(1, RARELY, delivery -> done());

        sqs.put("m1", "body", 1);

        await().atMost(SOON).until(() -> deleted().equals(List.of("handle-1")));
    }

    @Test
    void aMessageThatCannotBeDeletedComesAgain() {
        sqs.fail(DeleteMessageRequest.class, 1);
        start(1, RARELY, delivery -> done());

        sqs.put("m1", "body", 1);

        await().atMost(SOON).until(() -> !visibility("handle-1").isEmpty());
    }

    @Test
    void stoppingGivesBackWhatDoesNotEndInTime() {
        AtomicBoolean cancelled = new AtomicBoolean();
        start(
                2,
                RARELY,
                delivery ->
                        Uni.createFrom().<Disposition>nothing().onCancellation().invoke(() -> cancelled.set(true)));
        sqs.put("m1", "body", 1);
        await().atMost(SOON).until(() -> consumer.inFlight() == 1);

        consumer.stop(Duration.ofMillis(100)).await().atMost(SOON);

        assertThat(visibility("handle-1")).containsExactly(0);
        assertThat(cancelled).isTrue();
        assertThat(consumer.inFlight()).isZero();
        assertThat(deleted()).isEmpty();
    }

    @Test
    void stoppingWaitsForWhatEndsInTime() {
        CompletableFuture<Disposition> effect = new CompletableFuture<>();
        start(1, RARELY, delivery -> Uni.createFrom().completionStage(effect));
        sqs.put("m1", "body", 1);
        await().atMost(SOON).until(() -> consumer.inFlight() == 1);

        CompletableFuture<Void> stopped = consumer.stop(SOON).subscribeAsCompletionStage();
        effect.complete(Disposition.done());

        await().atMost(SOON).until(stopped::isDone);
        assertThat(deleted()).containsExactly("handle-1");
        assertThat(visibility("handle-1")).isEmpty();
    }

    @Test
    void aStoppedConsumerReceivesNothing() {
        AtomicInteger handled = new AtomicInteger();
        start(1, RARELY, delivery -> {
            handled.incrementAndGet();
            return done();
        });
        await().atMost(SOON)
                .until(() -> !sqs.requests(ReceiveMessageRequest.class).isEmpty());
        consumer.stop(Duration.ZERO).await().atMost(SOON);
        int polls = sqs.requests(ReceiveMessageRequest.class).size();

        sqs.put("m1", "body", 1);

        assertThat(sqs.requests(ReceiveMessageRequest.class)).hasSize(polls);
        assertThat(handled).hasValue(0);
    }

    private void start(int concurrency, Duration heartbeat, MessageHandler handler) {
        consumer = TestConsumers.consumer(sqs, concurrency, heartbeat, Stores.unknown(), Tracing.off(), handler);
        consumer.start();
    }

    private static Uni<Disposition> done() {
        return Uni.createFrom().item(Disposition.done());
    }

    private List<String> deleted() {
        return sqs.requests(DeleteMessageRequest.class).stream()
                .map(DeleteMessageRequest::receiptHandle)
                .toList();
    }

    private List<Integer> visibility(String handle) {
        return sqs.requests(ChangeMessageVisibilityRequest.class).stream()
                .filter(r -> r.receiptHandle().equals(handle))
                .map(ChangeMessageVisibilityRequest::visibilityTimeout)
                .toList();
    }

    private static String reason(SendMessageRequest sent) {
        return sent.messageAttributes().get("reason").stringValue();
    }
}
