package io.nucleus.writer.inventory;

import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.store.resource.RecordedWrites;
import io.nucleus.inventory.store.resource.RecordedWrites.Recorded;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.inventory.store.resource.ResourceSummary;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.inventory.ResourceDiff.Kind;
import io.nucleus.writer.inventory.WritePass.Ended;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.staging.StagedResource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
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
    private final Clock clock;
    private final int writeConcurrency;

    @Inject
    public ResourceWriter(
            ResourceRepository resources,
            RecordedWrites recorded,
            ChangeRecords records,
            WriterMetrics metrics,
            WriterConfig config,
            Clock clock) {
        this.resources = resources;
        this.recorded = recorded;
        this.records = records;
        this.metrics = metrics;
        this.clock = clock;
        this.writeConcurrency = config.writeConcurrency();
    }

    /** A resource as it was seen, on its way into the inventory. */
    private record Seen(StagedResource staged, WritePass pass, Observation observation) {
        ResourceArn arn() {
            return staged.resourceArn();
        }

        ResourceKey key() {
            return new ResourceKey(staged.resourceType(), staged.resourceArn());
        }

        Kind against(ResourceSummary stored) {
            return ResourceDiff.compare(stored, staged.head().hash(), observation());
        }

        StoredResource over(ResourceSummary stored, Kind kind) {
            return ResourceDiff.merge(
                    kind, stored, ItemFit.trim(staged.resource()), staged.head().hash(), observation());
        }

        Ended written() {
            return new Ended(arn(), observation().expiry(), true, false);
        }

        /** It stays as it is stored. */
        Ended stays(ResourceSummary stored, Kind kind) {
            boolean own = stored.version().equals(observation().version());
            return new Ended(arn(), stored.ttl(), own, kind == Kind.OUTDATED);
        }
    }

    /**
     * Writes what an attempt saw; of two resources with the same ARN the later one counts. What cannot be stored is left out.
     *
     * <p>What differs is dated with the moment of this call: a region may take minutes, and whoever follows changes by time must not have
     * passed it before it is there.
     *
     * @param pass knows of all that the attempt saw before, and is told of these
     * @return emits once everything is durable
     */
    public Uni<Void> write(Collection<StagedResource> observed, WritePass pass) {
        Observation now = pass.observation().writtenAt(clock.instant());
        Map<ResourceArn, Seen> distinct = new LinkedHashMap<>();
        observed.stream()
                .filter(StagedResource::isStored)
                .forEach(staged -> distinct.put(staged.resourceArn(), new Seen(staged, pass, now)));
        int all = distinct.size();
        distinct.values().removeIf(seen -> pass.isKnownUnchanged(seen.staged().head()));
        metrics.resources(Kind.UNCHANGED.label(), all - distinct.size());
        return distinct.isEmpty() ? Uni.createFrom().voidItem() : writeAll(distinct.values(), pass);
    }

    private Uni<Void> writeAll(Collection<Seen> all, WritePass pass) {
        var keys = all.stream()
                .filter(seen -> !pass.isSurelyNew(seen.arn()))
                .map(Seen::key)
                .toList();
        Uni<Map<ResourceArn, ResourceSummary>> stored =
                keys.isEmpty() ? Uni.createFrom().item(Map.of()) : resources.summaries(pass.accountId(), keys);
        return stored.onItem()
                .transformToMulti(found -> write(all, found))
                .collect()
                .in(() -> pass, WritePass::add)
                .replaceWithVoid();
    }

    private Multi<Ended> write(Collection<Seen> all, Map<ResourceArn, ResourceSummary> stored) {
        List<Multi<Ended>> work = new ArrayList<>();
        List<Seen> created = new ArrayList<>();
        for (Seen seen : all) {
            ResourceSummary before = stored.get(seen.arn());
            if (before == null) {
                created.add(seen);
            } else {
                work.add(writeOne(before, seen, 1).toMulti());
            }
        }
        portions(created).forEach(portion -> work.add(create(portion)));
        return Multi.createFrom()
                .iterable(work)
                .onItem()
                .transformToMulti(one -> one)
                .merge(writeConcurrency);
    }

    private static List<List<Seen>> portions(List<Seen> all) {
        List<List<Seen>> portions = new ArrayList<>();
        int bytes = MOST_BYTES;
        for (Seen seen : all) {
            int size = Math.min(ItemFit.MOST_BYTES, ItemFit.bytes(seen.staged().json()));
            if (bytes + size > MOST_BYTES || portions.getLast().size() == MOST_TOGETHER) {
                portions.add(new ArrayList<>());
                bytes = 0;
            }
            portions.getLast().add(seen);
            bytes += size;
        }
        return portions;
    }

    /** All at once; if another has been faster with one of them, or this attempt in an earlier try, each for itself. */
    private Multi<Ended> create(List<Seen> portion) {
        List<Recorded> writes = portion.stream()
                .map(seen -> records.created(seen.over(null, Kind.NEW), seen.observation()))
                .toList();
        return recorded.write(writes).onItem().transformToMulti(written -> {
            if (written) {
                metrics.resources(Kind.NEW.label(), portion.size());
                return Multi.createFrom().iterable(portion).map(Seen::written);
            }
            return eachForItself(portion);
        });
    }

    private Multi<Ended> eachForItself(List<Seen> portion) {
        return resources
                .summaries(
                        portion.getFirst().pass().accountId(),
                        portion.stream().map(Seen::key).toList())
                .onItem()
                .transformToMulti(stored -> Multi.createFrom()
                        .iterable(portion)
                        .onItem()
                        .transformToUniAndConcatenate(seen -> writeOne(stored.get(seen.arn()), seen, 1)));
    }

    private Uni<Ended> again(Seen seen, int round) {
        if (round > MOST_ROUNDS) {
            return Uni.createFrom()
                    .failure(new IllegalStateException(
                            seen.arn() + " changed " + MOST_ROUNDS + " times while it was written"));
        }
        return resources
                .summaries(seen.pass().accountId(), List.of(seen.key()))
                .chain(stored -> writeOne(stored.get(seen.arn()), seen, round));
    }

    private Uni<Ended> writeOne(ResourceSummary stored, Seen seen, int round) {
        Kind kind = seen.against(stored);
        if (!kind.isWritten()) {
            metrics.resources(kind.label(), 1);
            return Uni.createFrom().item(seen.stays(stored, kind));
        }
        return kind.isChange() ? record(stored, seen, kind, round) : rewrite(stored, seen, kind, round);
    }

    /** Nobody need hear of it. */
    private Uni<Ended> rewrite(ResourceSummary stored, Seen seen, Kind kind, int round) {
        return resources.replace(stored, seen.over(stored, kind)).chain(written -> done(written, seen, kind, round));
    }

    private Uni<Ended> done(boolean written, Seen seen, Kind kind, int round) {
        if (!written) {
            return again(seen, round + 1);
        }
        metrics.resources(kind.label(), 1);
        return Uni.createFrom().item(seen.written());
    }

    private Uni<Ended> record(ResourceSummary stored, Seen seen, Kind kind, int round) {
        StoredResource after = seen.over(stored, kind);
        return records.of(stored, after, kind, seen.observation())
                .chain(write -> write.map(w -> recorded.write(List.of(w)))
                        .orElse(Uni.createFrom().item(false)))
                .chain(written -> done(written, seen, kind, round));
    }
}
