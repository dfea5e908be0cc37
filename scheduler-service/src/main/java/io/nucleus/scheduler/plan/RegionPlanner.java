package io.nucleus.scheduler.plan;

import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.inventory.store.scan.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides which regions of an account a scan looks at: those to which the account is limited, or all of the partition, and the
 * global services; of these the ones that the request names, if it names any. Regions known to be empty or off are left out
 * unless the request names regions or asks for a full sweep. What was never looked at is looked at, and what is known is looked at again
 * before it is too old: what AWS has put into an empty region would expire unseen.
 */
public final class RegionPlanner {
    private final AwsRegions regions;
    private final Duration recheck;

    /** @param recheck how long a region that is known to be empty may go without being read as a whole */
    public RegionPlanner(AwsRegions regions, Duration recheck) {
        this.regions = regions;
        this.recheck = recheck;
    }

    /** @param statuses what is known of the account's regions; empty: nothing */
    public RegionChoice choose(Account account, Filter filter, Collection<RegionStatus> statuses, Instant now) {
        List<String> candidates = candidates(account, filter);
        if (filter.fullSweep() || !filter.regions().isEmpty()) {
            return new RegionChoice(candidates, List.of(), 0);
        }
        Map<String, RegionStatus> quiet = statuses.stream()
                .filter(s -> s.isQuiet() && !s.region().equals(Regions.GLOBAL) && !isDue(s, filter, now))
                .collect(Collectors.toMap(RegionStatus::region, s -> s));
        List<String> skipped = candidates.stream().filter(quiet::containsKey).toList();
        return new RegionChoice(
                candidates.stream().filter(r -> !quiet.containsKey(r)).toList(),
                skipped,
                callsSaved(filter, skipped, quiet));
    }

    /** Whether a scan that is limited so could read none of the account's regions, whatever is known of them. */
    public boolean hasNone(Account account, Filter filter) {
        return candidates(account, filter).isEmpty();
    }

    /** A scan of some services cannot tell that nothing else is there. */
    private boolean isDue(RegionStatus status, Filter filter, Instant now) {
        Instant read = status.readAt() == null ? status.lastChecked() : status.readAt();
        return filter.services().isEmpty() && !read.plus(recheck).isAfter(now);
    }

    /** What some services alone would cost there is not known. */
    private static long callsSaved(Filter filter, List<String> skipped, Map<String, RegionStatus> quiet) {
        return filter.services().isEmpty()
                ? skipped.stream().mapToLong(r -> quiet.get(r).apiCalls()).sum()
                : 0;
    }

    private List<String> candidates(Account account, Filter filter) {
        Set<String> ofAccount = new TreeSet<>(account.regions().isEmpty() ? regions.names() : account.regions());
        ofAccount.add(Regions.GLOBAL);
        List<String> candidates = new ArrayList<>(ofAccount);
        if (!filter.regions().isEmpty()) {
            candidates.retainAll(filter.regions());
        }
        return candidates;
    }
}
