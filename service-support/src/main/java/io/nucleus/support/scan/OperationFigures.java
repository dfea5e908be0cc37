package io.nucleus.support.scan;

import io.nucleus.inventory.model.Operation;
import io.nucleus.inventory.store.scan.Scan;
import java.time.Duration;
import java.time.Instant;

/**
 * What an operation took, and what the active-region filter saved it.
 *
 * @param regionsScanned regions that were read
 * @param regionsSkipped regions left out because they are known to be empty or off
 * @param apiCalls requests sent to AWS
 * @param callsSaved about how many more the skipped regions would have cost: as many as when each was last read
 * @param savedPercent which part of both was saved
 * @param duration from opening the scan to its end
 */
public record OperationFigures(
        Operation operation,
        long regionsScanned,
        long regionsSkipped,
        long apiCalls,
        long callsSaved,
        double savedPercent,
        Duration duration) {
    /**
     * Those of a scan of the inventory.
     *
     * @param scan with the figures of all its accounts
     * @param regionsScanned how many of its regions were read
     */
    public static OperationFigures of(Scan scan, long regionsScanned, Instant endedAt) {
        return new OperationFigures(
                Operation.INVENTORY,
                regionsScanned,
                scan.regionsSkipped(),
                scan.apiCalls(),
                scan.callsSaved(),
                scan.savedPercent(),
                Duration.between(scan.startedAt(), endedAt));
    }

    /** For a log line. */
    @Override
    public String toString() {
        return "operation=%s regionsScanned=%d regionsSkipped=%d apiCalls=%d callsSaved=%d savedPercent=%.1f duration=%s"
                .formatted(
                        operation.text(), regionsScanned, regionsSkipped, apiCalls, callsSaved, savedPercent, duration);
    }
}
