package io.nucleus.query.scan;

import io.nucleus.inventory.store.scan.Scan;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scan in a list. */
@RegisterForReflection
public record ScanSummary(
        String scanId,
        String status,
        String trigger,
        String requestedBy,
        @Schema(description = "An account's id, or all") String scope,

        @Schema(description = "Whether it looks into regions that are known to be empty, too")
        boolean fullSweep,

        Instant startedAt,
        @Schema(description = "Null while it is running") Instant completedAt,

        @Schema(description = "Up to now while it is running")
        long durationMs,

        int accountsTotal,
        int accountsDone,
        int regionsTotal,
        @Schema(description = "Known to be empty or off") int regionsSkipped,
        long resources,

        @Schema(description = "Of the accounts that are done")
        long apiCalls,

        @Schema(
                description =
                        "About how many requests the skipped regions would have cost: as many as when each was last"
                                + " read; 0 if the scan is limited to services")
        long callsSaved,

        @Schema(description = "callsSaved of apiCalls and callsSaved together, in percent", examples = "71.5")
        double savedPercent,

        @Schema(description = "What was left out or went wrong as a whole")
        List<String> reasons,

        ScanFigures changes) {
    public ScanSummary {
        reasons = List.copyOf(reasons);
    }

    static ScanSummary of(Scan scan, Instant now) {
        return new ScanSummary(
                scan.scanId(),
                scan.status().text(),
                scan.trigger().text(),
                scan.requestedBy(),
                scan.scope(),
                scan.filter().fullSweep(),
                scan.startedAt(),
                scan.completedAt(),
                millis(scan, now),
                scan.accountsTotal(),
                scan.accountsDone(),
                scan.regionsTotal(),
                scan.regionsSkipped(),
                scan.resources(),
                scan.apiCalls(),
                scan.callsSaved(),
                rounded(scan.savedPercent()),
                scan.reasons(),
                ScanFigures.of(scan.resources(), scan.changes()));
    }

    static long millis(Scan scan, Instant now) {
        return Duration.between(scan.startedAt(), scan.completedAt() == null ? now : scan.completedAt())
                .toMillis();
    }

    /** One decimal: it is an estimate. */
    static double rounded(double percent) {
        return Math.round(percent * 10) / 10.0;
    }
}
