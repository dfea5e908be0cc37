package io.nucleus.writer.region;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.coverage.ScopeCounts;
import io.nucleus.inventory.store.resource.RecordedWrites;
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
    private final RecordedWrites recorded;
    private final WriterConfig config;
    private final Clock clock;

    public ScopeSweep(ResourceRepository resources, RecordedWrites recorded, WriterConfig config, Clock clock) {
        this.resources = resources;
        this.recorded = recorded;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What a scope holds after it was swept.
     *
     * @param counts resources by the region where they live
     * @param turned how many are missing by this attempt, however often it was repeated
     * @param written resources that this attempt wrote, those that turned missing included
     * @param beyondDefaults whether there is more than AWS puts there by itself
     */
    record State(ResourceType resourceType, ScopeCounts counts, long turned, long written, boolean beyondDefaults) {
        long active() {
            return counts.totalActive();
        }
    }

    /** Marks what was not seen. @param seen everything that this attempt saw */
    Uni<State> markUnseen(AttemptRef attempt, ResourceType type, SeenScope seen, Instant readAt) {
        warnOfStrays(attempt, type, seen);
        Instant expiry = readAt.plus(config.resourceTtl());
        return stored(attempt, type)
                .onItem()
                .transformToUni(s -> seen.has(s.resourceArn())
                        ? Uni.createFrom().item(Swept.found(s, attempt))
                        : turnMissing(attempt, s, expiry).map(turned -> Swept.unseen(s, turned)))
                .merge(config.writeConcurrency())
                .collect()
                .in(Sum::new, Sum::add)
                .map(sum -> sum.state(type, seen.isBeyondDefaults()));
    }

    /** @param turned whether it is missing by this attempt */
    private record Swept(ResourceSummary resource, boolean active, boolean turned, boolean written) {
        static Swept found(ResourceSummary s, AttemptRef attempt) {
            return new Swept(s, true, false, s.version().equals(attempt.version()));
        }

        static Swept unseen(ResourceSummary s, boolean turned) {
            return new Swept(s, false, turned, turned);
        }

        static Swept kept(ResourceSummary s, AttemptRef attempt) {
            return new Swept(
                    s,
                    s.discoveryStatus() == DiscoveryStatus.ACTIVE,
                    false,
                    s.version().equals(attempt.version()));
        }
    }

    /** Not thread-safe. */
    private static final class Sum {
        private final ScopeCounts.Builder counts = new ScopeCounts.Builder();
        private long turned;
        private long written;

        void add(Swept swept) {
            counts.add(swept.resource().region(), swept.active());
            turned += swept.turned() ? 1 : 0;
            written += swept.written() ? 1 : 0;
        }

        State state(ResourceType type, boolean beyondDefaults) {
            return new State(type, counts.build(), turned, written, beyondDefaults);
        }
    }

    /** @return whether the resource is missing by this attempt, now or since an earlier try */
    private Uni<Boolean> turnMissing(AttemptRef attempt, ResourceSummary stored, Instant expiry) {
        if (stored.discoveryStatus() == DiscoveryStatus.MISSING) {
            return Uni.createFrom().item(stored.version().equals(attempt.version()));
        }
        return recorded.markMissing(gone(attempt, stored), attempt.version(), expiry)
                .chain(marked -> marked ? Uni.createFrom().item(true) : isMissingBy(attempt, stored));
    }

    private Change gone(AttemptRef attempt, ResourceSummary stored) {
        return new Change(
                attempt.scanId(),
                attempt.accountId(),
                attempt.region(),
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
    private Uni<Boolean> isMissingBy(AttemptRef attempt, ResourceSummary stored) {
        ResourceKey key = new ResourceKey(stored.resourceType(), stored.resourceArn());
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
                .onItem()
                .transformToUni(s -> s.discoveryStatus() == DiscoveryStatus.ACTIVE
                        ? renew(attempt, s, at)
                        : Uni.createFrom().item(s))
                .merge(config.writeConcurrency())
                .collect()
                .in(ArrayList<ResourceSummary>::new, List::add)
                .chain(all -> anyBeyondDefaults(attempt, active(all)).map(beyond -> {
                    Sum sum = new Sum();
                    all.forEach(s -> sum.add(Swept.kept(s, attempt)));
                    return sum.state(type, beyond);
                }));
    }

    private static List<ResourceSummary> active(List<ResourceSummary> all) {
        return all.stream()
                .filter(s -> s.discoveryStatus() == DiscoveryStatus.ACTIVE)
                .toList();
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
