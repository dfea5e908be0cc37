package io.nucleus.scheduler.plan;

import java.util.List;

/**
 * The regions of one account in a scan.
 *
 * @param planned scan regions to look at
 * @param skipped regions left out because they are known to be empty or off
 * @param callsSaved about how many requests those would have cost: as many as when each was last read
 */
public record RegionChoice(List<String> planned, List<String> skipped, long callsSaved) {
    public RegionChoice {
        planned = List.copyOf(planned);
        skipped = List.copyOf(skipped);
    }
}
