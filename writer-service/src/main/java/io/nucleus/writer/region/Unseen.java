package io.nucleus.writer.region;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.resource.RecordedWrites;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.inventory.store.resource.ResourceSummary;
import io.nucleus.inventory.store.resource.StoredResource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of a stored resource that an attempt did not see. */
@Singleton
public class Unseen {
    private final ResourceRepository resources;
    private final RecordedWrites recorded;
    private final Clock clock;

    public Unseen(ResourceRepository resources, RecordedWrites recorded, Clock clock) {
        this.resources = resources;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * Its scope was read to the end without it.
     *
     * @return whether it is missing by this attempt, now or since an earlier try
     */
    Uni<Boolean> turnMissing(Scope scope, ResourceSummary stored) {
        if (stored.discoveryStatus() == DiscoveryStatus.MISSING) {
            return Uni.createFrom().item(stored.version().equals(scope.attempt().version()));
        }
        return recorded.markMissing(gone(scope, stored), scope.attempt().version(), scope.expiry())
                .chain(marked -> marked ? Uni.createFrom().item(true) : isMissingBy(scope, stored));
    }

    private Change gone(Scope scope, ResourceSummary stored) {
        return new Change(
                scope.attempt().scanId(),
                scope.attempt().accountId(),
                scope.attempt().region(),
                Change.Kind.MISSING,
                clock.instant(),
                stored.resourceArn(),
                stored.resourceType(),
                stored.resourceId(),
                stored.name(),
                stored.region(),
                List.of(),
                0);
    }

    /** Another writer that settles the same attempt may have been faster. */
    private Uni<Boolean> isMissingBy(Scope scope, ResourceSummary stored) {
        ResourceKey key = new ResourceKey(stored.resourceType(), stored.resourceArn());
        return resources
                .summaries(scope.attempt().accountId(), List.of(key))
                .map(found -> Optional.ofNullable(found.get(key.resourceArn()))
                        .filter(s -> s.discoveryStatus() == DiscoveryStatus.MISSING)
                        .filter(s -> s.version().equals(scope.attempt().version()))
                        .isPresent());
    }

    /**
     * Its scope was not read to the end: it must not expire for that. It is written again with a new expiry and its own version, so that
     * if anybody wrote it meanwhile, that write stands.
     *
     * @return when it may go
     */
    Uni<Instant> keep(Scope scope, ResourceSummary stored) {
        if (stored.discoveryStatus() == DiscoveryStatus.MISSING || !scope.isRenewalDue(stored.ttl())) {
            return Uni.createFrom().item(stored.ttl());
        }
        ResourceKey key = new ResourceKey(stored.resourceType(), stored.resourceArn());
        return resources
                .get(scope.attempt().accountId(), key)
                .chain(found -> found.filter(r -> r.discoveryStatus() == DiscoveryStatus.ACTIVE)
                        .map(r -> resources.write(withExpiry(r, scope.expiry())))
                        .orElse(Uni.createFrom().item(false)))
                .map(written -> written ? scope.expiry() : stored.ttl());
    }

    private static StoredResource withExpiry(StoredResource r, Instant expiry) {
        return new StoredResource(
                r.resource(),
                r.scanRegion(),
                r.discoveryStatus(),
                r.firstDiscoveredAt(),
                r.lastDiscoveredAt(),
                r.changedAt(),
                r.contentHash(),
                r.version(),
                expiry);
    }
}
