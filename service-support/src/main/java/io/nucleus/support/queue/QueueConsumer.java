package io.nucleus.support.queue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.queue.QueueMetrics.Outcome;
import io.nucleus.support.trace.DeliveryTrace;
import io.nucleus.support.trace.Tracing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Takes messages off a queue and hands them to a handler: never more than it has room for (so back-pressure reaches the
 * queue), none while a store that they need cannot be reached, kept invisible as long as the handler works, deleted only when its
 * effect is durable, given back when the consumer stops. What can never be handled goes to the dead-letter queue with the reason.
 * See docs/adr for why this is not the messaging connector.
 */
public final class QueueConsumer {
    private static final Logger LOG = Logger.getLogger(QueueConsumer.class);
    private static final Duration WAIT_FOR_ROOM = Duration.ofMillis(20);
    private static final Duration RETRY_RECEIVE = Duration.ofSeconds(1);
    private static final Duration MOST_BACKOFF = Duration.ofMinutes(5);

    /** Deliveries after which a message that a store failed begins to count from one again, far from SQS's own limit. */
    private static final int RENEW_AFTER = Queue.MAX_RECEIVES / 2;

    private final Queue queue;
    private final MessageHandler handler;
    private final Settings settings;
    private final QueueOperations operations;
    private final DeadLetters deadLetters;
    private final Tracing tracing;
    private final QueueMetrics metrics;
    private final StoreCircuit circuit;
    private final Clock clock;

    private final Map<String, InFlight> inFlight = new ConcurrentHashMap<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Cancellable polling = () -> {};
    private volatile Cancellable heartbeat = () -> {};
    private long failedReceives;

    /**
     * How it works.
     *
     * @param concurrency the most messages that are handled at a time
     * @param heartbeat how often messages that are being handled are kept invisible for another term
     * @param firstPause before stores that cannot be reached are asked again for the first time; it doubles from then on
     * @param longestPause beyond which it does not
     */
    record Settings(int concurrency, Duration heartbeat, Duration firstPause, Duration longestPause) {
        static Settings of(Queue queue, int concurrency) {
            return new Settings(
                    concurrency, queue.visibilityTimeout().dividedBy(3), Duration.ofSeconds(1), Duration.ofSeconds(30));
        }
    }

    /** What the consumers of a process share. */
    record Surroundings(
            SqsAsyncClient sqs, QueueDirectory queues, Tracing tracing, QueueMetrics metrics, Clock clock) {}

    private record InFlight(Message message, Cancellable handling) {}

    /** A consumer by itself: untraced, unmeasured. Services get theirs from {@link QueueConsumers}. */
    public QueueConsumer(
            SqsAsyncClient sqs, QueueDirectory queues, Queue queue, int concurrency, MessageHandler handler) {
        this(
                new Surroundings(
                        sqs, queues, Tracing.off(), new QueueMetrics(new SimpleMeterRegistry()), Clock.systemUTC()),
                queue,
                Settings.of(queue, concurrency),
                Stores.unknown(),
                handler);
    }

    QueueConsumer(Surroundings surroundings, Queue queue, Settings settings, Stores stores, MessageHandler handler) {
        this.queue = queue;
        this.handler = handler;
        this.settings = settings;
        this.tracing = surroundings.tracing();
        this.metrics = surroundings.metrics();
        this.clock = surroundings.clock();
        this.operations = new QueueOperations(surroundings.sqs(), surroundings.queues(), queue);
        this.deadLetters = new DeadLetters(surroundings.sqs(), surroundings.queues(), queue);
        this.circuit = new StoreCircuit(
                queue.queueName(""), stores, settings.firstPause(), settings.longestPause(), surroundings.clock());
        metrics.observe(queue, inFlight::size, () -> circuit.outage().isPresent());
    }

    /** Begins to receive; does nothing if it has begun. */
    public void start() {
        if (running.compareAndSet(false, true)) {
            heartbeat = Multi.createFrom()
                    .ticks()
                    .startingAfter(settings.heartbeat())
                    .every(settings.heartbeat())
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
        circuit.stop();
        return awaitIdle(grace).chain(this::giveBackAll).invoke(() -> heartbeat.cancel());
    }

    /** How many messages are being handled. */
    public int inFlight() {
        return inFlight.size();
    }

    Queue queue() {
        return queue;
    }

    /** Why no messages are taken though it runs; empty if they are. */
    Optional<StoreCircuit.Outage> outage() {
        return circuit.outage();
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
                .transformToUniAndMerge(r -> operations.hide(r.message(), Duration.ZERO))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One round of polling: emits when the next may begin, whatever came of this one. */
    private Uni<Integer> poll() {
        int handled = inFlight.size();
        int room = circuit.room(settings.concurrency() - handled, handled);
        if (room <= 0) {
            return pause(WAIT_FOR_ROOM);
        }
        return operations
                .receive(room)
                .map(messages -> {
                    failedReceives = 0;
                    messages.forEach(this::accept);
                    return messages.size();
                })
                .onFailure()
                .invoke(this::cannotReceive)
                .onFailure()
                .recoverWithUni(() -> pause(RETRY_RECEIVE));
    }

    /** Told at first, and then ever more rarely: it may go on for hours. */
    private void cannotReceive(Throwable failure) {
        failedReceives++;
        if (Long.bitCount(failedReceives) == 1) {
            LOG.errorf(failure, "Cannot receive from %s, attempt %d", queue, failedReceives);
        }
    }

    private static Uni<Integer> pause(Duration duration) {
        return Uni.createFrom().item(0).onItem().delayIt().by(duration);
    }

    private void accept(Message message) {
        if (!running.get() || circuit.isOpen()) {
            giveBack(message)
                    .subscribe()
                    .with(
                            ignored -> {},
                            failure -> LOG.errorf(failure, "Cannot give back message %s", message.messageId()));
            return;
        }
        Delivery delivery = new Delivery(
                message.messageId(),
                message.body(),
                receiveCount(message),
                sentAt(message),
                message.attributes().get(MessageSystemAttributeName.SENDER_ID),
                FirstSending.of(message, sentAt(message)).orElse(null));
        Instant begun = clock.instant();
        if (delivery.sentAt() != null) {
            metrics.received(queue, Duration.between(delivery.sentAt(), begun));
        }
        DeliveryTrace trace = tracing.delivered(queue, message);
        AtomicBoolean finished = new AtomicBoolean();
        Uni<Void> work = trace.handling(Uni.createFrom().deferred(() -> handler.handle(delivery)))
                .chain(disposition -> finish(message, disposition))
                .onFailure()
                .recoverWithUni(failure -> fail(message, delivery, failure))
                .invoke(outcome -> metrics.ended(queue, outcome, Duration.between(begun, clock.instant())))
                .replaceWithVoid()
                .onTermination()
                .invoke((ignored, failure, cancelled) -> {
                    trace.end(failure);
                    finished.set(true);
                    inFlight.remove(message.receiptHandle());
                });
        Cancellable handling = trace.call(() -> work.subscribe()
                .with(
                        trace.subscription(),
                        ignored -> {},
                        failure -> LOG.errorf(
                                failure, "Message %s of %s is left to come again", message.messageId(), queue)));
        inFlight.put(message.receiptHandle(), new InFlight(message, handling));
        if (finished.get()) {
            inFlight.remove(message.receiptHandle());
        }
    }

    private Uni<Outcome> finish(Message message, Disposition disposition) {
        Uni<Outcome> finished =
                switch (disposition) {
                    case Disposition.Done() -> operations.delete(message).replaceWith(Outcome.DONE);
                    case Disposition.Later(Duration delay) ->
                        operations.replace(message, delay).replaceWith(Outcome.LATER);
                };
        return finished.invoke(circuit::succeeded);
    }

    private Uni<Outcome> fail(Message message, Delivery delivery, Throwable failure) {
        if (failure instanceof InvalidMessageException) {
            LOG.warnf("Message %s of %s is invalid: %s", message.messageId(), queue, failure.getMessage());
            return bury(message, failure.getMessage());
        }
        return circuit.failed(message.messageId(), failure)
                .chain(storeIsAway -> storeIsAway
                        ? giveBack(message).replaceWith(Outcome.GIVEN_BACK)
                        : failByItself(message, delivery, failure));
    }

    private Uni<Outcome> failByItself(Message message, Delivery delivery, Throwable failure) {
        if (delivery.receiveCount() >= Queue.MAX_RECEIVES) {
            LOG.errorf(
                    failure, "Message %s of %s failed %d times", message.messageId(), queue, delivery.receiveCount());
            return bury(message, "failed " + delivery.receiveCount() + " times, at last with " + failure);
        }
        LOG.warnf(failure, "Message %s of %s failed, attempt %d", message.messageId(), queue, delivery.receiveCount());
        return operations.hide(message, backoff(delivery.receiveCount())).replaceWith(Outcome.FAILED);
    }

    private Uni<Outcome> bury(Message message, String reason) {
        return deadLetters
                .send(message, reason)
                .chain(() -> operations.delete(message))
                .replaceWith(Outcome.DEAD_LETTER);
    }

    /**
     * At once, for whoever can handle it. The delivery counts all the same, so that a message with many of them is replaced by a
     * copy with none: however long a store is away, nothing dies of it.
     */
    private Uni<Void> giveBack(Message message) {
        return receiveCount(message) >= RENEW_AFTER
                ? operations.replace(message, Duration.ZERO)
                : operations.hide(message, Duration.ZERO);
    }

    private static Duration backoff(int receiveCount) {
        long most = Math.min(MOST_BACKOFF.toMillis(), 1000L << Math.min(receiveCount, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    private void extendAll() {
        inFlight.values()
                .forEach(f -> operations
                        .hide(f.message(), queue.visibilityTimeout())
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
