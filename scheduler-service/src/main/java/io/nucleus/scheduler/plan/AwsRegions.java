package io.nucleus.scheduler.plan;

import static java.util.stream.Collectors.toCollection;

import io.nucleus.inventory.model.Regions;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;

/** The regions of one AWS partition, as the SDK's own metadata has them. */
public final class AwsRegions {
    private final String partition;
    private final SortedSet<String> names;

    /**
     * @param partition the partition's id, for instance {@code aws}
     * @throws IllegalArgumentException if the SDK knows no region of it
     */
    public AwsRegions(String partition) {
        this.partition = partition;
        this.names = Collections.unmodifiableSortedSet(Region.regions().stream()
                .filter(region -> !region.isGlobalRegion() && isIn(partition, region.metadata()))
                .map(Region::id)
                .collect(toCollection(TreeSet::new)));
        if (names.isEmpty()) {
            throw new IllegalArgumentException("the AWS SDK knows no region of partition '" + partition + "'");
        }
    }

    private static boolean isIn(String partition, RegionMetadata metadata) {
        return metadata != null && metadata.partition().id().equals(partition);
    }

    public String partition() {
        return partition;
    }

    /** Every AWS region of the partition by name, without {@link Regions#GLOBAL}. */
    public SortedSet<String> names() {
        return names;
    }

    /** Those of the names that are no scan region, in their order. */
    public List<String> unknown(Collection<String> regions) {
        return regions.stream()
                .filter(r -> r == null || !(r.equals(Regions.GLOBAL) || names.contains(r)))
                .toList();
    }
}
