package io.nucleus.query.search;

import io.nucleus.query.config.QueryConfig;
import io.nucleus.query.search.QueryMetrics.Kind;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.ErrorCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Bounds how many streams are open: each may stay open for as long as its reader takes. */
@Singleton
public class StreamPlaces {
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final QueryMetrics metrics;
    private final Semaphore free;

    public StreamPlaces(QueryMetrics metrics, QueryConfig config) {
        this.metrics = metrics;
        this.free = new Semaphore(config.search().streams());
        metrics.observe(free, config.search().streams());
    }

    /**
     * Takes a place.
     *
     * @return gives it back; doing so more than once does no harm
     * @throws ApiException if none is free
     */
    public Runnable take() {
        if (!free.tryAcquire()) {
            metrics.refused(Kind.STREAM);
            throw ApiException.later(ErrorCode.TOO_MANY_REQUESTS, "Too many streams are open", COME_BACK);
        }
        AtomicBoolean taken = new AtomicBoolean(true);
        return () -> {
            if (taken.compareAndSet(true, false)) {
                free.release();
            }
        };
    }
}
