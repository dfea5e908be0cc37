package io.nucleus.inventory.store.scan;

import java.util.Collection;
import java.util.List;

/**
 * To what a request limited a scan.
 *
 * @param regions the only scan regions; empty: as planned from region status
 * @param services the only services ({@code ec2}) or types ({@code ec2:instance}); empty: all
 * @param fullSweep whether regions that are known to be empty are scanned, too
 */
public record Filter(List<String> regions, List<String> services, boolean fullSweep) {
    public static final Filter NONE = new Filter(List.of(), List.of(), false);

    public Filter {
        regions = List.copyOf(regions);
        services = List.copyOf(services);
    }

    /** Whether a scan limited by this leaves something out that is not known to be empty. */
    public boolean isLimited() {
        return !regions.isEmpty() || !services.isEmpty();
    }

    /** Whether a scan limited by this looks at everything at which one limited by the other would. */
    public boolean covers(Filter other) {
        return (fullSweep || !other.fullSweep)
                && coversRegions(other)
                && (services.isEmpty()
                        || !other.services.isEmpty() && other.services.stream().allMatch(this::listsService));
    }

    /** Regions that are named are scanned although they may be known to be empty; a plan from region status leaves those out. */
    private boolean coversRegions(Filter other) {
        if (regions.isEmpty()) {
            return fullSweep || other.regions.isEmpty();
        }
        return containsAll(regions, other.regions);
    }

    private static boolean containsAll(Collection<String> all, Collection<String> some) {
        return !some.isEmpty() && all.containsAll(some);
    }

    private boolean listsService(String wanted) {
        int colon = wanted.indexOf(':');
        return services.contains(wanted) || colon > 0 && services.contains(wanted.substring(0, colon));
    }
}
