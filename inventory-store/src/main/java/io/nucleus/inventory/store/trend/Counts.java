package io.nucleus.inventory.store.trend;

import io.nucleus.inventory.store.coverage.Coverage;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Resources counted in several ways. Regions and types count what is active; so does the total.
 *
 * @param byAccount by account id
 * @param byRegion by the region where they live
 * @param byType by resource type
 * @param byStatus {@code active} and {@code missing}
 */
public record Counts(
        Map<String, Long> byAccount, Map<String, Long> byRegion, Map<String, Long> byType, Map<String, Long> byStatus) {
    public static final String ACTIVE = "active";
    public static final String MISSING = "missing";
    public static final Counts NONE = new Counts(Map.of(), Map.of(), Map.of(), Map.of());

    public Counts {
        byAccount = Map.copyOf(byAccount);
        byRegion = Map.copyOf(byRegion);
        byType = Map.copyOf(byType);
        byStatus = Map.copyOf(byStatus);
    }

    /** Of one account, from the coverage of all its scopes. */
    public static Counts of(String accountId, Collection<Coverage> scopes) {
        Map<String, Long> regions = new HashMap<>();
        Map<String, Long> types = new HashMap<>();
        long active = 0;
        long missing = 0;
        for (Coverage scope : scopes) {
            scope.counts().active().forEach((region, count) -> regions.merge(region, count, Long::sum));
            long here = scope.counts().totalActive();
            if (here > 0) {
                types.merge(scope.resourceType().value(), here, Long::sum);
            }
            active += here;
            missing += scope.counts().totalMissing();
        }
        return new Counts(Map.of(accountId, active), regions, types, Map.of(ACTIVE, active, MISSING, missing));
    }

    /** Of this and others together. */
    public Counts plus(Counts other) {
        return new Counts(
                sum(byAccount, other.byAccount),
                sum(byRegion, other.byRegion),
                sum(byType, other.byType),
                sum(byStatus, other.byStatus));
    }

    /** What is active. */
    public long total() {
        return byStatus.getOrDefault(ACTIVE, 0L);
    }

    private static Map<String, Long> sum(Map<String, Long> some, Map<String, Long> others) {
        Map<String, Long> sum = new HashMap<>(some);
        others.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }
}
