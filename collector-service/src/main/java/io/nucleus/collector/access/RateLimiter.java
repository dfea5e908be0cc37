package io.nucleus.collector.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.nucleus.inventory.model.AccountId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A token bucket for each (account, region, API), so that AWS need not throttle. One collector at a time has an (account,
 * region), hence nothing need be shared between collectors. Waiting blocks no thread.
 */
@Singleton
public class RateLimiter {
    /** Longer than the slowest bucket takes to fill: a forgotten bucket would have been full. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private static final Duration REFILL_PERIOD = Duration.ofSeconds(60);

    private final double share;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rate-limiter").factory());
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN_AFTER)
            .executor(Runnable::run)
            .build();

    private record Key(AccountId accountId, String region, String bucket) {}

    public RateLimiter(TargetConfig config) {
        this.share = config.rateShare();
    }

    /** The pace of one action in one region of an account. */
    public Pace pace(AccountId accountId, String region, String action) {
        RateLimit limit = RateLimits.of(action);
        return new Pace(buckets.get(new Key(accountId, region, limit.bucketOf(action)), key -> bucket(limit)));
    }

    private Bucket bucket(RateLimit limit) {
        long capacity = Math.max(1, Math.round(limit.capacity() * share));
        long refill = Math.max(1, Math.round(limit.perSecond() * share * REFILL_PERIOD.toSeconds()));
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(capacity).refillGreedy(refill, REFILL_PERIOD))
                .build();
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }

    /** Tokens for one kind of request. */
    public final class Pace {
        private final Bucket bucket;

        private Pace(Bucket bucket) {
            this.bucket = bucket;
        }

        /** Emits when a request may be sent. */
        public Uni<Void> await() {
            return Uni.createFrom().completionStage(() -> bucket.asScheduler().consume(1, timer));
        }

        /** Takes a token for a request that is sent anyway; later ones wait the longer. */
        void spend() {
            bucket.consumeIgnoringRateLimits(1);
        }
    }
}
