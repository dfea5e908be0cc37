package io.nucleus.writer.inventory;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.ScanVersion;
import java.time.Duration;
import java.time.Instant;

/**
 * Under which circumstances resources were seen.
 *
 * @param version scan and attempt
 * @param scanRegion whose listing showed them
 * @param observedAt when the attempt began to list; becomes {@code lastDiscoveredAt}
 * @param writtenAt when it is written; becomes {@code changedAt} of what differs, which readers follow
 * @param ttl how long a resource is kept after it was last seen
 * @param fenced whether even unchanged resources get this version, because an older attempt that has not settled may still
 *     have messages under way: what it brings late is then refused resource by resource
 */
public record Observation(
        ScanVersion version, String scanRegion, Instant observedAt, Instant writtenAt, Duration ttl, boolean fenced) {
    public Observation {
        requireNonNull(version, "version is null");
        requireNonNull(scanRegion, "scanRegion is null");
        requireNonNull(observedAt, "observedAt is null");
        requireNonNull(writtenAt, "writtenAt is null");
        requireNonNull(ttl, "ttl is null");
    }

    /** The same, written at another moment. */
    Observation writtenAt(Instant moment) {
        return new Observation(version, scanRegion, observedAt, moment, ttl, fenced);
    }

    /** When a resource that was seen now may go. */
    public Instant expiry() {
        return observedAt.plus(ttl);
    }

    /** Whether a resource that was seen as it was has to be written again, lest it expires. @param expiry when it may go */
    public boolean isRenewalDue(Instant expiry) {
        return Renewal.isDue(expiry, observedAt, ttl);
    }
}
