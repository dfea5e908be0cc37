package io.nucleus.writer.region;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.inventory.store.resource.ResourceSummary;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.digest.KnownResource;
import io.nucleus.writer.inventory.DefaultResources;
import io.nucleus.writer.region.ScopeState.Swept;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** Sweeps a scope by reading from the table what is stored of it. */
@Singleton
public class TableSweep {
    private static final Logger LOG = Logger.getLogger(TableSweep.class);

    private final ResourceRepository resources;
    private final Unseen unseen;
    private final WriterConfig config;

    public TableSweep(ResourceRepository resources, Unseen unseen, WriterConfig config) {
        this.resources = resources;
        this.unseen = unseen;
        this.config = config;
    }

    /** Everything that the attempt saw has been written. */
    Uni<ScopeState> sweep(Scope scope) {
        warnOfStrays(scope);
        return stored(scope)
                .filter(stored -> !isExpired(scope, stored))
                .onItem()
                .transformToUni(stored -> scope.complete() ? sweepRead(scope, stored) : sweepUnread(scope, stored))
                .merge(config.writeConcurrency())
                .collect()
                .in(() -> new ScopeState.Builder(scope.type()), ScopeState.Builder::add)
                .map(ScopeState.Builder::build);
    }

    /** DynamoDB removes what has expired within a few days, and shows it until then (Developer Guide, "Time to Live"). */
    private static boolean isExpired(Scope scope, ResourceSummary stored) {
        return stored.discoveryStatus() == DiscoveryStatus.MISSING
                && !stored.ttl().isAfter(scope.readAt());
    }

    private Uni<Swept> sweepRead(Scope scope, ResourceSummary stored) {
        var seen = scope.seen().get(stored.resourceArn());
        if (seen != null) {
            return Uni.createFrom().item(Swept.of(known(stored, true, seen.byDefault()), stored, scope.attempt()));
        }
        boolean wasMissing = stored.discoveryStatus() == DiscoveryStatus.MISSING;
        return unseen.turnMissing(scope, stored)
                .map(turned -> new Swept(
                        known(stored, false, false).gone(wasMissing ? stored.ttl() : scope.expiry()),
                        turned,
                        !turned && !wasMissing));
    }

    private Uni<Swept> sweepUnread(Scope scope, ResourceSummary stored) {
        boolean active = stored.discoveryStatus() == DiscoveryStatus.ACTIVE;
        return unseen.keep(scope, stored)
                .chain(ttl -> (active
                                ? isDefault(scope, stored)
                                : Uni.createFrom().item(false))
                        .map(byDefault ->
                                Swept.of(known(stored, active, byDefault).until(ttl), stored, scope.attempt())));
    }

    private static KnownResource known(ResourceSummary stored, boolean active, boolean byDefault) {
        return new KnownResource(
                stored.resourceType(),
                stored.resourceArn(),
                stored.region(),
                stored.contentHash(),
                active,
                byDefault,
                stored.ttl());
    }

    private Uni<Boolean> isDefault(Scope scope, ResourceSummary stored) {
        var seen = scope.seen().get(stored.resourceArn());
        if (seen != null) {
            return Uni.createFrom().item(seen.byDefault());
        }
        if (!DefaultResources.mayBeDefault(stored.resourceType())) {
            return Uni.createFrom().item(false);
        }
        return resources
                .get(scope.attempt().accountId(), new ResourceKey(stored.resourceType(), stored.resourceArn()))
                .map(found -> found.filter(r -> DefaultResources.isDefault(r.resource()))
                        .isPresent());
    }

    private Multi<ResourceSummary> stored(Scope scope) {
        String region = scope.attempt().region();
        return resources.ofScope(scope.attempt().accountId(), partition(region), region, scope.type());
    }

    private static String partition(String region) {
        return PartitionMetadata.of(Region.of(region)).id();
    }

    /** That a regional ARN carries its region is what finding the unseen ones relies on. */
    private static void warnOfStrays(Scope scope) {
        String region = scope.attempt().region();
        if (region.equals(Regions.GLOBAL)) {
            return;
        }
        String inRegion = Keys.resourcesOfTypeInRegion(scope.type(), partition(region), region);
        scope.seen().stored().stream()
                .filter(head -> !Keys.resource(scope.type(), head.resourceArn()).startsWith(inRegion))
                .findFirst()
                .ifPresent(head -> LOG.warnf(
                        "%s was listed in %s, but its ARN does not say so: it would never turn missing",
                        head.resourceArn(), region));
    }
}
