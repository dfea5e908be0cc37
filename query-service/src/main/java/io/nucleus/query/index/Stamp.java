package io.nucleus.query.index;

import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.inventory.store.schema.Keys;
import java.time.Instant;

/**
 * Orders the states in which one resource was ever stored, so that a late read cannot undo a newer one: by the observation
 * that wrote it, then by the time of change and the TTL, which may move while the observation stays.
 */
record Stamp(String value) implements Comparable<Stamp> {
    static Stamp of(StoredResource stored) {
        return new Stamp(
                "%s %s %012d".formatted(stored.version(), Keys.instant(stored.changedAt()), seconds(stored.ttl())));
    }

    private static long seconds(Instant ttl) {
        return Math.min(ttl.getEpochSecond(), 999_999_999_999L);
    }

    boolean isNewerThan(Stamp other) {
        return other == null || compareTo(other) > 0;
    }

    @Override
    public int compareTo(Stamp other) {
        return value.compareTo(other.value);
    }
}
