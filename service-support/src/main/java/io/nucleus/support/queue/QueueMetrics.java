package io.nucleus.support.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.nucleus.inventory.store.schema.Queue;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Every metric of queues, the same in each service. Labels are queues and outcomes, never accounts or messages. */
@Singleton
public class QueueMetrics {
    private static final String MESSAGES = "nucleus.queue.messages";
    private static final String AGE = "nucleus.queue.message.age";
    private static final String HANDLING = "nucleus.queue.handling";
    private static final String IN_FLIGHT = "nucleus.queue.in.flight";
    private static final String PAUSED = "nucleus.queue.paused";
    private static final String VISIBLE = "nucleus.queue.visible";
    private static final String DEAD_LETTERS = "nucleus.queue.dead.letters";

    private final MeterRegistry registry;

    public QueueMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** What became of a delivery; label {@code outcome}. */
    enum Outcome {
        /** Its effect is durable. */
        DONE,
        /** It comes again as a new message, because it cannot be handled yet. */
        LATER,
        /** It comes again after a pause. */
        FAILED,
        /** It was given back, because a store cannot be reached. */
        GIVEN_BACK,
        DEAD_LETTER
    }

    void received(Queue queue, Duration sinceSent) {
        registry.timer(AGE, "queue", label(queue)).record(sinceSent);
    }

    void ended(Queue queue, Outcome outcome, Duration took) {
        registry.counter(
                        MESSAGES,
                        "queue",
                        label(queue),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
        registry.timer(HANDLING, "queue", label(queue)).record(took);
    }

    void observe(Queue queue, Supplier<Number> inFlight, Supplier<Boolean> paused) {
        gauge(IN_FLIGHT, queue, inFlight);
        gauge(PAUSED, queue, () -> paused.get() ? 1 : 0);
    }

    /** @param visible messages that wait; null as long as it is not known */
    void watch(Queue queue, Supplier<Number> visible, Supplier<Number> deadLetters) {
        gauge(VISIBLE, queue, visible);
        gauge(DEAD_LETTERS, queue, deadLetters);
    }

    private void gauge(String name, Queue queue, Supplier<Number> value) {
        Gauge.builder(name, value).tag("queue", label(queue)).register(registry);
    }

    private static String label(Queue queue) {
        return queue.queueName("");
    }
}
