package io.nucleus.support.deadletter;

import io.nucleus.inventory.store.schema.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * A queue and its dead letters, over any SQS. Blocks. What is looked at is hidden from others meanwhile, and shows up again by
 * itself if this process dies.
 */
final class DeadLetterQueue {
    private static final Duration HIDDEN = Duration.ofMinutes(2);
    private static final int RECEIVE_AT_MOST = 10;

    /** SQS asks only some of its servers at a time, so that one empty answer means little. */
    private static final int EMPTY_ANSWERS = 2;

    private final SqsAsyncClient sqs;
    private final String url;
    private final String deadLetterUrl;
    private final Duration wait;

    /** How many messages there are, about. */
    record Counts(long waiting, long inFlight, long dead) {}

    /**
     * What came of putting back.
     *
     * @param returned how many were put back
     * @param cameMeanwhile how many died after it had begun, and so were left
     */
    record Returned(int returned, int cameMeanwhile) {}

    private DeadLetterQueue(SqsAsyncClient sqs, String url, String deadLetterUrl, Duration wait) {
        this.sqs = sqs;
        this.url = url;
        this.deadLetterUrl = deadLetterUrl;
        this.wait = wait;
    }

    /**
     * Finds it.
     *
     * @param wait how long SQS looks for messages before it says that there are none; whole seconds
     * @return empty if the deployment has no such queue
     */
    static Optional<DeadLetterQueue> open(SqsAsyncClient sqs, Queue queue, String prefix, Duration wait) {
        try {
            return Optional.of(new DeadLetterQueue(
                    sqs, url(sqs, queue.queueName(prefix)), url(sqs, queue.deadLetterQueueName(prefix)), wait));
        } catch (QueueDoesNotExistException e) {
            return Optional.empty();
        }
    }

    private static String url(SqsAsyncClient sqs, String name) {
        return done(sqs.getQueueUrl(r -> r.queueName(name))).queueUrl();
    }

    Counts counts() {
        return new Counts(
                count(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES),
                count(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
                count(deadLetterUrl, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)
                        + count(deadLetterUrl, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    }

    private long count(String queueUrl, QueueAttributeName attribute) {
        return Long.parseLong(
                done(sqs.getQueueAttributes(r -> r.queueUrl(queueUrl).attributeNames(attribute)))
                        .attributes()
                        .get(attribute));
    }

    /** Reads the dead letters, and leaves them as they are. */
    List<DeadLetter> read(int most) {
        List<DeadLetter> read = new ArrayList<>();
        try (Reading reading = new Reading()) {
            for (List<DeadLetter> some = reading.next(); !some.isEmpty() && read.size() < most; some = reading.next()) {
                read.addAll(some);
            }
        }
        return read.subList(0, Math.min(most, read.size()));
    }

    /**
     * Puts back those that are chosen: sent first and deleted after, so that one that this process dies over is there twice, and
     * not lost. What dies again meanwhile is not put back again.
     */
    Returned putBack(Predicate<DeadLetter> chosen) {
        Instant begun = Instant.now();
        int returned = 0;
        int later = 0;
        try (Reading reading = new Reading()) {
            for (List<DeadLetter> some = reading.next(); !some.isEmpty(); some = reading.next()) {
                for (DeadLetter letter : some) {
                    if (letter.sentAt().isAfter(begun)) {
                        later++;
                    } else if (chosen.test(letter)) {
                        putBack(letter);
                        reading.gone(letter);
                        returned++;
                    }
                }
            }
        }
        return new Returned(returned, later);
    }

    private void putBack(DeadLetter letter) {
        done(sqs.sendMessage(r -> r.queueUrl(url)
                .messageBody(letter.message().body())
                .messageGroupId(letter.group())
                .messageAttributes(letter.attributesOfLife())));
        done(sqs.deleteMessage(
                r -> r.queueUrl(deadLetterUrl).receiptHandle(letter.message().receiptHandle())));
    }

    /** Goes through all dead letters once; what is left of them is shown again at the end. */
    private final class Reading implements AutoCloseable {
        private final Set<String> seen = new HashSet<>();
        private final List<Message> hidden = new ArrayList<>();

        /** @return those that were not seen yet; none: all were */
        List<DeadLetter> next() {
            for (int empty = 0; empty < EMPTY_ANSWERS; empty++) {
                List<Message> received = receive();
                hidden.addAll(received);
                List<DeadLetter> fresh = received.stream()
                        .filter(m -> seen.add(m.messageId()))
                        .map(DeadLetter::new)
                        .toList();
                if (!fresh.isEmpty()) {
                    return fresh;
                }
            }
            return List.of();
        }

        private List<Message> receive() {
            return done(sqs.receiveMessage(r -> r.queueUrl(deadLetterUrl)
                            .maxNumberOfMessages(RECEIVE_AT_MOST)
                            .waitTimeSeconds((int) wait.toSeconds())
                            .visibilityTimeout((int) HIDDEN.toSeconds())
                            .messageAttributeNames("All")
                            .messageSystemAttributeNames(
                                    MessageSystemAttributeName.SENT_TIMESTAMP,
                                    MessageSystemAttributeName.MESSAGE_GROUP_ID)))
                    .messages();
        }

        void gone(DeadLetter letter) {
            hidden.remove(letter.message());
        }

        @Override
        public void close() {
            for (Message message : hidden) {
                done(sqs.changeMessageVisibility(r -> r.queueUrl(deadLetterUrl)
                        .receiptHandle(message.receiptHandle())
                        .visibilityTimeout(0)));
            }
        }
    }

    private static <T> T done(CompletableFuture<T> call) {
        try {
            return call.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
