package io.nucleus.support.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/**
 * One queue to receive from, any to send to, in memory. It remembers every request in its order. A message that is hidden comes
 * again only when it is given back.
 */
final class FakeSqs implements SqsAsyncClient {
    private final Deque<Message> waiting = new ArrayDeque<>();
    private final Deque<Poll> polls = new ArrayDeque<>();
    private final Map<String, Message> hidden = new HashMap<>();
    private final List<SqsRequest> requests = new ArrayList<>();
    private final Map<Class<? extends SqsRequest>, Integer> failures = new HashMap<>();
    private Predicate<SendMessageBatchRequestEntry> refused = e -> false;
    private boolean senderFault;
    private int handles;

    private record Poll(int most, CompletableFuture<ReceiveMessageResponse> answer) {}

    /** Puts a message into the queue. */
    void put(String id, String body, int receiveCount) {
        put(id, body, receiveCount, Map.of());
    }

    synchronized void put(
            String id, String body, int receiveCount, Map<String, MessageAttributeValue> messageAttributes) {
        waiting.add(Message.builder()
                .messageId(id)
                .body(body)
                .messageAttributes(messageAttributes)
                .attributes(Map.of(
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                        Integer.toString(receiveCount),
                        MessageSystemAttributeName.MESSAGE_GROUP_ID,
                        "group-of-" + id,
                        MessageSystemAttributeName.SENDER_ID,
                        "AIDASENDER",
                        MessageSystemAttributeName.SENT_TIMESTAMP,
                        "1793498400000"))
                .build());
        answerPolls();
    }

    /** Lets the next requests of a kind fail. */
    synchronized void fail(Class<? extends SqsRequest> kind, int times) {
        failures.put(kind, times);
    }

    /** Which entries of batches are refused from now on. */
    synchronized void refuse(Predicate<SendMessageBatchRequestEntry> entries, boolean faultOfSender) {
        refused = entries;
        senderFault = faultOfSender;
    }

    /** The requests of a kind so far. */
    synchronized <T extends SqsRequest> List<T> requests(Class<T> kind) {
        return requests.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** All requests but those that poll, in their order. */
    synchronized List<String> order() {
        return requests.stream()
                .filter(r -> !(r instanceof ReceiveMessageRequest))
                .map(r -> r.getClass().getSimpleName())
                .toList();
    }

    @Override
    public synchronized CompletableFuture<GetQueueUrlResponse> getQueueUrl(GetQueueUrlRequest request) {
        requests.add(request);
        return CompletableFuture.completedFuture(GetQueueUrlResponse.builder()
                .queueUrl("http://sqs/" + request.queueName())
                .build());
    }

    @Override
    public synchronized CompletableFuture<ReceiveMessageResponse> receiveMessage(ReceiveMessageRequest request) {
        requests.add(request);
        if (fails(request)) {
            return failed();
        }
        Poll poll = new Poll(request.maxNumberOfMessages(), new CompletableFuture<>());
        polls.add(poll);
        answerPolls();
        return poll.answer();
    }

    private void answerPolls() {
        while (!waiting.isEmpty() && !polls.isEmpty()) {
            Poll poll = polls.poll();
            if (!poll.answer().isDone()) {
                var some = new ArrayList<Message>();
                while (!waiting.isEmpty() && some.size() < poll.most()) {
                    String handle = "handle-" + ++handles;
                    Message message = waiting.poll().copy(m -> m.receiptHandle(handle));
                    hidden.put(handle, message);
                    some.add(message);
                }
                poll.answer()
                        .completeAsync(() ->
                                ReceiveMessageResponse.builder().messages(some).build());
            }
        }
    }

    @Override
    public synchronized CompletableFuture<DeleteMessageResponse> deleteMessage(DeleteMessageRequest request) {
        requests.add(request);
        if (fails(request)) {
            return failed();
        }
        hidden.remove(request.receiptHandle());
        return CompletableFuture.completedFuture(DeleteMessageResponse.builder().build());
    }

    @Override
    public synchronized CompletableFuture<ChangeMessageVisibilityResponse> changeMessageVisibility(
            ChangeMessageVisibilityRequest request) {
        requests.add(request);
        if (request.visibilityTimeout() == 0 && hidden.containsKey(request.receiptHandle())) {
            waiting.add(onceMore(hidden.remove(request.receiptHandle())));
            answerPolls();
        }
        return CompletableFuture.completedFuture(
                ChangeMessageVisibilityResponse.builder().build());
    }

    @Override
    public synchronized CompletableFuture<SendMessageResponse> sendMessage(SendMessageRequest request) {
        requests.add(request);
        return fails(request)
                ? failed()
                : CompletableFuture.completedFuture(
                        SendMessageResponse.builder().build());
    }

    @Override
    public synchronized CompletableFuture<SendMessageBatchResponse> sendMessageBatch(SendMessageBatchRequest request) {
        requests.add(request);
        var failed = request.entries().stream()
                .filter(refused)
                .map(e -> BatchResultErrorEntry.builder()
                        .id(e.id())
                        .code("Busy")
                        .message("try again")
                        .senderFault(senderFault)
                        .build())
                .toList();
        return CompletableFuture.completedFuture(
                SendMessageBatchResponse.builder().failed(failed).build());
    }

    private static Message onceMore(Message message) {
        Map<MessageSystemAttributeName, String> attributes = new HashMap<>(message.attributes());
        attributes.merge(
                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                "1",
                (count, one) -> Integer.toString(Integer.parseInt(count) + 1));
        return message.copy(m -> m.attributes(attributes));
    }

    private boolean fails(SqsRequest request) {
        return failures.merge(request.getClass(), -1, Integer::sum) >= 0;
    }

    private static <T> CompletableFuture<T> failed() {
        return CompletableFuture.failedFuture(
                SqsException.builder().message("SQS is away").build());
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {}
}
