package io.nucleus.writer.region;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.inventory.store.resource.ResourceSummary;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.staging.AttemptRef;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * Goes through the stored resources of a scope. If the scope was read to the end, those that were not seen turn missing. If it
 * was not, they stay what they are, and are kept: not having been read must not make them expire.
 */
@Singleton
public class ScopeSweep {
    private static final Logger LOG = Logger.getLogger(ScopeSweep.class);

    private final ResourceRepository resources;
    private final WriterConfig config;
    private final Clock clock;

    public ScopeSweep(ResourceRepository resources, WriterConfig config, Clock clock) {
        this.resources = resources;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What a scope holds after it was swept.
     *
     * @param active resources that a listing would show
     * @param missing those that this attempt turned missing, however often it was repeated
     * @param beyondDefaults whether there is more than AWS puts there by itself
     */
    record State(ResourceType resourceType, long active, long missing, boolean beyondDefaults) {}

    /** Marks what was not seen. @param seen everything that this attempt saw */
    Uni<State> markUnseen(AttemptRef attempt, ResourceType type, SeenScope seen, Instant readAt) {
        warnOfStrays(attempt, type, seen);
        Instant expiry = readAt.plus(config.resourceTtl());
        return stored(attempt, type)
                .filter(s -> !seen.has(s.resourceArn()))
                .onItem()
                .transformToUni(s -> turnMissing(attempt, s, expiry))
                .merge(config.writeConcurrency())
                .collect()
                .with(Collectors.summingLong(turned -> turned ? 1 : 0))
                .map(missing -> new State(type, seen.stored(), missing, seen.isBeyondDefaults()));
    }

    /** @return whether the resource is missing by this attempt, now or since an earlier try */
    private Uni<Boolean> turnMissing(AttemptRef attempt, ResourceSummary stored, Instant expiry) {
        if (stored.discoveryStatus() == DiscoveryStatus.MISSING) {
            return Uni.createFrom().item(stored.version().equals(attempt.version()));
        }
        ResourceKey key = new ResourceKey(stored.resourceType(), stored.resourceArn());
        return resources
                .markMissing(attempt.accountId(), key, attempt.version(), clock.instant(), expiry)
                .chain(marked -> marked ? Uni.createFrom().item(true) : isMissingBy(attempt, key));
    }

    /** Another writer that settles the same attempt may have been faster. */
    private Uni<Boolean> isMissingBy(AttemptRef attempt, ResourceKey key) {
        return resources
                .summaries(attempt.accountId(), List.of(key))
                .map(found -> Optional.ofNullable(found.get(key.resourceArn()))
                        .filter(s -> s.discoveryStatus() == DiscoveryStatus.MISSING)
                        .filter(s -> s.version().equals(attempt.version()))
                        .isPresent());
    }

    /** Counts what is there and sees to it that it does not expire. */
    Uni<State> keep(AttemptRef attempt, ResourceType type, Instant at) {
        return stored(attempt, type)
                .filter(s -> s.discoveryStatus() == DiscoveryStatus.ACTIVE)
                .onItem()
                .transformToUni(s -> renew(attempt, s, at))
                .merge(config.writeConcurrency())
                .collect()
                .in(ArrayList<ResourceSummary>::new, List::add)
                .chain(active ->
                        anyBeyondDefaults(attempt, active).map(beyond -> new State(type, active.size(), 0, beyond)));
    }

    /** Writes it again with a new expiry and its own version: if anybody wrote it meanwhile, that write stands. */
    private Uni<ResourceSummary> renew(AttemptRef attempt, ResourceSummary stored, Instant at) {
        Duration ttl = config.resourceTtl();
        if (!stored.ttl().isBefore(at.plus(ttl.dividedBy(2)))) {
            return Uni.createFrom().item(stored);
        }
        ResourceKey key = new ResourceKey(stored.resourceType(), stored.resourceArn());
        return resources
                .get(attempt.accountId(), key)
                .chain(found -> found.filter(r -> r.discoveryStatus() == DiscoveryStatus.ACTIVE)
                        .map(r -> resources.write(withExpiry(r, at.plus(ttl))))
                        .orElse(Uni.createFrom().item(false)))
                .replaceWith(stored);
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

    private Uni<Boolean> anyBeyondDefaults(AttemptRef attempt, List<ResourceSummary> active) {
        if (active.isEmpty() || !DefaultResources.mayBeDefault(active.getFirst().resourceType())) {
            return Uni.createFrom().item(!active.isEmpty());
        }
        return Multi.createFrom()
                .iterable(active)
                .onItem()
                .transformToUniAndConcatenate(
                        s -> resources.get(attempt.accountId(), new ResourceKey(s.resourceType(), s.resourceArn())))
                .filter(found -> found.isPresent()
                        && !DefaultResources.isDefault(found.get().resource()))
                .collect()
                .first()
                .map(found -> found != null);
    }

    private Multi<ResourceSummary> stored(AttemptRef attempt, ResourceType type) {
        return resources.ofScope(attempt.accountId(), partition(attempt.region()), attempt.region(), type);
    }

    private static String partition(String region) {
        return PartitionMetadata.of(Region.of(region)).id();
    }

    /** That a regional ARN carries its region is what finding the unseen ones relies on. */
    private static void warnOfStrays(AttemptRef attempt, ResourceType type, SeenScope seen) {
        if (attempt.region().equals(Regions.GLOBAL)) {
            return;
        }
        String inRegion = Keys.resourcesOfTypeInRegion(type, partition(attempt.region()), attempt.region());
        seen.arns().stream()
                .filter(arn -> !Keys.resource(type, arn).startsWith(inRegion))
                .findFirst()
                .ifPresent(arn -> LOG.warnf(
                        "%s was listed in %s, but its ARN does not say so: it would never turn missing",
                        arn, attempt.region()));
    }
}
