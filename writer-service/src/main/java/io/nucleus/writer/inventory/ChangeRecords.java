package io.nucleus.writer.inventory;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.change.ChangeRepository;
import io.nucleus.inventory.store.change.FieldChange;
import io.nucleus.inventory.store.change.FieldChanges;
import io.nucleus.inventory.store.resource.RecordedWrites.Recorded;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.inventory.store.resource.ResourceSummary;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.writer.inventory.ResourceDiff.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Makes the record that goes with a write. A scan leaves one record of a resource, however many of its attempts and batches see it
 * differently: what a second one finds is joined to what the first one found.
 */
@Singleton
public class ChangeRecords {
    private final ResourceRepository resources;
    private final ChangeRepository changes;

    public ChangeRecords(ResourceRepository resources, ChangeRepository changes) {
        this.resources = resources;
        this.changes = changes;
    }

    Recorded created(StoredResource after, Observation observation) {
        return Recorded.of(after, null, change(Change.Kind.CREATED, after, observation, FieldChanges.NONE));
    }

    /**
     * The write of a resource that is new, or differs from what is stored.
     *
     * @param stored null if nothing is
     * @return empty if what is stored has changed meanwhile
     */
    Uni<Optional<Recorded>> of(ResourceSummary stored, StoredResource after, Kind kind, Observation observation) {
        if (stored == null) {
            return Uni.createFrom().item(Optional.of(created(after, observation)));
        }
        ResourceKey key = new ResourceKey(stored.resourceType(), stored.resourceArn());
        return resources
                .get(after.resource().accountId(), key)
                .map(found ->
                        found.filter(before -> isAsRead(before, stored)).map(before -> differences(before, after)))
                .chain(differences -> differences.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : earlier(stored, after, observation)
                                .map(earlier -> Optional.of(
                                        join(earlier, stored, after, kind, differences.get(), observation))));
    }

    private static boolean isAsRead(StoredResource before, ResourceSummary stored) {
        return before.version().equals(stored.version())
                && before.contentHash().equals(stored.contentHash())
                && before.discoveryStatus() == stored.discoveryStatus();
    }

    private static FieldChanges differences(StoredResource before, StoredResource after) {
        FieldChanges visible = FieldChanges.between(before.resource(), after.resource());
        if (!visible.isEmpty()) {
            return visible;
        }
        if (!before.scanRegion().equals(after.scanRegion())) {
            return only("scanRegion", before.scanRegion(), after.scanRegion());
        }
        // What was too large to be kept counts as content, too.
        return before.contentHash().equals(after.contentHash())
                ? FieldChanges.NONE
                : only("contentHash", before.contentHash(), after.contentHash());
    }

    private static FieldChanges only(String field, String before, String after) {
        return new FieldChanges(List.of(new FieldChange(field, before, after)), 0);
    }

    /** What this very scan has recorded of the resource. */
    private Uni<Optional<Change>> earlier(ResourceSummary stored, StoredResource after, Observation observation) {
        Resource resource = after.resource();
        String scanId = observation.version().scanId();
        return stored.version().scanId().equals(scanId)
                ? changes.get(scanId, resource.accountId(), observation.scanRegion(), resource.resourceArn())
                : Uni.createFrom().item(Optional.empty());
    }

    private static Recorded join(
            Optional<Change> earlier,
            ResourceSummary stored,
            StoredResource after,
            Kind kind,
            FieldChanges differences,
            Observation observation) {
        Change.Kind now = kind == Kind.RETURNED ? Change.Kind.RETURNED : Change.Kind.CHANGED;
        if (earlier.isEmpty()) {
            return Recorded.of(after, stored, change(now, after, observation, differences));
        }
        Change first = earlier.get();
        FieldChanges all = FieldChanges.joined(new FieldChanges(first.fields(), first.fieldsLeftOut()), differences);
        return switch (first.kind()) {
            case CREATED ->
                Recorded.of(after, stored, change(Change.Kind.CREATED, after, observation, FieldChanges.NONE));
            case RETURNED -> Recorded.of(after, stored, change(Change.Kind.RETURNED, after, observation, all));
            // One attempt of the scan missed it, the next one found it: it was there all the time.
            case CHANGED, MISSING ->
                all.isEmpty()
                        ? Recorded.undoing(after, stored, first)
                        : Recorded.of(after, stored, change(Change.Kind.CHANGED, after, observation, all));
        };
    }

    private static Change change(
            Change.Kind kind, StoredResource after, Observation observation, FieldChanges differences) {
        return Change.of(
                observation.version().scanId(),
                observation.scanRegion(),
                kind,
                observation.writtenAt(),
                after.resource(),
                differences);
    }
}
