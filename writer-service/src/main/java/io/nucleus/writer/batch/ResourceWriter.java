package io.nucleus.writer.batch;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.inventory.store.resource.ResourceSummary;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.batch.ResourceDiff.Kind;
import io.nucleus.writer.metrics.WriterMetrics;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes observed resources as far as they differ from what is stored. Every write is conditional on the version, so that it
 * may be repeated and come late.
 */
@Singleton
public class ResourceWriter {
    private final ResourceRepository resources;
    private final WriterMetrics metrics;
    private final int writeConcurrency;

    @Inject
    public ResourceWriter(ResourceRepository resources, WriterMetrics metrics, WriterConfig config) {
        this(resources, metrics, config.writeConcurrency());
    }

    public ResourceWriter(ResourceRepository resources, WriterMetrics metrics, int writeConcurrency) {
        this.resources = resources;
        this.metrics = metrics;
        this.writeConcurrency = writeConcurrency;
    }

    /**
     * Writes resources of one account, all of which {@link ItemFit} accepts; of two with the same ARN the later one counts.
     *
     * @return emits once everything is durable
     */
    public Uni<Void> write(AccountId accountId, Collection<Resource> observed, Observation observation) {
        Map<ResourceArn, Resource> distinct = new LinkedHashMap<>();
        observed.forEach(r -> distinct.put(r.resourceArn(), r));
        if (distinct.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var keys = distinct.values().stream().map(ResourceWriter::key).toList();
        return resources
                .summaries(accountId, keys)
                .chain(stored -> Multi.createFrom()
                        .iterable(distinct.values())
                        .onItem()
                        .transformToUni(r -> writeOne(stored.get(r.resourceArn()), r, observation))
                        .merge(writeConcurrency)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static ResourceKey key(Resource resource) {
        return new ResourceKey(resource.resourceType(), resource.resourceArn());
    }

    private Uni<Kind> writeOne(ResourceSummary stored, Resource observed, Observation observation) {
        String hash = ResourceDiff.hash(observed);
        Kind kind = ResourceDiff.compare(stored, hash, observation);
        Uni<Kind> done = kind.isWritten()
                ? resources
                        .write(ResourceDiff.merge(kind, stored, ItemFit.trim(observed), hash, observation))
                        .map(written -> written ? kind : Kind.OUTDATED)
                : Uni.createFrom().item(kind);
        return done.invoke(result -> metrics.resource(result.label()));
    }
}
