package io.nucleus.localaws.simulator.control;

/** A bucket of calls that fills with time. */
final class TokenBucket {
    private static final double NANOS_A_SECOND = 1e9;

    private final double capacity;
    private final double refillPerSecond;
    private double tokens;
    private long filledAt;

    TokenBucket(double capacity, double refillPerSecond, long nanoTime) {
        this.capacity = capacity;
        this.refillPerSecond = refillPerSecond;
        this.tokens = capacity;
        this.filledAt = nanoTime;
    }

    /** Whether there was a token to take. */
    synchronized boolean take(long nanoTime) {
        tokens = Math.min(capacity, tokens + (nanoTime - filledAt) / NANOS_A_SECOND * refillPerSecond);
        filledAt = nanoTime;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
