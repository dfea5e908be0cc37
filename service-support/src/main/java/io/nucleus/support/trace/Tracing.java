package io.nucleus.support.trace;

import io.nucleus.inventory.store.schema.Queue;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * The spans of messages. The context of a handled message travels with Mutiny's subscription, not with threads, so that what its
 * handler publishes belongs to the same trace wherever it runs; requests bring theirs as OpenTelemetry's current context.
 */
@Singleton
public class Tracing {
    static final AttributeKey<String> CORRELATION_ID = AttributeKey.stringKey("nucleus.correlation_id");
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> MESSAGE_ID = AttributeKey.stringKey("messaging.message.id");
    private static final AttributeKey<Long> COUNT = AttributeKey.longKey("messaging.batch.message_count");

    private final Tracer tracer;

    @Inject
    public Tracing(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("io.nucleus");
    }

    /** Makes no spans, but passes on the contexts that messages bring. */
    public static Tracing off() {
        return new Tracing(OpenTelemetry.noop());
    }

    /** Begins what happens to one delivery of a message: in the trace of whoever sent it, or in a new one. */
    public DeliveryTrace delivered(Queue queue, Message message) {
        Context sender = TraceAttributes.extract(message.messageAttributes());
        Span receive = tracer.spanBuilder("receive " + queue.queueName(""))
                .setParent(sender)
                .setSpanKind(SpanKind.CONSUMER)
                .setAllAttributes(messaging(queue))
                .setAttribute(MESSAGE_ID, message.messageId())
                .startSpan();
        Context received = sender.with(receive);
        Span handle = tracer.spanBuilder("handle " + queue.queueName(""))
                .setParent(received)
                .startSpan();
        return new DeliveryTrace(receive, handle, received.with(handle));
    }

    /**
     * Begins the sending of messages.
     *
     * @param correlationIds of the messages; a few at most, or they are not told
     */
    public SendTrace sending(Queue queue, int messages, Set<String> correlationIds, Context cause) {
        Span span = tracer.spanBuilder("publish " + queue.queueName(""))
                .setParent(cause)
                .setSpanKind(SpanKind.PRODUCER)
                .setAllAttributes(messaging(queue))
                .setAttribute(COUNT, (long) messages)
                .startSpan();
        if (correlationIds.size() <= 3) {
            span.setAttribute(CORRELATION_ID, correlationIds.stream().sorted().collect(Collectors.joining(",")));
        }
        return new SendTrace(span, TraceAttributes.inject(cause.with(span)));
    }

    /** What is to be ended, and what each of the messages carries. */
    public record SendTrace(Span span, Map<String, MessageAttributeValue> attributes) {
        public SendTrace {
            attributes = Map.copyOf(attributes);
        }

        /** @param failure null if all were sent */
        public void end(Throwable failure) {
            DeliveryTrace.end(span, failure);
        }
    }

    private static Attributes messaging(Queue queue) {
        return Attributes.of(SYSTEM, "aws_sqs", DESTINATION, queue.queueName(""));
    }
}
