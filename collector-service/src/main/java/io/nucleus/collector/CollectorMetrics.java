package io.nucleus.collector;

import io.micrometer.core.instrument.MeterRegistry;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/**
 * Every metric of the collector. Labels are bounded by the catalogue: services, operations, types and outcomes, never accounts
 * or regions.
 */
@Singleton
public class CollectorMetrics {
    private static final String API_CALLS = "nucleus.collector.api.calls";
    private static final String LISTING = "nucleus.collector.listing.duration";
    private static final String RESOURCES = "nucleus.collector.resources";
    private static final String REJECTED = "nucleus.collector.rejected";
    private static final String UNREAD = "nucleus.collector.unread";
    private static final String SCANS = "nucleus.collector.region.scans";

    private final MeterRegistry registry;

    public CollectorMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** One call and the requests it took: all but the last one were sent again. */
    public void apiCall(String service, String operation, String outcome, int requests) {
        if (requests > 0) {
            count(service, operation, outcome, 1);
        }
        if (requests > 1) {
            count(service, operation, "retried", requests - 1);
        }
    }

    private void count(String service, String operation, String outcome, int requests) {
        registry.counter(API_CALLS, "service", service, "operation", operation, "outcome", outcome)
                .increment(requests);
    }

    /** What came of listing one type once. */
    public void listed(ResourceType type, CoverageStatus coverage, Duration took, long resources, long rejected) {
        registry.timer(LISTING, "type", type.value(), "coverage", text(coverage))
                .record(took);
        registry.counter(RESOURCES, "type", type.value()).increment(resources);
        registry.counter(REJECTED, "type", type.value()).increment(rejected);
    }

    /** A part of a resource, such as its tags, that could not be read. */
    public void unread(String action, CoverageStatus why) {
        registry.counter(UNREAD, "action", action, "reason", text(why)).increment();
    }

    /** How an attempt to read one region ended: reported, lost its lease, was stopped or failed. */
    public void regionScan(String outcome) {
        registry.counter(SCANS, "outcome", outcome).increment();
    }

    private static String text(CoverageStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
