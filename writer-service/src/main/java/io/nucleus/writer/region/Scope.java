package io.nucleus.writer.region;

import io.nucleus.inventory.model.ResourceType;
import io.nucleus.writer.inventory.Renewal;
import io.nucleus.writer.staging.AttemptRef;
import java.time.Duration;
import java.time.Instant;

/**
 * One resource type in the region of an attempt.
 *
 * @param seen what the attempt saw of it
 * @param complete whether it was read to the end: what was not seen is gone then, and else is as it was
 * @param readAt when the attempt began to read
 * @param ttl how long a resource is kept after it was last known to be there
 */
record Scope(AttemptRef attempt, ResourceType type, SeenScope seen, boolean complete, Instant readAt, Duration ttl) {
    /** When what is known to be there, or has just turned missing, may go. */
    Instant expiry() {
        return readAt.plus(ttl);
    }

    /** Whether a resource that may still be there has to be written again, lest it expires. @param expiry when it may go */
    boolean isRenewalDue(Instant expiry) {
        return Renewal.isDue(expiry, readAt, ttl);
    }
}
