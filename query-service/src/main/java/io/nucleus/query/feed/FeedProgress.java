package io.nucleus.query.feed;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How far the index is filled, and how fresh it is. */
@Singleton
public class FeedProgress {
    private final AtomicLong read = new AtomicLong();
    private final AtomicInteger shardsDone = new AtomicInteger();
    private volatile long expected;
    private volatile int shards;
    private volatile boolean filled;
    private volatile Instant freshAt;
    private volatile String failure;

    /** @param expectedResources how many there are about, by what the accounts' last scans found */
    void begin(int shardsTotal, long expectedResources) {
        read.set(0);
        shardsDone.set(0);
        shards = shardsTotal;
        expected = expectedResources;
    }

    void read(int resources) {
        read.addAndGet(resources);
    }

    void shardDone() {
        shardsDone.incrementAndGet();
    }

    void filled() {
        filled = true;
    }

    /** Everything that was to be seen at that time is in the index. */
    void fresh(Instant at) {
        freshAt = at;
        failure = null;
    }

    void failed(String reason) {
        failure = reason;
    }

    /** Whether the index holds the whole inventory; once it does, it always does. */
    public boolean isFilled() {
        return filled;
    }

    /** From 0 to 100; 100 only once it is filled. */
    public int percent() {
        if (filled) {
            return 100;
        }
        long byShards = shards == 0 ? 0 : 100L * shardsDone.get() / shards;
        long byResources = expected == 0 ? 0 : 100L * read.get() / expected;
        return (int) Math.min(99, Math.max(byShards, byResources));
    }

    /** Resources read while filling. */
    public long resourcesRead() {
        return read.get();
    }

    /** When the accounts were last asked with success; empty before the index is filled. */
    public Optional<Instant> freshAt() {
        return Optional.ofNullable(freshAt);
    }

    /** Why the last attempt to fill or to follow failed; empty if it did not. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
