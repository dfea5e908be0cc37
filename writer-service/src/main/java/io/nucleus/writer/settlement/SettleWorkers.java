package io.nucleus.writer.settlement;

import io.nucleus.writer.WriterConfig;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The few threads on which blocking libraries and files are used. What does not get one at once waits. What is split into parts has further
 * threads for these, so that no part waits for whoever waits for it.
 */
@Singleton
public class SettleWorkers implements AutoCloseable {
    /** The most parts that one piece of work is split into. */
    private static final int PARTS = 3;

    private final ExecutorService threads;
    private final ExecutorService parts;
    private final ExecutorService probe = pool("settle-probe-", 1);

    @Inject
    public SettleWorkers(WriterConfig config) {
        this(config.settleConcurrency());
    }

    public SettleWorkers(int size) {
        threads = pool("settle-", size);
        parts = pool("settle-part-", size * PARTS);
    }

    private static ExecutorService pool(String name, int size) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    public <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(threads);
    }

    /** Like {@link #run}, for what must be answered soon: does not wait for accounts that are being settled. */
    public <T> Uni<T> soon(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(probe);
    }

    /**
     * Does all at the same time. Blocks until all have ended, also if one fails: they may use what the caller gives up then.
     *
     * @param all at most {@value #PARTS}
     * @throws RuntimeException of the first one that failed
     */
    public void together(Runnable... all) {
        try {
            for (Future<?> ended :
                    parts.invokeAll(Stream.of(all).map(Executors::callable).toList())) {
                ended.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    @PreDestroy
    public void close() {
        threads.shutdownNow();
        parts.shutdownNow();
        probe.shutdownNow();
    }
}
