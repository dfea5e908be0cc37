package io.nucleus.writer.batch;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.store.resource.RecordedWrites;
import io.nucleus.inventory.store.resource.RecordedWrites.Recorded;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.inventory.store.resource.ResourceSummary;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.batch.ResourceDiff.Kind;
import io.nucleus.writer.metrics.WriterMetrics;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes observed resources as far as they differ from what is stored, each with the record of its change. Every write is
 * conditional on what it was compared with, so that it may be repeated and come late.
 */
@Singleton
public class ResourceWriter {
    /** More rounds than writers can meet by chance at one resource. */
    private static final int MOST_ROUNDS = 8;
    /** Below the 4 MB of a transaction by what keys, indexes and records take (TransactWriteItems, API reference). */
    private static final int MOST_BYTES = 2_500_000;

    private static final int MOST_TOGETHER = RecordedWrites.MOST;

    private final ResourceRepository resources;
    private final RecordedWrites recorded;
    private final ChangeRecords records;
    private final WriterMetrics metrics;
    private final int writeConcurrency;

    @Inject
    public ResourceWriter(
            ResourceRepository resources,
            RecordedWrites recorded,
            ChangeRecords records,
            WriterMetrics metrics,
            WriterConfig config) {
        this.resources = resources;
        this.recorded = recorded;
        this.records = records;
        this.metrics = metrics;
        this.writeConcurrency = config.writeConcurrency();
    }

    /** A resource as it was seen, on its way into the inventory. */
    private record Seen(Resource resource, String hash, Observation observation) {
        ResourceKey key() {
            return new ResourceKey(resource.resourceType(), resource.resourceArn());
        }

        Kind against(ResourceSummary stored) {
            return ResourceDiff.compare(stored, hash, observation);
        }

        StoredResource over(ResourceSummary stored, Kind kind) {
            return ResourceDiff.merge(kind, stored, ItemFit.trim(resource), hash, observation);
        }
    }

    /**
     * Writes resources of one account, all of which {@link ItemFit} accepts; of two with the same ARN the later one counts.
     *
     * @return emits once everything is durable
     */
    public Uni<Void> write(AccountId accountId, Collection<Resource> observed, Observation observation) {
        Map<ResourceArn, Seen> distinct = new LinkedHashMap<>();
        observed.forEach(r -> distinct.put(r.resourceArn(), new Seen(r, ResourceDiff.hash(r), observation)));
        if (distinct.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var keys = distinct.values().stream().map(Seen::key).toList();
        return resources.summaries(accountId, keys).chain(stored -> write(distinct.values(), stored));
    }

    private Uni<Void> write(Collection<Seen> all, Map<ResourceArn, ResourceSummary> stored) {
        List<Uni<Void>> work = new ArrayList<>();
        List<Seen> created = new ArrayList<>();
        for (Seen seen : all) {
            ResourceSummary before = stored.get(seen.resource().resourceArn());
            Kind kind = seen.against(before);
            if (kind == Kind.NEW) {
                created.add(seen);
            } else if (kind.isWritten()) {
                work.add(writeOne(before, seen, 1));
            } else {
                metrics.resource(kind.label());
            }
        }
        portions(created).forEach(portion -> work.add(create(portion)));
        return Multi.createFrom()
                .iterable(work)
                .onItem()
                .transformToUni(one -> one)
                .merge(writeConcurrency)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static List<List<Seen>> portions(List<Seen> all) {
        List<List<Seen>> portions = new ArrayList<>();
        int bytes = MOST_BYTES;
        for (Seen seen : all) {
            int size = Math.min(ItemFit.MOST_BYTES, ItemFit.size(seen.resource()));
            if (bytes + size > MOST_BYTES || portions.getLast().size() == MOST_TOGETHER) {
                portions.add(new ArrayList<>());
                bytes = 0;
            }
            portions.getLast().add(seen);
            bytes += size;
        }
        return portions;
    }

    /** All at once; if another has been faster with one of them, each for itself. */
    private Uni<Void> create(List<Seen> portion) {
        List<Recorded> writes = portion.stream()
                .map(seen -> records.created(seen.over(null, Kind.NEW), seen.observation()))
                .toList();
        return recorded.write(writes).chain(written -> {
            if (written) {
                portion.forEach(seen -> metrics.resource(Kind.NEW.label()));
                return Uni.createFrom().voidItem();
            }
            return Multi.createFrom()
                    .iterable(portion)
                    .onItem()
                    .transformToUniAndConcatenate(seen -> again(seen, 1))
                    .collect()
                    .last();
        });
    }

    private Uni<Void> again(Seen seen, int round) {
        if (round > MOST_ROUNDS) {
            return Uni.createFrom()
                    .failure(new IllegalStateException(
                            seen.resource().resourceArn() + " changed " + MOST_ROUNDS + " times while it was written"));
        }
        return resources
                .summaries(seen.resource().accountId(), List.of(seen.key()))
                .chain(stored -> writeOne(stored.get(seen.resource().resourceArn()), seen, round));
    }

    private Uni<Void> writeOne(ResourceSummary stored, Seen seen, int round) {
        Kind kind = seen.against(stored);
        if (!kind.isWritten()) {
            metrics.resource(kind.label());
            return Uni.createFrom().voidItem();
        }
        return kind.isChange() ? record(stored, seen, kind, round) : rewrite(stored, seen, kind);
    }

    /** Nobody need hear of it. */
    private Uni<Void> rewrite(ResourceSummary stored, Seen seen, Kind kind) {
        return resources
                .write(seen.over(stored, kind))
                .invoke(written -> metrics.resource(written ? kind.label() : Kind.OUTDATED.label()))
                .replaceWithVoid();
    }

    private Uni<Void> record(ResourceSummary stored, Seen seen, Kind kind, int round) {
        return records.of(stored, seen.over(stored, kind), kind, seen.observation())
                .chain(write -> write.map(w -> recorded.write(List.of(w)))
                        .orElse(Uni.createFrom().item(false)))
                .chain(written -> {
                    if (!written) {
                        return again(seen, round + 1);
                    }
                    metrics.resource(kind.label());
                    return Uni.createFrom().voidItem();
                });
    }
}
