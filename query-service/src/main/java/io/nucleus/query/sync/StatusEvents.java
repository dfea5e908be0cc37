package io.nucleus.query.sync;

import io.nucleus.query.config.QueryConfig;
import io.nucleus.query.search.QueryMetrics;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.ErrorCode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Tells how the syncs stand whenever it changed, to as many as watch: all share the readings of {@link SyncStatusReader}. They
 * end when the service is about to stop, since it would wait for them otherwise.
 */
@Singleton
public class StatusEvents {
    private static final Logger LOG = Logger.getLogger(StatusEvents.class);
    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private final SyncStatusReader status;
    private final Duration interval;
    private final long ticksOfHeartbeat;
    private final Semaphore free;
    private final Thread atExit = new Thread(this::stop, "status-events-stop");
    private volatile boolean stopping;

    public StatusEvents(SyncStatusReader status, QueryMetrics metrics, QueryConfig config) {
        this.status = status;
        this.interval = longer(config.sync().statusAge(), SHORTEST);
        this.ticksOfHeartbeat = Math.max(1, config.sync().heartbeat().dividedBy(interval));
        this.free = new Semaphore(config.sync().watchers());
        metrics.observeWatchers(free, config.sync().watchers());
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    void start(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /** The status now and whenever it changed; empty from time to time, so that a connection is known to be alive. */
    Multi<Optional<InventoryStatus>> watch() {
        return Multi.createFrom().deferred(() -> {
            if (!free.tryAcquire()) {
                throw ApiException.later(ErrorCode.TOO_MANY_REQUESTS, "Too many watch the status", COME_BACK);
            }
            AtomicBoolean taken = new AtomicBoolean(true);
            return changes().onTermination().invoke(() -> {
                if (taken.compareAndSet(true, false)) {
                    free.release();
                }
            });
        });
    }

    private Multi<Optional<InventoryStatus>> changes() {
        Watch watch = new Watch();
        return Multi.createFrom()
                .ticks()
                .every(interval)
                .onOverflow()
                .drop()
                .select()
                .first(tick -> !stopping)
                .onItem()
                .transformToUniAndConcatenate(this::read)
                .select()
                .where(watch::isWorthTelling)
                .map(Reading::status);
    }

    private record Reading(long tick, Optional<InventoryStatus> status) {}

    /** A reading that fails is left out: the next one may succeed, and the connection stays. */
    private Uni<Reading> read(long tick) {
        return status.read()
                .map(read -> new Reading(tick, Optional.of(read)))
                .onFailure()
                .invoke(failure -> LOG.warnf("The status could not be read: %s", failure))
                .onFailure()
                .recoverWithItem(new Reading(tick, Optional.empty()));
    }

    /** What one reader was told last. Readings come one after the other. */
    private final class Watch {
        private InventoryStatus told;
        private long toldAt;

        boolean isWorthTelling(Reading reading) {
            boolean changed =
                    reading.status().isPresent() && !reading.status().get().equals(told);
            boolean quiet = reading.tick() - toldAt >= ticksOfHeartbeat;
            if (changed) {
                told = reading.status().get();
            }
            if (changed || quiet) {
                toldAt = reading.tick();
            }
            return changed || quiet;
        }
    }
}
