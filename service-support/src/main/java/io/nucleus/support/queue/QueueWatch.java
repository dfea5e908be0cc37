package io.nucleus.support.queue;

import io.nucleus.inventory.store.schema.Queue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Publishes how many messages wait in each queue and how many are dead. A queue that cannot be asked, or that a deployment does
 * not have, has no value rather than an old one.
 */
@Singleton
public class QueueWatch {
    private static final Logger LOG = Logger.getLogger(QueueWatch.class);

    private final SqsAsyncClient sqs;
    private final QueueDirectory queues;
    private final QueueMetrics metrics;
    private final QueueWatchConfig config;
    private final Map<Queue, Lengths> lengths = new ConcurrentHashMap<>();
    private volatile Cancellable watching = () -> {};

    private record Lengths(long visible, long deadLetters) {}

    public QueueWatch(SqsAsyncClient sqs, QueueDirectory queues, QueueMetrics metrics, QueueWatchConfig config) {
        this.sqs = sqs;
        this.queues = queues;
        this.metrics = metrics;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            for (Queue queue : Queue.values()) {
                metrics.watch(queue, () -> known(queue, Lengths::visible), () -> known(queue, Lengths::deadLetters));
            }
            watching = Multi.createFrom()
                    .ticks()
                    .startingAfter(Duration.ofSeconds(1))
                    .every(config.every())
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToUniAndConcatenate(tick -> look())
                    .subscribe()
                    .with(looked -> {}, failure -> LOG.error("Queues are not watched any more", failure));
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        watching.cancel();
    }

    private Number known(Queue queue, java.util.function.ToLongFunction<Lengths> which) {
        return Optional.ofNullable(lengths.get(queue))
                .<Number>map(which::applyAsLong)
                .orElse(Double.NaN);
    }

    Uni<Void> look() {
        return Multi.createFrom()
                .items(Queue.values())
                .onItem()
                .transformToUniAndConcatenate(this::look)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> look(Queue queue) {
        return Uni.combine()
                .all()
                .unis(length(queues.url(queue)), length(queues.deadLetterUrl(queue)))
                .with(Lengths::new)
                .invoke(found -> lengths.put(queue, found))
                .onFailure()
                .invoke(failure -> {
                    lengths.remove(queue);
                    LOG.debugf(failure, "Cannot look at %s", queue);
                })
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Long> length(Uni<String> queueUrl) {
        return queueUrl.chain(url -> Uni.createFrom()
                        .completionStage(() -> sqs.getQueueAttributes(r ->
                                r.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))))
                .map(response ->
                        Long.parseLong(response.attributes().get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)));
    }
}
