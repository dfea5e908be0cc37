package io.nucleus.inventory.store.coverage;

import java.util.HashMap;
import java.util.Map;

/**
 * How many resources of a scope there are, by the region where they live: what is listed globally may live in any.
 *
 * @param active by region
 * @param missing by region; only those that the table still has
 */
public record ScopeCounts(Map<String, Long> active, Map<String, Long> missing) {
    public static final ScopeCounts NONE = new ScopeCounts(Map.of(), Map.of());

    public ScopeCounts {
        active = Map.copyOf(active);
        missing = Map.copyOf(missing);
    }

    public long totalActive() {
        return total(active);
    }

    public long totalMissing() {
        return total(missing);
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts one by one. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Long> active = new HashMap<>();
        private final Map<String, Long> missing = new HashMap<>();

        public void add(String region, boolean isActive) {
            (isActive ? active : missing).merge(region, 1L, Long::sum);
        }

        public ScopeCounts build() {
            return new ScopeCounts(active, missing);
        }
    }
}
