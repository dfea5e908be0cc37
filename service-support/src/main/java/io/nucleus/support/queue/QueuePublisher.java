package io.nucleus.support.queue;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.trace.DeliveryTrace;
import io.nucleus.support.trace.Tracing;
import io.nucleus.support.trace.Tracing.SendTrace;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends messages. A returned item means that SQS has stored all of them. */
@Singleton
public class QueuePublisher {
    /** The most bytes that one message may have, whatever the queue would take. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final int BATCH_ENTRIES = 10;
    private static final int CONCURRENT_BATCHES = 4;
    private static final int ROUNDS = 6;
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LAST_BACKOFF = Duration.ofSeconds(5);

    private final SqsAsyncClient sqs;
    private final QueueDirectory queues;
    private final Tracing tracing;

    @Inject
    public QueuePublisher(SqsAsyncClient sqs, QueueDirectory queues, Tracing tracing) {
        this.sqs = sqs;
        this.queues = queues;
        this.tracing = tracing;
    }

    /** One that begins no trace of its own. */
    public QueuePublisher(SqsAsyncClient sqs, QueueDirectory queues) {
        this(sqs, queues, Tracing.off());
    }

    public Uni<Void> publish(Queue queue, Message message) {
        return publish(queue, List.of(message));
    }

    /**
     * Sends any number of messages, in no particular order; those that SQS refused for its own fault are sent again. Each carries
     * the trace that it is part of.
     */
    public Uni<Void> publish(Queue queue, List<? extends Message> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Context current = Context.current();
        return Uni.createFrom()
                .context(subscription -> publish(queue, messages, DeliveryTrace.of(subscription, current)));
    }

    private Uni<Void> publish(Queue queue, List<? extends Message> messages, Context cause) {
        Set<String> correlationIds =
                messages.stream().map(m -> m.envelope().correlationId()).collect(Collectors.toSet());
        SendTrace trace = tracing.sending(queue, messages.size(), correlationIds, cause);
        return queues.url(queue)
                .chain(url -> Multi.createFrom()
                        .iterable(batches(messages, trace.attributes()))
                        .onItem()
                        .transformToUni(batch -> send(url, batch, 0))
                        .merge(CONCURRENT_BATCHES)
                        .collect()
                        .last()
                        .replaceWithVoid())
                .onTermination()
                .invoke((sent, failure, cancelled) -> trace.end(failure));
    }

    private static List<List<SendMessageBatchRequestEntry>> batches(
            List<? extends Message> messages, Map<String, MessageAttributeValue> attributes) {
        List<List<SendMessageBatchRequestEntry>> batches = new ArrayList<>();
        List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (Message message : messages) {
            String body = MessageCodec.encode(message);
            int size = size(body, attributes);
            if (batch.size() == BATCH_ENTRIES || (!batch.isEmpty() && bytes + size > MAX_BYTES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(entry(batch.size(), message, body, attributes));
            bytes += size;
        }
        batches.add(batch);
        return batches;
    }

    private static SendMessageBatchRequestEntry entry(
            int index, Message message, String body, Map<String, MessageAttributeValue> attributes) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(index))
                .messageBody(body)
                .messageAttributes(attributes)
                .messageGroupId(message.group().map(AccountId::value).orElse(null))
                .build();
    }

    /** As SQS counts: the body, and the name, type and value of each attribute. */
    private static int size(String body, Map<String, MessageAttributeValue> attributes) {
        int size = bytes(body);
        for (var attribute : attributes.entrySet()) {
            MessageAttributeValue value = attribute.getValue();
            size += bytes(attribute.getKey()) + bytes(value.dataType()) + bytes(value.stringValue());
        }
        if (size > MAX_BYTES) {
            throw new IllegalArgumentException("a message has " + size + " bytes, more than " + MAX_BYTES);
        }
        return size;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private Uni<Void> send(String url, List<SendMessageBatchRequestEntry> entries, int round) {
        return Uni.createFrom()
                .completionStage(() -> sqs.sendMessageBatch(r -> r.queueUrl(url).entries(entries)))
                .chain(response -> response.hasFailed() && !response.failed().isEmpty()
                        ? resend(url, entries, response.failed(), round)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> resend(
            String url, List<SendMessageBatchRequestEntry> entries, List<BatchResultErrorEntry> failed, int round) {
        BatchResultErrorEntry first = failed.getFirst();
        if (round >= ROUNDS || failed.stream().anyMatch(BatchResultErrorEntry::senderFault)) {
            return Uni.createFrom()
                    .failure(new IllegalStateException(
                            "SQS refused " + failed.size() + " messages: " + first.code() + " " + first.message()));
        }
        Map<String, SendMessageBatchRequestEntry> byId = IntStream.range(0, entries.size())
                .boxed()
                .collect(Collectors.toMap(i -> entries.get(i).id(), entries::get));
        List<SendMessageBatchRequestEntry> again =
                failed.stream().map(f -> byId.get(f.id())).toList();
        long pause = Math.min(LAST_BACKOFF.toMillis(), FIRST_BACKOFF.toMillis() << round);
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(pause))
                .chain(() -> send(url, again, round + 1));
    }
}
