package io.nucleus.collector.access;

import io.nucleus.collector.CollectorMetrics;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Sees every request that a client of the pool sends: counts it, and takes a token for each one sent again. */
@Singleton
public class CallInterceptor implements ExecutionInterceptor {
    /** Put on a request by {@link Access}. */
    static final ExecutionAttribute<Tag> TAG = new ExecutionAttribute<>("NucleusCallTag");

    private static final ExecutionAttribute<AtomicInteger> ATTEMPTS = new ExecutionAttribute<>("NucleusAttempts");

    private final CollectorMetrics metrics;

    /**
     * @param meter of the listing that the call is made for
     * @param pace what the call was paced by
     */
    record Tag(CallMeter meter, RateLimiter.Pace pace) {}

    public CallInterceptor(CollectorMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        attributes.putAttribute(ATTEMPTS, new AtomicInteger());
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        int attempt = attributes.getAttribute(ATTEMPTS).incrementAndGet();
        Tag tag = attributes.getAttribute(TAG);
        if (tag != null) {
            tag.meter().requestSent();
            if (attempt > 1) {
                tag.pace().spend();
            }
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        record(attributes, "ok");
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        record(attributes, Failure.of(context.exception()).status().name().toLowerCase(Locale.ROOT));
    }

    private void record(ExecutionAttributes attributes, String outcome) {
        AtomicInteger attempts = attributes.getAttribute(ATTEMPTS);
        metrics.apiCall(
                attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME),
                attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                outcome,
                attempts == null ? 0 : attempts.get());
    }
}
