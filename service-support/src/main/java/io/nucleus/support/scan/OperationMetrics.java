package io.nucleus.support.scan;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

/** Logs and publishes the figures of an operation that has ended. Counters add up over scans; the rest tells of single ones. */
public final class OperationMetrics {
    private static final Logger LOG = Logger.getLogger(OperationMetrics.class);
    private static final String PREFIX = "nucleus.operation.";
    private static final String OPERATION = "operation";

    private final MeterRegistry registry;

    public OperationMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** To be called once for each scan. */
    public void ended(String scanId, OperationFigures figures) {
        String operation = figures.operation().text();
        count("regions", operation, "outcome", "scanned", figures.regionsScanned());
        count("regions", operation, "outcome", "skipped", figures.regionsSkipped());
        count("api.calls", operation, "outcome", "sent", figures.apiCalls());
        count("api.calls", operation, "outcome", "saved", figures.callsSaved());
        registry.summary(PREFIX + "saved.percent", OPERATION, operation).record(figures.savedPercent());
        registry.timer(PREFIX + "duration", OPERATION, operation).record(figures.duration());
        LOG.infof("Operation ended: %s scanId=%s", figures, scanId);
    }

    private void count(String name, String operation, String label, String value, long amount) {
        registry.counter(PREFIX + name, OPERATION, operation, label, value).increment(amount);
    }
}
