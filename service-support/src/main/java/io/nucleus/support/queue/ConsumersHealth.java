package io.nucleus.support.queue;

import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.queue.StoreCircuit.Outage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a consumer takes no messages because a store that they need cannot be reached. */
@Readiness
@ApplicationScoped
public class ConsumersHealth implements HealthCheck {
    private final QueueConsumers consumers;

    public ConsumersHealth(QueueConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> paused = consumers.all().stream()
                .flatMap(consumer -> consumer.outage().map(outage -> words(consumer.queue(), outage)).stream())
                .toList();
        String queues = consumers.all().stream()
                .map(consumer -> consumer.queue().queueName(""))
                .collect(Collectors.joining(", "));
        HealthCheckResponseBuilder response = HealthCheckResponse.named("taking messages")
                .withData("queues", queues.isEmpty() ? "takes none" : queues);
        return paused.isEmpty()
                ? response.up().build()
                : response.down().withData("reason", String.join("; ", paused)).build();
    }

    private static String words(Queue queue, Outage outage) {
        return "nothing is taken from %s since %s, because its stores cannot be used: %s; they are asked again at %s"
                .formatted(queue.queueName(""), outage.since(), outage.reason(), outage.nextLook());
    }
}
