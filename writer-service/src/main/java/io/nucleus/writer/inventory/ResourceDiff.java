package io.nucleus.writer.inventory;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.store.resource.ResourceSummary;
import io.nucleus.inventory.store.resource.StoredResource;
import java.time.Instant;
import java.util.Locale;

/**
 * What has to be written of an observed resource, given what is stored. Unchanged resources need no write: when they were last
 * seen follows from their scope's coverage.
 */
final class ResourceDiff {
    private ResourceDiff() {}

    /** How a resource compares with what is stored. */
    enum Kind {
        NEW,
        CHANGED,
        /** It was missing. */
        RETURNED,
        /** As it was, but its time to live has to be renewed; see {@link Renewal}. */
        RENEWED,
        /** As it was, and written only to keep older attempts out; see {@link Observation#fenced}. */
        FENCED,
        UNCHANGED,
        /** A newer attempt has seen it, or seen that it is gone. */
        OUTDATED;

        boolean isWritten() {
            return this != UNCHANGED && this != OUTDATED;
        }

        /** Whether readers have to hear of it. */
        boolean isChange() {
            return this == NEW || this == CHANGED || this == RETURNED;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param stored null if it is not stored
     * @param hash of the resource as observed
     */
    static Kind compare(ResourceSummary stored, String hash, Observation observation) {
        if (stored == null) {
            return Kind.NEW;
        }
        if (observation.version().isOlderThan(stored.version())) {
            return Kind.OUTDATED;
        }
        if (stored.discoveryStatus() == DiscoveryStatus.MISSING) {
            return Kind.RETURNED;
        }
        if (!stored.contentHash().equals(hash) || !stored.scanRegion().equals(observation.scanRegion())) {
            return Kind.CHANGED;
        }
        if (observation.isRenewalDue(stored.ttl())) {
            return Kind.RENEWED;
        }
        return observation.fenced() && stored.version().isOlderThan(observation.version())
                ? Kind.FENCED
                : Kind.UNCHANGED;
    }

    /**
     * The item to write.
     *
     * @param stored null if it is not stored
     * @param fitting the resource in a size that DynamoDB takes
     * @param hash of the resource as observed: what was trimmed away counts as content, too
     */
    static StoredResource merge(
            Kind kind, ResourceSummary stored, Resource fitting, String hash, Observation observation) {
        Instant changedAt = kind.isChange() ? observation.writtenAt() : stored.changedAt();
        return new StoredResource(
                fitting,
                observation.scanRegion(),
                DiscoveryStatus.ACTIVE,
                stored == null ? observation.observedAt() : stored.firstDiscoveredAt(),
                observation.observedAt(),
                changedAt,
                hash,
                observation.version(),
                observation.expiry());
    }
}
