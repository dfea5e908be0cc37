package io.nucleus.support.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/**
 * One delivery: {@code receive} lasts until the message is deleted or given back, {@code handle}, within it, until the handler
 * has done its part.
 */
public final class DeliveryTrace {
    private static final String KEY = DeliveryTrace.class.getName();

    private final Span receive;
    private final Span handle;
    private final Context context;

    DeliveryTrace(Span receive, Span handle, Context context) {
        this.receive = receive;
        this.handle = handle;
        this.context = context;
    }

    /** The subscription's own context for everything that follows from this delivery. */
    public io.smallrye.mutiny.Context subscription() {
        return io.smallrye.mutiny.Context.of(KEY, context);
    }

    /** The trace that a subscription belongs to, or OpenTelemetry's current one. */
    public static Context of(io.smallrye.mutiny.Context subscription, Context current) {
        return subscription.getOrElse(KEY, () -> current);
    }

    /** Runs what subscribes, so that whatever it captures on this thread belongs to the trace. */
    public <T> T call(Supplier<T> subscribing) {
        try (Scope ignored = context.makeCurrent()) {
            return subscribing.get();
        }
    }

    /** The handler's work, the end of which is the end of {@code handle}. */
    public <T> Uni<T> handling(Uni<T> work) {
        return work.onTermination().invoke((item, failure, cancelled) -> end(handle, failure));
    }

    /** @param failure null if the message was dealt with */
    public void end(Throwable failure) {
        end(receive, failure);
    }

    static void end(Span span, Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
            span.recordException(failure);
        }
        span.end();
    }
}
