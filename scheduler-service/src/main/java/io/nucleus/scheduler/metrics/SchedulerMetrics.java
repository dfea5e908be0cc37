package io.nucleus.scheduler.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.scan.ScanPlan;
import io.nucleus.support.scan.OperationFigures;
import io.nucleus.support.scan.OperationMetrics;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** The names and labels of this service's metrics; labels take few values. */
@Singleton
public class SchedulerMetrics {
    /** How fast the status of all regions of an account is to be read. */
    private static final Duration STATUS_GOAL = Duration.ofMillis(100);

    private final MeterRegistry registry;
    private final OperationMetrics operations;
    private final Timer statusReads;

    public SchedulerMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.operations = new OperationMetrics(registry);
        this.statusReads = Timer.builder("nucleus.scan.region.status.read")
                .serviceLevelObjectives(STATUS_GOAL)
                .register(registry);
    }

    /** What became of a sync request. */
    public enum SyncOutcome {
        /** It got a scan of its own. */
        OPENED,
        /** Another scan answers it. */
        ANSWERED,
        /** Its scan existed, and was taken further. */
        RESUMED,
        /** It went to the dead letters. */
        REFUSED
    }

    public void syncRequest(SyncOutcome outcome, Trigger trigger) {
        registry.counter("nucleus.sync.requests", "outcome", label(outcome), "trigger", label(trigger))
                .increment();
    }

    /** A request that could not be read has no trigger. */
    public void syncRefused() {
        registry.counter("nucleus.sync.requests", "outcome", label(SyncOutcome.REFUSED), "trigger", "unknown")
                .increment();
    }

    public void planned(ScanPlan plan) {
        registry.counter("nucleus.scan.accounts.planned")
                .increment(plan.accounts().size());
        registry.counter("nucleus.scan.regions.planned").increment(plan.regionsTotal());
        registry.counter("nucleus.scan.regions.skipped").increment(plan.regionsSkipped());
    }

    /** The status of an account's regions was read from the table. */
    public void regionStatusRead(Duration took) {
        statusReads.record(took);
    }

    /** The status of an account's regions was known. */
    public void regionStatusCached() {
        registry.counter("nucleus.scan.region.status.cached").increment();
    }

    /** A scan was closed with what it had. */
    public void operationEnded(String scanId, OperationFigures figures) {
        operations.ended(scanId, figures);
    }

    /** @param cause one of few names */
    public void accountLeftOut(String cause) {
        registry.counter("nucleus.scan.accounts.left.out", "cause", cause.toLowerCase(Locale.ROOT))
                .increment();
    }

    /** What became of an account that a scan left to another one that reads less. */
    public enum DeferralEnd {
        /** A scan of it was asked for. */
        REQUESTED,
        /** Others had read all of it meanwhile. */
        READ,
        /** It is not scanned any more. */
        DROPPED
    }

    public void deferralEnded(DeferralEnd end) {
        registry.counter("nucleus.scan.accounts.deferred", "outcome", label(end))
                .increment();
    }

    public void commandsSent(int commands) {
        registry.counter("nucleus.scan.commands").increment(commands);
    }

    public void scheduleFired(boolean fullSweep) {
        registry.counter("nucleus.schedule.firings", "full_sweep", Boolean.toString(fullSweep))
                .increment();
    }

    /** A scan ran into its deadline. */
    public void scanOverdue() {
        registry.counter("nucleus.scan.overdue").increment();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
