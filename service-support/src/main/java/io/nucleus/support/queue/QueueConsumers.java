package io.nucleus.support.queue;

import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.trace.Tracing;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/**
 * Makes the consumers of a service: traced, measured, and shown by its readiness. The stores that they need are those that its
 * readiness asks: table, queues, buckets.
 */
@Singleton
public class QueueConsumers {
    private final QueueConsumer.Surroundings surroundings;
    private final Instance<AsyncHealthCheck> checks;
    private final List<QueueConsumer> consumers = new CopyOnWriteArrayList<>();

    public QueueConsumers(
            SqsAsyncClient sqs,
            QueueDirectory queues,
            Tracing tracing,
            QueueMetrics metrics,
            Clock clock,
            @Readiness Instance<AsyncHealthCheck> checks) {
        this.surroundings = new QueueConsumer.Surroundings(sqs, queues, tracing, metrics, clock);
        this.checks = checks;
    }

    public QueueConsumer consumer(Queue queue, int concurrency, MessageHandler handler) {
        return consumer(queue, concurrency, handler, UnaryOperator.identity());
    }

    /** @param more adds stores that readiness does not ask */
    public QueueConsumer consumer(Queue queue, int concurrency, MessageHandler handler, UnaryOperator<Stores> more) {
        Stores stores = more.apply(new Stores(this::probe, StoreFailures::isOne));
        QueueConsumer consumer =
                new QueueConsumer(surroundings, queue, QueueConsumer.Settings.of(queue, concurrency), stores, handler);
        consumers.add(consumer);
        return consumer;
    }

    List<QueueConsumer> all() {
        return List.copyOf(consumers);
    }

    private Uni<Void> probe() {
        return Multi.createFrom()
                .iterable(checks)
                .onItem()
                .transformToUniAndMerge(check -> check.call().invoke(QueueConsumers::failIfDown))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static void failIfDown(HealthCheckResponse response) {
        if (response.getStatus() == HealthCheckResponse.Status.DOWN) {
            Object reason = response.getData().map(data -> data.get("reason")).orElse("no reason given");
            throw new IllegalStateException(response.getName() + ": " + reason);
        }
    }
}
