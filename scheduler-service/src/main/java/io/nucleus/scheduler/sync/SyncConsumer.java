package io.nucleus.scheduler.sync;

import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.scheduler.SchedulerConfig;
import io.nucleus.support.queue.QueueConsumer;
import io.nucleus.support.queue.QueueConsumers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Receives sync requests while the service runs. */
@Singleton
public class SyncConsumer {
    /** What giving back may take beyond the grace. */
    private static final Duration GIVING_BACK = Duration.ofSeconds(5);

    private final QueueConsumer consumer;
    private final Duration grace;

    public SyncConsumer(QueueConsumers consumers, SyncRequestHandler handler, SchedulerConfig config) {
        this.consumer = consumers.consumer(Queue.SYNC_REQUESTS, config.syncConcurrency(), handler);
        this.grace = config.shutdownGrace();
    }

    void start(@Observes StartupEvent started) {
        consumer.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        consumer.stop(grace).await().atMost(grace.plus(GIVING_BACK));
    }
}
