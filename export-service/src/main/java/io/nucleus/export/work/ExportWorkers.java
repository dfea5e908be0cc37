package io.nucleus.export.work;

import io.nucleus.export.work.ExportRun.Parts;
import io.nucleus.inventory.store.export.Export;
import io.nucleus.inventory.store.export.ExportRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Threads that make exports, and a heartbeat for each attempt. */
public final class ExportWorkers implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ExportWorkers.class);
    private static final Duration END_WITHIN = Duration.ofSeconds(15);
    private static final Duration ASK_WITHIN = Duration.ofSeconds(30);

    private final ExportRepository exports;
    private final Parts parts;
    private final Duration heartbeat;
    private final ExecutorService threads;
    private final Set<Signals> running = ConcurrentHashMap.newKeySet();

    ExportWorkers(ExportRepository exports, Parts parts, Duration heartbeat, int concurrency) {
        this.exports = exports;
        this.parts = parts;
        this.heartbeat = heartbeat;
        this.threads = Executors.newFixedThreadPool(
                concurrency, Thread.ofPlatform().name("export-", 0).factory());
    }

    /** How many are being made. */
    public int running() {
        return running.size();
    }

    /** Makes one attempt. Whoever cancels it stops it: it gives the export back then, and leaves nothing. */
    Uni<Outcome> attempt(Export export) {
        return Uni.createFrom().emitter(emitter -> {
            Signals signals = new Signals(export.progress().totalRows());
            emitter.onTermination(signals::stop);
            running.add(signals);
            threads.execute(() -> {
                try {
                    emitter.complete(attempt(export, signals));
                } catch (Throwable e) {
                    emitter.fail(e);
                } finally {
                    running.remove(signals);
                }
            });
        });
    }

    private Outcome attempt(Export export, Signals signals) {
        Cancellable beating = beat(export, signals);
        Outcome outcome;
        try {
            outcome = new ExportRun(parts, export, signals)
                    .run(() -> report(export, signals).await().atMost(ASK_WITHIN));
        } finally {
            beating.cancel();
        }
        if (outcome instanceof Outcome.Stopped) {
            // Its subscriber has gone: nobody else can give it back.
            exports.release(export, null).await().atMost(ASK_WITHIN);
        }
        return outcome;
    }

    private Cancellable beat(Export export, Signals signals) {
        return Multi.createFrom()
                .ticks()
                .startingAfter(heartbeat)
                .every(heartbeat)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> report(export, signals)
                        .onFailure()
                        .invoke(failure -> LOG.warnf("No heartbeat of %s: %s", export.exportId(), failure.getMessage()))
                        .onFailure()
                        .recoverWithItem(true))
                .subscribe()
                .with(
                        mine -> {
                            if (!mine) {
                                signals.lose();
                            }
                        },
                        failure -> LOG.errorf(failure, "The heartbeat of %s stopped", export.exportId()));
    }

    private Uni<Boolean> report(Export export, Signals signals) {
        return Uni.createFrom()
                .deferred(() -> exports.progress(
                        export,
                        signals.rows(),
                        signals.totalRows(),
                        parts.clock().instant()));
    }

    /** Stops what is running, and waits until it has been given back. */
    @Override
    public void close() {
        running.forEach(Signals::stop);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(END_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Exports are left to be taken up by another worker");
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            threads.shutdownNow();
        }
        parts.directory().close();
        parts.inventory().close();
    }
}
