package io.nucleus.inventory.store;

import static io.nucleus.inventory.store.TableOperations.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

class TableOperationsIT {
    private final Table real = LocalTable.create();

    @Test
    void whatDynamoDbLeavesUnprocessedIsReadAgain() {
        LeavingClient client = new LeavingClient(real.client(), 3);
        TableOperations operations = new TableOperations(new Table(client.proxy(), real.name(), 1));
        put(250);

        List<Item.View> found = operations
                .getAll(keys(250), List.of("pk", "sk", "name"))
                .await()
                .indefinitely();

        assertThat(found.stream().map(i -> i.text("sk"))).hasSize(250).doesNotHaveDuplicates();
        assertThat(client.leftUnprocessed()).isPositive();
    }

    @Test
    void nothingIsReadForNothing() {
        TableOperations operations = new TableOperations(real);

        assertThat(operations.getAll(List.of(), List.of("pk")).await().indefinitely())
                .isEmpty();
    }

    @Test
    void aFailureOfDynamoDbIsAFailureAndNotAnAbsence() {
        TableOperations operations = new TableOperations(new Table(real.client(), "no-such-table", 1));

        assertThatThrownBy(() -> operations.get("a", "b").await().indefinitely())
                .isInstanceOf(software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException.class);
        assertThatThrownBy(() -> operations
                        .query(r -> r.keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("a"))))
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .isInstanceOf(software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException.class);
    }

    @Test
    void aWriteThatMeetsATransactionIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        Uni<String> write = Uni.createFrom()
                .completionStage(() -> tries.incrementAndGet() < 4
                        ? CompletableFuture.failedFuture(
                                TransactionConflictException.builder().build())
                        : CompletableFuture.completedFuture("done"));

        assertThat(TableOperations.unlessConditionFails(write).await().indefinitely())
                .isTrue();

        assertThat(tries).hasValue(4);
    }

    @Test
    void aWriteWhoseAnswerIsNeededIsTriedAgainToo() {
        AtomicInteger tries = new AtomicInteger();
        Uni<String> write = Uni.createFrom()
                .completionStage(() -> tries.incrementAndGet() < 3
                        ? CompletableFuture.failedFuture(
                                TransactionConflictException.builder().build())
                        : CompletableFuture.completedFuture("answer"));

        assertThat(TableOperations.pastConflicts(write).await().indefinitely()).isEqualTo("answer");

        assertThat(tries).hasValue(3);
    }

    private void put(int count) {
        for (Map<String, AttributeValue> key : keys(count)) {
            Map<String, AttributeValue> item = new HashMap<>(key);
            item.put("name", AttributeValue.fromS("a name"));
            real.client().putItem(r -> r.tableName(real.name()).item(item)).join();
        }
    }

    private static List<Map<String, AttributeValue>> keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> key("P", "item-" + i)).toList();
    }
}
