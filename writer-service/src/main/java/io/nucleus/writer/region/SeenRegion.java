package io.nucleus.writer.region;

import io.nucleus.inventory.model.ResourceType;
import io.nucleus.writer.staging.StagedResource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What arrived in one attempt to read an (account, region), by type: ARNs and counts, not the resources. Not thread-safe. */
public final class SeenRegion {
    private static final SeenScope NOTHING = new SeenScope();

    private final Map<ResourceType, SeenScope> scopes = new TreeMap<>();

    /** Must be called in the order of batches. */
    public void add(List<StagedResource> batch) {
        batch.forEach(this::add);
    }

    public void add(StagedResource staged) {
        scopes.computeIfAbsent(staged.resourceType(), t -> new SeenScope()).add(staged.head());
    }

    public SeenScope scope(ResourceType type) {
        return scopes.getOrDefault(type, NOTHING);
    }

    Map<ResourceType, SeenScope> scopes() {
        return scopes;
    }
}
