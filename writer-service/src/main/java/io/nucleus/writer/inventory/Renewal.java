package io.nucleus.writer.inventory;

import java.time.Duration;
import java.time.Instant;

/** When a resource that nothing has changed is written again all the same, so that it does not expire: before half of its time is gone. */
public final class Renewal {
    /** More than the half, since the next scan comes a day later: a twentieth of 30 days is a day and a half. */
    private static final int DUE_TWENTIETHS = 11;

    private static final int ALL_TWENTIETHS = 20;

    private Renewal() {}

    /**
     * Whether it is to be written again.
     *
     * @param expiry when it may go as it is stored
     * @param now when it was known to be there
     * @param ttl how long a resource is kept after that
     */
    public static boolean isDue(Instant expiry, Instant now, Duration ttl) {
        return !expiry.isAfter(now.plus(ttl.multipliedBy(DUE_TWENTIETHS).dividedBy(ALL_TWENTIETHS)));
    }
}
