package io.nucleus.writer.region;

import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.store.coverage.ScopeCounts;
import io.nucleus.inventory.store.resource.ResourceSummary;
import io.nucleus.writer.digest.KnownResource;
import io.nucleus.writer.staging.AttemptRef;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scope holds after an attempt.
 *
 * @param resources all that is stored of it, in no order
 * @param written how many of them the attempt wrote, those that turned missing included, now or in an earlier try
 * @param overtaken whether a newer attempt has written some of them meanwhile
 */
record ScopeState(ResourceType resourceType, List<KnownResource> resources, long written, boolean overtaken) {
    /** Resources by the region where they live. */
    ScopeCounts counts() {
        ScopeCounts.Builder counts = new ScopeCounts.Builder();
        resources.forEach(known -> counts.add(known.region(), known.active()));
        return counts.build();
    }

    long active() {
        return resources.stream().filter(KnownResource::active).count();
    }

    /** Whether there is more than AWS puts there by itself. */
    boolean isBeyondDefaults() {
        return resources.stream().anyMatch(known -> known.active() && !known.byDefault());
    }

    /**
     * One of them.
     *
     * @param written whether the attempt wrote it
     * @param overtaken whether a newer attempt did
     */
    record Swept(KnownResource known, boolean written, boolean overtaken) {
        static Swept of(KnownResource known, ResourceSummary stored, AttemptRef attempt) {
            return new Swept(
                    known,
                    stored.version().equals(attempt.version()),
                    attempt.version().isOlderThan(stored.version()));
        }
    }

    /** Takes in one after the other. Not thread-safe. */
    static final class Builder {
        private final ResourceType resourceType;
        private final List<KnownResource> resources = new ArrayList<>();
        private long written;
        private boolean overtaken;

        Builder(ResourceType resourceType) {
            this.resourceType = resourceType;
        }

        void add(Swept swept) {
            resources.add(swept.known());
            written += swept.written() ? 1 : 0;
            overtaken |= swept.overtaken();
        }

        ScopeState build() {
            return new ScopeState(resourceType, List.copyOf(resources), written, overtaken);
        }
    }
}
