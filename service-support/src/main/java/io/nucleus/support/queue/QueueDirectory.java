package io.nucleus.support.queue;

import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.support.hub.HubConfig;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** The URLs of the deployment's queues, asked for once each. */
@Singleton
public class QueueDirectory {
    private final SqsAsyncClient sqs;
    private final String prefix;
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    @Inject
    public QueueDirectory(SqsAsyncClient sqs, HubConfig config) {
        this(sqs, config.prefix());
    }

    public QueueDirectory(SqsAsyncClient sqs, String prefix) {
        this.sqs = sqs;
        this.prefix = prefix;
    }

    public Uni<String> url(Queue queue) {
        return urlOf(queue.queueName(prefix));
    }

    public Uni<String> deadLetterUrl(Queue queue) {
        return urlOf(queue.deadLetterQueueName(prefix));
    }

    private Uni<String> urlOf(String name) {
        String known = urls.get(name);
        return known != null
                ? Uni.createFrom().item(known)
                : Uni.createFrom()
                        .completionStage(() -> sqs.getQueueUrl(r -> r.queueName(name)))
                        .map(r -> {
                            urls.put(name, r.queueUrl());
                            return r.queueUrl();
                        });
    }
}
