package io.nucleus.support.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.ScanCommand;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.trace.SpanList;
import io.nucleus.support.trace.Tracing;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** A trace goes through a service: from the message that it takes to those that it sends. */
class TraceTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SENDER = "00-" + TRACE + "-b7ad6b7169203331-01";

    private final SpanList spans = new SpanList();
    private final Tracing tracing = new Tracing(spans.telemetry());
    private final FakeSqs sqs = new FakeSqs();
    private final QueuePublisher publisher = new QueuePublisher(sqs, new QueueDirectory(sqs, "test"), tracing);
    private QueueConsumer consumer;

    @AfterEach
    void stop() {
        if (consumer != null) {
            consumer.stop(Duration.ZERO).await().atMost(SOON);
        }
    }

    @Test
    void whatAHandlerPublishesIsInTheTraceOfItsMessageWhateverThreadItComesTo() {
        try (var elsewhere = Executors.newSingleThreadExecutor()) {
            start(
                    tracing,
                    delivery -> Uni.createFrom()
                            .item(delivery)
                            .emitOn(elsewhere)
                            .chain(() -> Uni.createFrom().voidItem().runSubscriptionOn(elsewhere))
                            .chain(() -> publisher.publish(Queue.SCAN_COMMANDS, commands(12)))
                            .replaceWith(Disposition.done()));
            put("m1", SENDER);
            await().atMost(SOON)
                    .until(() -> spans.named("receive sync-requests").size() == 1);
        }

        SpanData receive = spans.named("receive sync-requests").getFirst();
        SpanData handle = spans.named("handle sync-requests").getFirst();
        SpanData publish = spans.named("publish scan-commands").getFirst();
        assertThat(spans.all()).extracting(SpanData::getTraceId).containsOnly(TRACE);
        assertThat(receive.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(handle.getParentSpanId()).isEqualTo(receive.getSpanId());
        assertThat(publish.getParentSpanId()).isEqualTo(handle.getSpanId());
        assertThat(publish.getAttributes().asMap()).containsValue("correlation");
        assertThat(sent())
                .hasSize(12)
                .allSatisfy(entry -> assertThat(
                                entry.messageAttributes().get("traceparent").stringValue())
                        .isEqualTo("00-" + TRACE + "-" + publish.getSpanId() + "-01"));
        assertThat(receive.getEndEpochNanos()).isGreaterThanOrEqualTo(handle.getEndEpochNanos());
    }

    @Test
    void theStateOfOtherVendorsGoesAlong() {
        start(
                tracing,
                delivery -> publisher.publish(Queue.SCAN_COMMANDS, commands(1)).replaceWith(Disposition.done()));

        sqs.put("m1", "body", 1, Map.of("traceparent", text(SENDER), "tracestate", text("vendor=7")));

        await().atMost(SOON).until(() -> sent().size() == 1);
        assertThat(sent().getFirst().messageAttributes().get("tracestate").stringValue())
                .isEqualTo("vendor=7");
    }

    @Test
    void withoutASenderOrWithANonsensicalOneATraceBegins() {
        start(tracing, delivery -> Uni.createFrom().item(Disposition.done()));

        sqs.put("m1", "body", 1);
        put("m2", "00-nonsense");

        await().atMost(SOON).until(() -> spans.named("receive sync-requests").size() == 2);
        assertThat(spans.named("receive sync-requests"))
                .allSatisfy(s -> assertThat(s.getParentSpanContext().isValid()).isFalse())
                .extracting(SpanData::getTraceId)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFailureIsOneInTheTraceAndTheMessageKeepsItsTrace() {
        start(tracing, delivery -> Uni.createFrom().failure(new InvalidMessageException("bad")));

        put("m1", SENDER);

        await().atMost(SOON).until(() -> spans.named("receive sync-requests").size() == 1);
        assertThat(spans.named("handle sync-requests").getFirst().getStatus().getDescription())
                .isEqualTo("InvalidMessageException");
        assertThat(sqs.requests(SendMessageRequest.class)).singleElement().satisfies(dead -> {
            assertThat(dead.messageAttributes()).containsKeys("reason", "queue", "messageId");
            assertThat(dead.messageAttributes().get("traceparent").stringValue())
                    .isEqualTo(SENDER);
            assertThat(dead.messageGroupId()).isEqualTo("group-of-m1");
        });
    }

    @Test
    void aDeadLetterHasNoMoreAttributesThanSqsTakes() {
        start(tracing, delivery -> Uni.createFrom().failure(new InvalidMessageException("bad")));
        Map<String, MessageAttributeValue> ten =
                IntStream.range(0, 10).boxed().collect(java.util.stream.Collectors.toMap(i -> "a" + i, i -> text("v")));

        sqs.put("m1", "body", 1, ten);

        await().atMost(SOON).until(() -> !sqs.requests(SendMessageRequest.class).isEmpty());
        assertThat(sqs.requests(SendMessageRequest.class).getFirst().messageAttributes())
                .hasSize(10)
                .containsKeys("reason", "queue", "messageId", "a0", "a6");
    }

    @Test
    void withTracingOffTheTracesOfOthersStillPassThrough() {
        QueuePublisher untraced = new QueuePublisher(sqs, new QueueDirectory(sqs, "test"));
        start(
                Tracing.off(),
                delivery -> untraced.publish(Queue.SCAN_COMMANDS, commands(1)).replaceWith(Disposition.done()));

        put("m1", SENDER);
        await().atMost(SOON).until(() -> sent().size() == 1);
        assertThat(sent().getFirst().messageAttributes().get("traceparent").stringValue())
                .isEqualTo(SENDER);

        sqs.put("m2", "body", 1);
        await().atMost(SOON).until(() -> sent().size() == 2);
        assertThat(sent().getLast().messageAttributes()).isEmpty();
    }

    private void start(Tracing traced, MessageHandler handler) {
        consumer = TestConsumers.consumer(sqs, 1, Duration.ofHours(1), Stores.unknown(), traced, handler);
        consumer.start();
    }

    private void put(String id, String traceparent) {
        sqs.put(id, "body", 1, Map.of("traceparent", text(traceparent)));
    }

    private List<SendMessageBatchRequestEntry> sent() {
        return sqs.requests(SendMessageBatchRequest.class).stream()
                .flatMap(r -> r.entries().stream())
                .toList();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    private static List<ScanCommand> commands(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ScanCommand(
                        Envelope.create(Clock.systemUTC(), "correlation"),
                        "scan",
                        AccountId.of("123456789012"),
                        "region-" + i,
                        List.of()))
                .toList();
    }
}
