package io.nucleus.support.queue;

import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.store.schema.Queue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Takes messages off a queue and hands them to a handler: never more than it has room for (so back-pressure reaches the
 * queue), kept invisible as long as the handler works, deleted only when its effect is durable, given back when the consumer
 * stops. What can never be handled goes to the dead-letter queue with the reason. See docs/adr for why this is not the
 * messaging connector.
 */
public final class QueueConsumer {
    private static final Logger LOG = Logger.getLogger(QueueConsumer.class);
    private static final int RECEIVE_AT_MOST = 10;
    private static final Duration LONG_POLL = Duration.ofSeconds(20);
    private static final Duration WAIT_FOR_ROOM = Duration.ofMillis(20);
    private static final Duration RETRY_RECEIVE = Duration.ofSeconds(1);
    private static final Duration MOST_DELAY = Duration.ofMinutes(15);
    private static final Duration MOST_BACKOFF = Duration.ofMinutes(5);

    private final SqsAsyncClient sqs;
    private final QueueDirectory queues;
    private final Queue queue;
    private final MessageHandler handler;
    private final int concurrency;
    private final Duration heartbeatInterval;
    private final DeadLetters deadLetters;

    private final Map<String, InFlight> inFlight = new ConcurrentHashMap<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Cancellable polling = () -> {};
    private volatile Cancellable heartbeat = () -> {};

    /** @param concurrency the most messages that are handled at a time */
    public QueueConsumer(
            SqsAsyncClient sqs, QueueDirectory queues, Queue queue, int concurrency, MessageHandler handler) {
        this(sqs, queues, queue, concurrency, handler, queue.visibilityTimeout().dividedBy(3));
    }

    /** @param heartbeatInterval how often messages that are being handled are kept invisible for another term */
    QueueConsumer(
            SqsAsyncClient sqs,
            QueueDirectory queues,
            Queue queue,
            int concurrency,
            MessageHandler handler,
            Duration heartbeatInterval) {
        this.sqs = sqs;
        this.queues = queues;
        this.queue = queue;
        this.handler = handler;
        this.concurrency = concurrency;
        this.heartbeatInterval = heartbeatInterval;
        this.deadLetters = new DeadLetters(sqs, queues, queue);
    }

    private record InFlight(Message message, Cancellable handling) {}

    /** Begins to receive; does nothing if it has begun. */
    public void start() {
        if (running.compareAndSet(false, true)) {
            heartbeat = Multi.createFrom()
                    .ticks()
                    .startingAfter(heartbeatInterval)
                    .every(heartbeatInterval)
                    .onOverflow()
                    .drop()
                    .subscribe()
                    .with(tick -> extendAll(), failure -> LOG.error("Heartbeat stopped", failure));
            polling = Multi.createBy()
                    .repeating()
                    .uni(this::poll)
                    .indefinitely()
                    .subscribe()
                    .with(received -> {}, failure -> LOG.errorf(failure, "Polling of %s stopped", queue));
        }
    }

    /**
     * Stops receiving, waits for what is being handled, then cancels and gives back the rest.
     *
     * @param grace how long to wait
     * @return emits when nothing is being handled any more
     */
    public Uni<Void> stop(Duration grace) {
        if (!running.compareAndSet(true, false)) {
            return Uni.createFrom().voidItem();
        }
        polling.cancel();
        return awaitIdle(grace).chain(this::giveBackAll).invoke(() -> heartbeat.cancel());
    }

    /** How many messages are being handled. */
    public int inFlight() {
        return inFlight.size();
    }

    private Uni<Void> awaitIdle(Duration grace) {
        return Multi.createFrom()
                .ticks()
                .every(Duration.ofMillis(50))
                .onOverflow()
                .drop()
                .select()
                .first(tick -> !inFlight.isEmpty() && tick * 50 < grace.toMillis())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> giveBackAll() {
        List<InFlight> rest = List.copyOf(inFlight.values());
        inFlight.clear();
        rest.forEach(r -> r.handling().cancel());
        return Multi.createFrom()
                .iterable(rest)
                .onItem()
                .transformToUniAndMerge(r -> changeVisibility(r.message(), Duration.ZERO))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One round of polling: emits when the next may begin, whatever came of this one. */
    private Uni<Integer> poll() {
        int room = concurrency - inFlight.size();
        if (room <= 0) {
            return pause(WAIT_FOR_ROOM);
        }
        return receive(room)
                .map(messages -> {
                    messages.forEach(this::accept);
                    return messages.size();
                })
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Cannot receive from %s", queue))
                .onFailure()
                .recoverWithUni(() -> pause(RETRY_RECEIVE));
    }

    private Uni<List<Message>> receive(int most) {
        return queues.url(queue)
                .chain(url -> Uni.createFrom()
                        .completionStage(() -> sqs.receiveMessage(r -> r.queueUrl(url)
                                .maxNumberOfMessages(Math.min(RECEIVE_AT_MOST, most))
                                .waitTimeSeconds((int) LONG_POLL.toSeconds())
                                .visibilityTimeout(
                                        (int) queue.visibilityTimeout().toSeconds())
                                .messageSystemAttributeNames(
                                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                                        MessageSystemAttributeName.MESSAGE_GROUP_ID,
                                        MessageSystemAttributeName.SENDER_ID,
                                        MessageSystemAttributeName.SENT_TIMESTAMP))))
                .map(response -> response.messages());
    }

    private static Uni<Integer> pause(Duration duration) {
        return Uni.createFrom().item(0).onItem().delayIt().by(duration);
    }

    private void accept(Message message) {
        if (!running.get()) {
            changeVisibility(message, Duration.ZERO)
                    .subscribe()
                    .with(ignored -> {}, failure -> LOG.error("Cannot give back", failure));
            return;
        }
        Delivery delivery = new Delivery(
                message.messageId(),
                message.body(),
                receiveCount(message),
                sentAt(message),
                message.attributes().get(MessageSystemAttributeName.SENDER_ID));
        AtomicBoolean finished = new AtomicBoolean();
        Cancellable handling = Uni.createFrom()
                .deferred(() -> handler.handle(delivery))
                .chain(disposition -> finish(message, disposition))
                .onFailure()
                .recoverWithUni(failure -> fail(message, delivery, failure))
                .onTermination()
                .invoke(() -> {
                    finished.set(true);
                    inFlight.remove(message.receiptHandle());
                })
                .subscribe()
                .with(
                        ignored -> {},
                        failure -> LOG.errorf(
                                failure, "Message %s of %s is left to come again", message.messageId(), queue));
        inFlight.put(message.receiptHandle(), new InFlight(message, handling));
        if (finished.get()) {
            inFlight.remove(message.receiptHandle());
        }
    }

    private Uni<Void> finish(Message message, Disposition disposition) {
        return switch (disposition) {
            case Disposition.Done() -> delete(message);
            case Disposition.Later(Duration delay) -> sendAgain(message, delay).chain(() -> delete(message));
        };
    }

    private Uni<Void> fail(Message message, Delivery delivery, Throwable failure) {
        if (failure instanceof InvalidMessageException) {
            LOG.warnf("Message %s of %s is invalid: %s", message.messageId(), queue, failure.getMessage());
            return deadLetters.send(message, failure.getMessage()).chain(() -> delete(message));
        }
        if (delivery.receiveCount() >= Queue.MAX_RECEIVES) {
            LOG.errorf(
                    failure, "Message %s of %s failed %d times", message.messageId(), queue, delivery.receiveCount());
            return deadLetters
                    .send(message, "failed " + delivery.receiveCount() + " times, at last with " + failure)
                    .chain(() -> delete(message));
        }
        LOG.warnf(failure, "Message %s of %s failed, attempt %d", message.messageId(), queue, delivery.receiveCount());
        return changeVisibility(message, backoff(delivery.receiveCount()));
    }

    private static Duration backoff(int receiveCount) {
        long most = Math.min(MOST_BACKOFF.toMillis(), 1000L << Math.min(receiveCount, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    private Uni<Void> sendAgain(Message message, Duration delay) {
        Duration bounded = delay.compareTo(MOST_DELAY) > 0 ? MOST_DELAY : delay;
        String group = message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID);
        return queues.url(queue)
                .chain(url -> Uni.createFrom()
                        .completionStage(() -> sqs.sendMessage(r -> r.queueUrl(url)
                                .messageBody(message.body())
                                .messageGroupId(group)
                                .delaySeconds((int) bounded.toSeconds()))))
                .replaceWithVoid();
    }

    private Uni<Void> delete(Message message) {
        return queues.url(queue)
                .chain(url -> Uni.createFrom()
                        .completionStage(
                                () -> sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()))))
                .replaceWithVoid();
    }

    private Uni<Void> changeVisibility(Message message, Duration timeout) {
        return queues.url(queue)
                .chain(url -> Uni.createFrom()
                        .completionStage(() -> sqs.changeMessageVisibility(r -> r.queueUrl(url)
                                .receiptHandle(message.receiptHandle())
                                .visibilityTimeout((int) timeout.toSeconds()))))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure ->
                        LOG.warnf(failure, "Cannot change the visibility of message %s", message.messageId()))
                .onFailure()
                .recoverWithNull();
    }

    private void extendAll() {
        inFlight.values()
                .forEach(f -> changeVisibility(f.message(), queue.visibilityTimeout())
                        .subscribe()
                        .with(ignored -> {}, failure -> LOG.error("Heartbeat failed", failure)));
    }

    private static int receiveCount(Message message) {
        String count = message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
        return count == null ? 1 : Integer.parseInt(count);
    }

    private static Instant sentAt(Message message) {
        String millis = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
        return millis == null ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
