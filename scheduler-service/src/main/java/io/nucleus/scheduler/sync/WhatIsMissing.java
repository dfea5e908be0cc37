package io.nucleus.scheduler.sync;

import static java.util.stream.Collectors.joining;

import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanRegion;
import io.nucleus.inventory.store.scan.ScanRegion.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Says what a scan lacks that is closed at its deadline: every region and every account by name. */
final class WhatIsMissing {
    private WhatIsMissing() {}

    /** What an account that is given up lacks, one line for each kind. */
    static List<String> of(ScanAccount account, List<ScanRegion> regions, Duration deadline) {
        List<ScanRegion> open = regions.stream().filter(r -> !r.isSettled()).toList();
        List<String> lines = new ArrayList<>();
        lines.add("given up after %s: %d of %d regions were read"
                .formatted(deadline, account.regionsDone(), account.regionsTotal()));
        add(lines, "no collector reported: ", open, r -> reported(r).isEmpty(), ScanRegion::region);
        add(
                lines,
                "reported, but not stored in full: ",
                open,
                r -> reported(r).isPresent(),
                r -> r.region() + stored(reported(r).orElseThrow()));
        if (open.isEmpty()) {
            lines.add("all its regions had settled, but history and archive of the account had not been written");
        }
        return lines;
    }

    private static void add(
            List<String> lines,
            String title,
            List<ScanRegion> open,
            Predicate<ScanRegion> which,
            Function<ScanRegion, String> name) {
        String names = open.stream().filter(which).map(name).collect(joining(", "));
        if (!names.isEmpty()) {
            lines.add(title + names);
        }
    }

    /** The attempt that came furthest, of those that reported. */
    private static Optional<Attempt> reported(ScanRegion region) {
        return region.attempts().values().stream()
                .filter(a -> a.report() != null)
                .max(Comparator.comparingInt(
                        a -> a.batches().size() - a.report().batches()));
    }

    private static String stored(Attempt attempt) {
        return " (%d of %d batches)"
                .formatted(attempt.batches().size(), attempt.report().batches());
    }

    /** What the scan as a whole lacks. It says the same however often the scan is closed. */
    static String of(Scan scan, List<ScanAccount> parts, Duration deadline) {
        String closed = "closed after " + deadline + ": ";
        if (scan.phase() == Scan.Phase.PLANNING) {
            return closed + "it had not been planned";
        }
        Instant end = scan.startedAt().plus(deadline);
        List<String> late = parts.stream()
                .filter(p -> p.settledAt() == null || !p.settledAt().isBefore(end))
                .map(p -> p.accountId().value())
                .toList();
        return late.isEmpty()
                ? closed + "all accounts had ended, but the scan had not been completed"
                : closed
                        + "%d of %d accounts had not ended: %s"
                                .formatted(late.size(), parts.size(), String.join(", ", late));
    }
}
