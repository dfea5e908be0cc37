package io.nucleus.inventory.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Does only the first few of a batch and leaves the others unprocessed, as DynamoDB does when it throttles. */
final class LeavingClient {
    private static final int PROCESSED = 17;

    private final DynamoDbAsyncClient real;
    private final AtomicInteger rounds;
    private final AtomicInteger left = new AtomicInteger();

    /** @param rounds how many calls leave something */
    LeavingClient(DynamoDbAsyncClient real, int rounds) {
        this.real = real;
        this.rounds = new AtomicInteger(rounds);
    }

    int leftUnprocessed() {
        return left.get();
    }

    DynamoDbAsyncClient proxy() {
        return (DynamoDbAsyncClient) Proxy.newProxyInstance(
                DynamoDbAsyncClient.class.getClassLoader(), new Class<?>[] {DynamoDbAsyncClient.class}, this::invoke);
    }

    @SuppressWarnings("unchecked")
    private Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        return switch (method.getName()) {
            case "batchGetItem" -> {
                var builder = BatchGetItemRequest.builder();
                ((Consumer<BatchGetItemRequest.Builder>) args[0]).accept(builder);
                yield get(builder.build());
            }
            default -> call(method, args);
        };
    }

    private Object call(Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private CompletableFuture<BatchGetItemResponse> get(BatchGetItemRequest request) {
        var only = request.requestItems().entrySet().iterator().next();
        List<Map<String, AttributeValue>> keys = only.getValue().keys();
        int done = processed(keys.size());
        if (done == keys.size()) {
            return real.batchGetItem(request);
        }
        KeysAndAttributes now = only.getValue().copy(k -> k.keys(keys.subList(0, done)));
        KeysAndAttributes rest = only.getValue().copy(k -> k.keys(keys.subList(done, keys.size())));
        return real.batchGetItem(r -> r.requestItems(Map.of(only.getKey(), now)))
                .thenApply(r -> r.copy(c -> c.unprocessedKeys(Map.of(only.getKey(), rest))));
    }

    private int processed(int wanted) {
        if (wanted <= PROCESSED || rounds.getAndDecrement() <= 0) {
            return wanted;
        }
        left.addAndGet(wanted - PROCESSED);
        return PROCESSED;
    }
}
