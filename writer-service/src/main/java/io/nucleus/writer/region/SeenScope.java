package io.nucleus.writer.region;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.store.coverage.ScopeCounts;
import io.nucleus.writer.staging.StagedResource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What arrived of one resource type in one attempt. Not thread-safe. */
public final class SeenScope {
    private final Set<ResourceArn> stored = new HashSet<>();
    private final Set<ResourceArn> rejected = new HashSet<>();
    private final Map<ResourceArn, Resource> repeated = new HashMap<>();
    private final ScopeCounts.Builder counts = new ScopeCounts.Builder();
    private long arrived;
    private boolean beyondDefaults;

    /** Must be called in the order of batches and of lines in them. */
    void add(StagedResource staged) {
        Resource resource = staged.resource();
        arrived++;
        if (!staged.isStored()) {
            rejected.add(resource.resourceArn());
            return;
        }
        if (stored.add(resource.resourceArn())) {
            counts.add(resource.region(), true);
        } else {
            repeated.put(resource.resourceArn(), resource);
        }
        beyondDefaults |= !DefaultResources.isDefault(resource);
    }

    /** Resources that arrived, repeated ones as often as they did. */
    long arrived() {
        return arrived;
    }

    /** Different resources that could be stored. */
    long stored() {
        return stored.size();
    }

    /** The same by the region where they live. */
    ScopeCounts counts() {
        return counts.build();
    }

    /** Different resources that could not. */
    long rejected() {
        return rejected.size();
    }

    /** How many arrivals were of a resource that had arrived before: listings shift while they are read. */
    long repetitions() {
        return arrived - stored.size() - rejected.size();
    }

    public boolean has(ResourceArn arn) {
        return stored.contains(arn) || rejected.contains(arn);
    }

    Set<ResourceArn> arns() {
        return stored;
    }

    /** Resources that arrived more than once, as they arrived last: that is how they count, whichever was written last. */
    Map<ResourceArn, Resource> repeated() {
        return repeated;
    }

    /** Whether there is more than AWS puts there by itself. */
    boolean isBeyondDefaults() {
        return beyondDefaults;
    }
}
