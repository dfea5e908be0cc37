package io.nucleus.support.trace;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * W3C trace context as attributes of a message: {@code traceparent}, and {@code tracestate} if there is one. Two of the ten
 * attributes that SQS allows.
 */
final class TraceAttributes {
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<Map<String, MessageAttributeValue>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, MessageAttributeValue> attributes) {
            return attributes.keySet();
        }

        @Override
        public String get(Map<String, MessageAttributeValue> attributes, String key) {
            MessageAttributeValue value = attributes == null ? null : attributes.get(key);
            return value == null ? null : value.stringValue();
        }
    };

    private TraceAttributes() {}

    /** Nothing but what the message brings: a thread that receives has no context of its own to add. */
    static Context extract(Map<String, MessageAttributeValue> attributes) {
        return W3C.extract(Context.root(), attributes, GETTER);
    }

    static Map<String, MessageAttributeValue> inject(Context context) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>();
        W3C.inject(context, attributes, (carrier, key, value) -> {
            if (!value.isBlank()) {
                carrier.put(
                        key,
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue(value)
                                .build());
            }
        });
        return attributes;
    }
}
