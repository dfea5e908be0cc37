package io.nucleus.scheduler.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.scan.ScanPlan;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The names and labels of this service's metrics; labels take few values. */
@Singleton
public class SchedulerMetrics {
    private final MeterRegistry registry;

    public SchedulerMetrics(MeterRegistry registry) {
        this.registry = registry;
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

    /** @param cause one of few names */
    public void accountLeftOut(String cause) {
        registry.counter("nucleus.scan.accounts.left.out", "cause", cause.toLowerCase(Locale.ROOT))
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
