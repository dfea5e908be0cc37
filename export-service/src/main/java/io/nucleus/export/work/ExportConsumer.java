package io.nucleus.export.work;

import io.nucleus.export.ExportConfig;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.queue.QueueConsumer;
import io.nucleus.support.queue.QueueConsumers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Receives export requests while the service runs. */
@Singleton
public class ExportConsumer {
    /** What giving back may take beyond the grace. */
    private static final Duration GIVING_BACK = Duration.ofSeconds(5);

    private final QueueConsumer consumer;
    private final ExportWorkers workers;
    private final Duration grace;

    public ExportConsumer(QueueConsumers consumers, ExportHandler handler, ExportWorkers workers, ExportConfig config) {
        this.consumer = consumers.consumer(Queue.EXPORT_REQUESTS, config.concurrency(), handler);
        this.workers = workers;
        this.grace = config.work().shutdownGrace();
    }

    void start(@Observes StartupEvent started) {
        consumer.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        consumer.stop(grace).onFailure().recoverWithNull().await().atMost(grace.plus(GIVING_BACK));
        workers.close();
    }
}
