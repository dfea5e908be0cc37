package io.nucleus.inventory.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Refuses the first few updates of single items, as DynamoDB does while a transaction is at the same item. */
public final class ConflictingClient {
    private ConflictingClient() {}

    /** @param conflicts how many updates are refused */
    public static Table on(Table table, int conflicts) {
        AtomicInteger left = new AtomicInteger(conflicts);
        DynamoDbAsyncClient client = (DynamoDbAsyncClient) Proxy.newProxyInstance(
                DynamoDbAsyncClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbAsyncClient.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("updateItem") && left.getAndDecrement() > 0) {
                        return CompletableFuture.failedFuture(
                                TransactionConflictException.builder().build());
                    }
                    try {
                        return method.invoke(table.client(), args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new Table(client, table.name(), table.shards());
    }
}
