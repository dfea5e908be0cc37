package io.nucleus.collector.scan;

import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.queue.QueueConsumer;
import io.nucleus.support.queue.QueueConsumers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Takes commands while the service runs. */
@Singleton
class ScanConsumer {
    private static final Logger LOG = Logger.getLogger(ScanConsumer.class);
    private static final Duration TO_GIVE_BACK = Duration.ofSeconds(5);

    private final QueueConsumer consumer;
    private final ScanCommandHandler handler;
    private final Duration grace;

    ScanConsumer(QueueConsumers consumers, ScanCommandHandler handler, ScanConfig config) {
        this.consumer = consumers.consumer(Queue.SCAN_COMMANDS, config.concurrency(), handler);
        this.handler = handler;
        this.grace = config.shutdownGrace();
    }

    void start(@Observes StartupEvent started) {
        consumer.start();
    }

    /** First nothing new is taken, then what runs is broken off and given back. */
    void stop(@Observes ShutdownEvent stopped) {
        Uni<Void> idle = consumer.stop(grace);
        handler.stop();
        try {
            idle.await().atMost(grace.plus(TO_GIVE_BACK));
        } catch (RuntimeException e) {
            LOG.warn("Some commands were not given back; they come again when their visibility timeout ends", e);
        }
    }
}
