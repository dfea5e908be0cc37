package io.nucleus.writer.settlement;

import io.nucleus.writer.WriterConfig;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The few threads on which blocking libraries and files are used. What does not get one at once waits. */
@Singleton
public class SettleWorkers implements AutoCloseable {
    private final ExecutorService threads;

    @Inject
    public SettleWorkers(WriterConfig config) {
        this(config.settleConcurrency());
    }

    public SettleWorkers(int size) {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, "settle-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    public <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(threads);
    }

    @Override
    @PreDestroy
    public void close() {
        threads.shutdownNow();
    }
}
