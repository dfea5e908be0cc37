package io.nucleus.query.index;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/** How many resources there are, in all and by each value. The counts of each map add up to the total. */
@RegisterForReflection
public record InventoryCounts(
        long totalItems,
        Map<String, Long> byStatus,
        Map<String, Long> byType,
        Map<String, Long> byRegion,
        Map<String, Long> byAccount) {}
