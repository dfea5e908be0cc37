package io.nucleus.support.queue;

import io.nucleus.inventory.store.schema.Queue;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** What a consumer does with one queue. */
final class QueueOperations {
    private static final Logger LOG = Logger.getLogger(QueueOperations.class);
    private static final int RECEIVE_AT_MOST = 10;
    private static final Duration LONG_POLL = Duration.ofSeconds(20);
    private static final Duration MOST_DELAY = Duration.ofMinutes(15);

    private final SqsAsyncClient sqs;
    private final QueueDirectory queues;
    private final Queue queue;

    QueueOperations(SqsAsyncClient sqs, QueueDirectory queues, Queue queue) {
        this.sqs = sqs;
        this.queues = queues;
        this.queue = queue;
    }

    Uni<List<Message>> receive(int most) {
        return call(url -> sqs.receiveMessage(r -> r.queueUrl(url)
                        .maxNumberOfMessages(Math.min(RECEIVE_AT_MOST, most))
                        .waitTimeSeconds((int) LONG_POLL.toSeconds())
                        .visibilityTimeout((int) queue.visibilityTimeout().toSeconds())
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(
                                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                                MessageSystemAttributeName.MESSAGE_GROUP_ID,
                                MessageSystemAttributeName.SENDER_ID,
                                MessageSystemAttributeName.SENT_TIMESTAMP)))
                .map(response -> response.messages());
    }

    Uni<Void> delete(Message message) {
        return call(url -> sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle())))
                .replaceWithVoid();
    }

    /** Sends a copy, which nobody has received yet, and then deletes the message. */
    Uni<Void> replace(Message message, Duration delay) {
        Duration bounded = delay.compareTo(MOST_DELAY) > 0 ? MOST_DELAY : delay;
        return call(url -> sqs.sendMessage(r -> r.queueUrl(url)
                        .messageBody(message.body())
                        .messageAttributes(FirstSending.onCopy(message))
                        .messageGroupId(message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                        .delaySeconds((int) bounded.toSeconds())))
                .chain(() -> delete(message));
    }

    /** Hides the message for so long from now on. If that fails, its present timeout stands, which is only told. */
    Uni<Void> hide(Message message, Duration timeout) {
        return call(url -> sqs.changeMessageVisibility(r -> r.queueUrl(url)
                        .receiptHandle(message.receiptHandle())
                        .visibilityTimeout((int) timeout.toSeconds())))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure ->
                        LOG.warnf(failure, "Cannot change the visibility of message %s", message.messageId()))
                .onFailure()
                .recoverWithNull();
    }

    private <T> Uni<T> call(Function<String, CompletionStage<T>> request) {
        return queues.url(queue).chain(url -> Uni.createFrom().completionStage(() -> request.apply(url)));
    }
}
