package io.nucleus.writer.event;

import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.queue.QueueConsumer;
import io.nucleus.support.queue.QueueConsumers;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.iceberg.InventoryTables;
import io.nucleus.writer.settlement.SettleWorkers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.iceberg.exceptions.RESTException;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import org.jboss.logging.Logger;

/**
 * Begins to take messages once the tables are open, and stops in an orderly way. As long as the tables cannot be opened, messages
 * stay in the queue, readiness says why, and opening is tried again.
 */
@Singleton
public class WriterLifecycle {
    private static final Logger LOG = Logger.getLogger(WriterLifecycle.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LAST_PAUSE = Duration.ofMinutes(1);
    private static final Duration BEYOND_GRACE = Duration.ofSeconds(5);

    private final QueueConsumer consumer;
    private final InventoryTables tables;
    private final SettleWorkers workers;
    private final WriterConfig config;
    private volatile Cancellable starting = () -> {};

    public WriterLifecycle(
            QueueConsumers consumers,
            ResourceEvents events,
            InventoryTables tables,
            SettleWorkers workers,
            WriterConfig config) {
        this.consumer = consumers.consumer(
                Queue.RESOURCE_EVENTS,
                config.concurrency(),
                events,
                stores -> stores.and(this::catalog, WriterLifecycle::isOfCatalog));
        this.tables = tables;
        this.workers = workers;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        starting = workers.run(this::open)
                .onFailure()
                .invoke(failure -> LOG.error("Cannot open the Iceberg tables", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LAST_PAUSE)
                .indefinitely()
                .subscribe()
                .with(opened -> consumer.start(), failure -> LOG.error("Not started", failure));
    }

    private Uni<Void> catalog() {
        return workers.soon(tables::resources)
                .onFailure()
                .transform(failure -> new IllegalStateException("iceberg tables: " + failure, failure))
                .replaceWithVoid();
    }

    /** How catalogs other than those in AWS's own stores say that they cannot be reached. */
    private static boolean isOfCatalog(Throwable failure) {
        return failure instanceof RESTException || failure instanceof UncheckedSQLException;
    }

    private boolean open() {
        tables.open();
        return true;
    }

    void stop(@Observes ShutdownEvent event) {
        starting.cancel();
        consumer.stop(config.shutdownGrace())
                .onFailure()
                .invoke(failure -> LOG.warn("Messages are left to come again", failure))
                .onFailure()
                .recoverWithNull()
                .await()
                .atMost(config.shutdownGrace().plus(BEYOND_GRACE));
    }
}
