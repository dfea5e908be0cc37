package io.nucleus.support.aws;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Every metric of calls to the product's own table, queues and buckets, the same in each service. Labels are bounded by what the
 * code calls and AWS answers.
 */
@Singleton
public class HubCallMetrics {
    private static final String CAPACITY = "nucleus.dynamodb.capacity";
    private static final String CALLS = "nucleus.aws.calls";
    private static final String FAILURES = "nucleus.aws.failures";

    private final MeterRegistry registry;

    public HubCallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void consumed(String operation, double units) {
        registry.counter(CAPACITY, "operation", operation).increment(units);
    }

    /** A call that the code made, however often the SDK tried. */
    void called(String service, String operation) {
        registry.counter(CALLS, "service", service.toLowerCase(Locale.ROOT), "operation", operation)
                .increment();
    }

    /** @param error AWS's error code, or the kind of failure if there was no answer */
    void failed(String service, String operation, String error) {
        registry.counter(FAILURES, "service", service.toLowerCase(Locale.ROOT), "operation", operation, "error", error)
                .increment();
    }
}
