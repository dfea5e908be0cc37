package io.nucleus.writer.region;

import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.store.coverage.ScopeCounts;
import io.nucleus.writer.staging.StagedResource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What arrived of one resource type in one attempt, without the content. Not thread-safe. */
public final class SeenScope {
    private final Map<ResourceArn, StagedResource.Head> stored = new HashMap<>();
    private final Set<ResourceArn> rejected = new HashSet<>();
    private long arrived;

    /** Must be called in the order of batches and of lines in them: of what arrives more than once the last one counts. */
    void add(StagedResource.Head head) {
        arrived++;
        if (head.rejection() == null) {
            stored.put(head.resourceArn(), head);
        } else {
            rejected.add(head.resourceArn());
        }
    }

    /** Resources that arrived, repeated ones as often as they did. */
    long arrived() {
        return arrived;
    }

    /** The different resources that could be stored, in no order. */
    Collection<StagedResource.Head> stored() {
        return stored.values();
    }

    /** The same by the region where they live. */
    ScopeCounts counts() {
        ScopeCounts.Builder counts = new ScopeCounts.Builder();
        stored.values().forEach(head -> counts.add(head.region(), true));
        return counts.build();
    }

    /** Different resources that could not. */
    long rejected() {
        return rejected.size();
    }

    public boolean has(ResourceArn arn) {
        return stored.containsKey(arn) || rejected.contains(arn);
    }

    /** @return null if it did not arrive, or could not be stored */
    StagedResource.Head get(ResourceArn arn) {
        return stored.get(arn);
    }

    /** Whether there is more than AWS puts there by itself. */
    boolean isBeyondDefaults() {
        return stored.values().stream().anyMatch(head -> !head.byDefault());
    }
}
