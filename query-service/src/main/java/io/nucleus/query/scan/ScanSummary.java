package io.nucleus.query.scan;

import io.nucleus.inventory.store.scan.Scan;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** A scan in a list. */
@RegisterForReflection
public record ScanSummary(
        String scanId,
        String status,
        String trigger,
        String requestedBy,
        String scope,
        Instant startedAt,
        Instant completedAt,
        int accountsTotal,
        int accountsDone,
        int regionsTotal,
        int regionsSkipped,
        long resources,
        long apiCalls) {
    static ScanSummary of(Scan scan) {
        return new ScanSummary(
                scan.scanId(),
                scan.status().text(),
                scan.trigger().text(),
                scan.requestedBy(),
                scan.scope(),
                scan.startedAt(),
                scan.completedAt(),
                scan.accountsTotal(),
                scan.accountsDone(),
                scan.regionsTotal(),
                scan.regionsSkipped(),
                scan.resources(),
                scan.apiCalls());
    }
}
