package io.nucleus.localaws.provision;

import io.nucleus.inventory.store.schema.Queue;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Makes every queue and its dead-letter queue. Creating one that is there with the same attributes does nothing. */
final class QueueProvisioner {
    private final SqsClient sqs;

    QueueProvisioner(SqsClient sqs) {
        this.sqs = sqs;
    }

    void provision(String prefix) {
        for (Queue queue : Queue.values()) {
            String deadLetterArn = arn(create(queue.deadLetterQueueName(prefix), retention()));
            create(queue.queueName(prefix), attributes(queue, deadLetterArn));
        }
    }

    private static Map<QueueAttributeName, String> attributes(Queue queue, String deadLetterArn) {
        return Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Long.toString(queue.visibilityTimeout().toSeconds()),
                QueueAttributeName.MESSAGE_RETENTION_PERIOD,
                Long.toString(Queue.RETENTION.toSeconds()),
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                        .formatted(deadLetterArn, Queue.MAX_RECEIVES));
    }

    private static Map<QueueAttributeName, String> retention() {
        return Map.of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, Long.toString(Queue.RETENTION.toSeconds()));
    }

    private String create(String name, Map<QueueAttributeName, String> attributes) {
        return sqs.createQueue(r -> r.queueName(name).attributes(attributes)).queueUrl();
    }

    private String arn(String url) {
        return sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
    }
}
