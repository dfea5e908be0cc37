package io.nucleus.writer.region;

import io.nucleus.inventory.model.ScanVersion;
import java.util.Optional;

/**
 * Whether an attempt must put its version on everything it saw, changed or not.
 *
 * <p>An unchanged resource is not written and so keeps the version of an earlier attempt. That is safe as long as no attempt
 * between that one and this one can still write: a message of such an attempt, handled late, would find a version older than
 * its own and undo what this attempt saw. Fencing tokens of an (account, region) count its attempts, so a gap between the
 * token of the attempt that settled last and this one's tells that there were others, which did not settle: killed collectors,
 * repeated commands, scans that were given up. Then, and only then, everything is written.
 */
public final class Fence {
    private Fence() {}

    /** @param lastSettled the version of the region's status; empty if no attempt has settled yet */
    public static boolean isNeeded(ScanVersion attempt, Optional<ScanVersion> lastSettled) {
        if (lastSettled.filter(attempt::equals).isPresent()) {
            return false;
        }
        long last = lastSettled.map(ScanVersion::fencingToken).orElse(0L);
        return attempt.fencingToken() != last + 1;
    }
}
