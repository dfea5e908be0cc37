package io.nucleus.writer.region;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.inventory.store.resource.ResourceSummary;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.digest.KnownResource;
import io.nucleus.writer.digest.RegionDigest;
import io.nucleus.writer.inventory.WritePass;
import io.nucleus.writer.region.ScopeState.Swept;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Sweeps a scope by what is known of it: only what the attempt did not see, and has to be written for that, is read from the table. */
@Singleton
public class DigestSweep {
    private final ResourceRepository resources;
    private final Unseen unseen;
    private final WriterConfig config;

    public DigestSweep(ResourceRepository resources, Unseen unseen, WriterConfig config) {
        this.resources = resources;
        this.unseen = unseen;
        this.config = config;
    }

    /** Everything that the attempt saw has been written. @param digest what was stored before; empty: nothing was */
    Uni<ScopeState> sweep(Scope scope, WritePass pass, Optional<RegionDigest> digest) {
        ScopeState.Builder state = new ScopeState.Builder(scope.type());
        scope.seen()
                .stored()
                .forEach(head -> state.add(new Swept(
                        new KnownResource(
                                head.resourceType(),
                                head.resourceArn(),
                                head.region(),
                                head.hash(),
                                true,
                                head.byDefault(),
                                pass.expiry(head)),
                        pass.isOwn(head.resourceArn()),
                        false)));
        List<KnownResource> rest = digest.stream()
                .flatMap(d -> d.ofType(scope.type()).stream())
                .filter(known -> scope.seen().get(known.resourceArn()) == null)
                .filter(known -> known.active() || known.ttl().isAfter(scope.readAt()))
                .toList();
        rest.stream()
                .filter(known -> !isToWrite(scope, known))
                .forEach(known -> state.add(new Swept(known, false, false)));
        return written(
                        scope,
                        rest.stream().filter(known -> isToWrite(scope, known)).toList())
                .collect()
                .in(() -> state, ScopeState.Builder::add)
                .map(ScopeState.Builder::build);
    }

    private static boolean isToWrite(Scope scope, KnownResource known) {
        return known.active() && (scope.complete() || scope.isRenewalDue(known.ttl()));
    }

    private Multi<Swept> written(Scope scope, List<KnownResource> all) {
        if (all.isEmpty()) {
            return Multi.createFrom().empty();
        }
        var keys = all.stream()
                .map(known -> new ResourceKey(known.resourceType(), known.resourceArn()))
                .toList();
        return resources
                .summaries(scope.attempt().accountId(), keys)
                .onItem()
                .transformToMulti(stored -> Multi.createFrom()
                        .iterable(all)
                        // What is not stored any more, or is another region's now, is nothing to this one.
                        .filter(known -> isStored(scope, stored.get(known.resourceArn())))
                        .onItem()
                        .transformToUni(known -> write(scope, known, stored.get(known.resourceArn())))
                        .merge(config.writeConcurrency()));
    }

    private static boolean isStored(Scope scope, ResourceSummary stored) {
        return stored != null && stored.scanRegion().equals(scope.attempt().region());
    }

    private Uni<Swept> write(Scope scope, KnownResource known, ResourceSummary stored) {
        if (!scope.complete()) {
            return unseen.keep(scope, stored).map(ttl -> Swept.of(known.until(ttl), stored, scope.attempt()));
        }
        boolean wasMissing = stored.discoveryStatus() == DiscoveryStatus.MISSING;
        return unseen.turnMissing(scope, stored)
                .map(turned -> new Swept(known.gone(wasMissing ? stored.ttl() : scope.expiry()), turned, !turned));
    }
}
