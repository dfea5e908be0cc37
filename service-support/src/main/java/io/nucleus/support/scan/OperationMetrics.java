package io.nucleus.support.scan;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

/** Logs and publishes the figures of an operation that has ended. Counters add up over scans; the rest tells of single ones. */
public final class OperationMetrics {
    private static final Logger LOG = Logger.getLogger(OperationMetrics.class);
    private static final String REGIONS = "nucleus.operation.regions";
    private static final String API_CALLS = "nucleus.operation.api.calls";
    private static final String SAVED = "nucleus.operation.saved.percent";
    private static final String DURATION = "nucleus.operation.duration";
    private static final String OPERATION = "operation";

    private final MeterRegistry registry;

    public OperationMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** To be called once for each scan. */
    public void ended(String scanId, OperationFigures figures) {
        String operation = figures.operation().text();
        count(REGIONS, operation, "scanned", figures.regionsScanned());
        count(REGIONS, operation, "skipped", figures.regionsSkipped());
        count(API_CALLS, operation, "sent", figures.apiCalls());
        count(API_CALLS, operation, "saved", figures.callsSaved());
        registry.summary(SAVED, OPERATION, operation).record(figures.savedPercent());
        registry.timer(DURATION, OPERATION, operation).record(figures.duration());
        LOG.infof("Operation ended: %s scanId=%s", figures, scanId);
    }

    private void count(String name, String operation, String outcome, long amount) {
        registry.counter(name, OPERATION, operation, "outcome", outcome).increment(amount);
    }
}
