package io.nucleus.support.health;

import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.queue.QueueDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Asks whether a queue can be reached; a service's own readiness check names the queues that it needs. */
@Singleton
public class QueueProbe {
    private final SqsAsyncClient sqs;
    private final QueueDirectory queues;

    public QueueProbe(SqsAsyncClient sqs, QueueDirectory queues) {
        this.sqs = sqs;
        this.queues = queues;
    }

    public Uni<HealthCheckResponse> check(Queue queue) {
        Uni<?> probe = queues.url(queue)
                .chain(url -> Uni.createFrom()
                        .completionStage(() -> sqs.getQueueAttributes(r ->
                                r.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))));
        return Reachability.of("queue " + queue.queueName(""), probe);
    }
}
