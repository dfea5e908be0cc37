package io.nucleus.query.search;

import io.nucleus.query.config.QueryConfig;
import io.nucleus.query.feed.FeedProgress;
import io.nucleus.query.index.InventoryIndex;
import io.nucleus.query.index.QueryTooSlowException;
import io.nucleus.query.index.Snapshot;
import io.nucleus.query.search.QueryMetrics.Kind;
import io.nucleus.query.search.QueryMetrics.Outcome;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.ErrorCode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Asks the index, on a bounded number of threads. What cannot be asked now is refused at once rather than queued without
 * end, and says when to come back.
 */
@Singleton
public class Searches {
    private static final Duration COME_BACK = Duration.ofSeconds(2);

    private final InventoryIndex index;
    private final FeedProgress progress;
    private final QueryMetrics metrics;
    private final Clock clock;
    private final Duration limit;
    private final ThreadPoolExecutor threads;

    public Searches(
            InventoryIndex index, FeedProgress progress, QueryMetrics metrics, Clock clock, QueryConfig config) {
        this.index = index;
        this.progress = progress;
        this.metrics = metrics;
        this.clock = clock;
        this.limit = config.search().timeLimit();
        this.threads = new ThreadPoolExecutor(
                config.search().threads(),
                config.search().threads(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(config.search().queue()),
                Thread.ofPlatform().daemon().name("search-", 0).factory());
        metrics.observe(threads);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** A question to one consistent state of the inventory. */
    public interface Question<T> {
        T ask(Snapshot snapshot) throws IOException;
    }

    /**
     * The answer. Fails with an {@link ApiException} if the index is not filled yet, too much is being asked, or it took too
     * long.
     */
    public <T> Uni<T> ask(Kind kind, Question<T> question) {
        return ask(kind, clock.instant(), question);
    }

    /** The same, as if it were asked at another moment. @param asOf ages count from it, and what has expired by then is gone */
    public <T> Uni<T> ask(Kind kind, Instant asOf, Question<T> question) {
        return run(kind, () -> {
            try (Snapshot snapshot = snapshot(asOf)) {
                return question.ask(snapshot);
            }
        });
    }

    /** A state of the inventory to ask several times, by {@link #run}; the caller closes it. */
    Snapshot snapshot() {
        return snapshot(clock.instant());
    }

    private Snapshot snapshot(Instant asOf) {
        if (!progress.isFilled()) {
            throw ApiException.later(
                    ErrorCode.UNAVAILABLE, "The search index is being filled: " + progress.percent() + " %", COME_BACK);
        }
        return index.snapshot(asOf, limit);
    }

    <T> Uni<T> run(Kind kind, Callable<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            try {
                threads.execute(() -> {
                    try {
                        emitter.complete(timed(kind, work));
                    } catch (Throwable e) {
                        emitter.fail(e);
                    }
                });
            } catch (RejectedExecutionException e) {
                metrics.refused(kind);
                emitter.fail(
                        ApiException.later(ErrorCode.TOO_MANY_REQUESTS, "Too many searches are under way", COME_BACK));
            }
        });
    }

    private <T> T timed(Kind kind, Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        Outcome outcome = Outcome.FAILED;
        try {
            T result = work.call();
            outcome = Outcome.ANSWERED;
            return result;
        } catch (QueryTooSlowException e) {
            outcome = Outcome.TOO_SLOW;
            throw ApiException.later(ErrorCode.UNAVAILABLE, "The search was given up: " + e.getMessage(), COME_BACK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            metrics.searched(kind, outcome, Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
