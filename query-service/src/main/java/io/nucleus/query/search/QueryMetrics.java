package io.nucleus.query.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.nucleus.query.feed.FeedProgress;
import io.nucleus.query.index.InventoryIndex;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;

/** Every metric of the query-service. Labels are the constants below and nothing else. */
@Singleton
public class QueryMetrics {
    private static final String SEARCH = "nucleus.query.search";
    private static final String REFUSED = "nucleus.query.search.refused";
    private static final String QUEUED = "nucleus.query.search.queued";
    private static final String RUNNING = "nucleus.query.search.running";
    private static final String STREAMS = "nucleus.query.streams";
    private static final String WATCHERS = "nucleus.query.status.watchers";
    private static final String RESOURCES = "nucleus.query.index.resources";
    private static final String AGE = "nucleus.query.index.age";
    private static final String FILLED = "nucleus.query.index.filled";
    private static final String SYNC = "nucleus.query.sync.requests";

    private final MeterRegistry registry;

    /** What was asked; label {@code kind}. */
    public enum Kind {
        PAGE,
        STREAM,
        COUNTS,
        FIND
    }

    /** How it ended; label {@code outcome}. */
    public enum Outcome {
        ANSWERED,
        TOO_SLOW,
        FAILED
    }

    public QueryMetrics(MeterRegistry registry, InventoryIndex index, FeedProgress progress, Clock clock) {
        this.registry = registry;
        Gauge.builder(RESOURCES, index, InventoryIndex::size)
                .description("Resources in the index")
                .register(registry);
        Gauge.builder(AGE, () -> age(progress, clock))
                .baseUnit("seconds")
                .description("Since the index last agreed with the table")
                .register(registry);
        Gauge.builder(FILLED, progress, FeedProgress::percent)
                .baseUnit("percent")
                .description("How far the index is filled")
                .register(registry);
    }

    private static double age(FeedProgress progress, Clock clock) {
        return progress.freshAt()
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    void observe(ThreadPoolExecutor searches) {
        Gauge.builder(QUEUED, searches, s -> s.getQueue().size())
                .description("Searches that wait for a thread")
                .register(registry);
        Gauge.builder(RUNNING, searches, ThreadPoolExecutor::getActiveCount)
                .description("Searches that run")
                .register(registry);
    }

    void observe(Semaphore freeStreams, int streams) {
        Gauge.builder(STREAMS, freeStreams, free -> streams - free.availablePermits())
                .description("Streams that are open")
                .register(registry);
    }

    /** @param free places for those who watch the status */
    public void observeWatchers(Semaphore free, int places) {
        Gauge.builder(WATCHERS, free, f -> places - f.availablePermits())
                .description("Clients that watch the status")
                .register(registry);
    }

    void searched(Kind kind, Outcome outcome, Duration took) {
        Timer.builder(SEARCH)
                .description("Time of a search without waiting")
                .tag("kind", label(kind))
                .tag("outcome", label(outcome))
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
    }

    void refused(Kind kind) {
        registry.counter(REFUSED, "kind", label(kind)).increment();
    }

    /** @param started false if one was running already */
    public void syncRequested(boolean started) {
        registry.counter(SYNC, "result", started ? "started" : "running").increment();
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
