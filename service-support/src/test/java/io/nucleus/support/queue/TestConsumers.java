package io.nucleus.support.queue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.trace.Tracing;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Consumers of {@code sync-requests} that are as impatient as a test. */
final class TestConsumers {
    static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private TestConsumers() {}

    static QueueConsumer consumer(
            SqsAsyncClient sqs,
            int concurrency,
            Duration heartbeat,
            Stores stores,
            Tracing tracing,
            MessageHandler handler) {
        return new QueueConsumer(
                new QueueConsumer.Surroundings(
                        sqs,
                        new QueueDirectory(sqs, "test"),
                        tracing,
                        new QueueMetrics(new SimpleMeterRegistry()),
                        Clock.systemUTC()),
                Queue.SYNC_REQUESTS,
                new QueueConsumer.Settings(concurrency, heartbeat, FIRST_PAUSE, LONGEST_PAUSE),
                stores,
                handler);
    }
}
