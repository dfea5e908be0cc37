package io.nucleus.inventory.store;

import static io.nucleus.inventory.store.schema.TableSchema.PK;
import static io.nucleus.inventory.store.schema.TableSchema.SK;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What repositories do with the table: the loops that DynamoDB leaves to its callers live here and only here. */
public final class TableOperations {
    /** The most keys of a BatchGetItem (DynamoDB API reference). */
    private static final int BATCH_GET = 100;

    private static final Duration FIRST_BACKOFF = Duration.ofMillis(50);
    private static final Duration LAST_BACKOFF = Duration.ofSeconds(5);
    private static final int UNPROCESSED_ROUNDS = 12;
    private static final int CONFLICT_ROUNDS = 12;

    private final Table table;

    public TableOperations(Table table) {
        this.table = table;
    }

    public static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
    }

    static <T> Uni<T> call(Supplier<CompletionStage<T>> call) {
        return Uni.createFrom().completionStage(call);
    }

    /** Strongly consistent. */
    public Uni<Optional<Item.View>> get(String pk, String sk) {
        return call(() -> table.client()
                        .getItem(r -> r.tableName(table.name()).key(key(pk, sk)).consistentRead(true)))
                .map(r -> r.hasItem() ? Optional.of(new Item.View(r.item())) : Optional.empty());
    }

    /**
     * All pages of a query, item by item; the next page is asked for only when it is wanted.
     *
     * @param query everything but the table's name and the start key
     */
    public Multi<Item.View> query(UnaryOperator<QueryRequest.Builder> query) {
        QueryRequest request =
                query.apply(QueryRequest.builder().tableName(table.name())).build();
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new PageCursor(request),
                        cursor -> call(() -> table.client().query(cursor.next()))
                                .invoke(r -> cursor.advance(r.hasLastEvaluatedKey() ? r.lastEvaluatedKey() : null))
                                .map(r -> new Page(
                                        r.items().stream().map(Item.View::new).toList(), cursor.isAtEnd())))
                .whilst(page -> !page.last())
                .onItem()
                .transformToIterable(Page::items);
    }

    private record Page(List<Item.View> items, boolean last) {}

    private static final class PageCursor {
        private final QueryRequest request;
        private Map<String, AttributeValue> start;
        private boolean begun;

        PageCursor(QueryRequest request) {
            this.request = request;
        }

        QueryRequest next() {
            begun = true;
            return start == null ? request : request.copy(r -> r.exclusiveStartKey(start));
        }

        void advance(Map<String, AttributeValue> lastEvaluatedKey) {
            start = lastEvaluatedKey;
        }

        boolean isAtEnd() {
            return begun && start == null;
        }
    }

    /**
     * Reads many items, strongly consistent, in any order; those that do not exist are absent. Keys that DynamoDB left
     * unprocessed are asked for again, with growing pauses.
     *
     * @param projection the attributes to read; names that are reserved words need no care
     */
    public Uni<List<Item.View>> getAll(List<Map<String, AttributeValue>> keys, List<String> projection) {
        return Multi.createFrom()
                .iterable(chunks(keys, BATCH_GET))
                .onItem()
                .transformToUniAndConcatenate(chunk -> getChunk(projected(chunk, projection), 0, new ArrayList<>()))
                .onItem()
                .<Item.View>transformToIterable(items -> items)
                .collect()
                .asList();
    }

    private static KeysAndAttributes projected(List<Map<String, AttributeValue>> keys, List<String> projection) {
        Map<String, String> names = new java.util.HashMap<>();
        List<String> aliases = new ArrayList<>();
        for (int i = 0; i < projection.size(); i++) {
            names.put("#p" + i, projection.get(i));
            aliases.add("#p" + i);
        }
        return KeysAndAttributes.builder()
                .keys(keys)
                .consistentRead(true)
                .projectionExpression(String.join(",", aliases))
                .expressionAttributeNames(names)
                .build();
    }

    private Uni<List<Item.View>> getChunk(KeysAndAttributes wanted, int round, List<Item.View> sofar) {
        return call(() -> table.client().batchGetItem(r -> r.requestItems(Map.of(table.name(), wanted))))
                .chain(response -> {
                    response.responses()
                            .getOrDefault(table.name(), List.of())
                            .forEach(item -> sofar.add(new Item.View(item)));
                    KeysAndAttributes rest = response.unprocessedKeys().get(table.name());
                    return rest == null
                            ? Uni.createFrom().item(sofar)
                            : again(round, () -> getChunk(rest, round + 1, sofar));
                });
    }

    private static <T> Uni<T> again(int round, Supplier<Uni<? extends T>> next) {
        if (round >= UNPROCESSED_ROUNDS) {
            return Uni.createFrom()
                    .failure(new BusyException(
                            "DynamoDB left items unprocessed " + (round + 1) + " times in a row", null));
        }
        return Uni.createFrom().voidItem().onItem().delayIt().by(backoff(round)).chain(next);
    }

    private static Duration backoff(int round) {
        long most = Math.min(LAST_BACKOFF.toMillis(), FIRST_BACKOFF.toMillis() << Math.min(round, 10));
        return Duration.ofMillis(
                java.util.concurrent.ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    /**
     * True if the write was done, false if its condition failed. One that meets a transaction on the same item was not done and is
     * tried again, with growing pauses.
     *
     * @param write writes anew each time it is subscribed to
     */
    public static Uni<Boolean> unlessConditionFails(Uni<?> write) {
        return pastConflicts(write)
                .replaceWith(true)
                .onFailure(ConditionalCheckFailedException.class)
                .recoverWithItem(false);
    }

    /**
     * A write that meets a transaction on the same item was not done and is tried again, with growing pauses: the SDK does not do that.
     *
     * @param write writes anew each time it is subscribed to
     */
    public static <T> Uni<T> pastConflicts(Uni<T> write) {
        return write.onFailure(TransactionConflictException.class).recoverWithUni(() -> afterConflict(write));
    }

    private static <T> Uni<T> afterConflict(Uni<T> write) {
        return write.onFailure(TransactionConflictException.class)
                .retry()
                .withBackOff(FIRST_BACKOFF, LAST_BACKOFF)
                .atMost(CONFLICT_ROUNDS)
                .onFailure(TransactionConflictException.class)
                .transform(TableOperations::busy);
    }

    private static BusyException busy(Throwable failure) {
        return new BusyException("DynamoDB did not take a write " + (CONFLICT_ROUNDS + 1) + " times in a row", failure);
    }

    /**
     * Runs a transaction; conflicts with others, and what was throttled, are tried again, with growing pauses.
     *
     * @return true if it was done, false if one of its conditions failed
     */
    @Writes
    public Uni<Boolean> transact(UnaryOperator<TransactWriteItemsRequest.Builder> request) {
        return call(() -> table.client()
                        .transactWriteItems(request.apply(TransactWriteItemsRequest.builder())
                                .build()))
                .replaceWith(true)
                .onFailure(TransactionConflicts::isPassing)
                .retry()
                .withBackOff(FIRST_BACKOFF, LAST_BACKOFF)
                .atMost(CONFLICT_ROUNDS)
                .onFailure(TransactionConflicts::isPassing)
                .transform(TableOperations::busy)
                .onFailure(TransactionConflicts::conditionFailed)
                .recoverWithItem(false);
    }

    private static final class TransactionConflicts {
        /** Codes that say nothing of the items themselves (TransactionCanceledException, API reference). */
        private static final Set<String> PASSING =
                Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

        static boolean isPassing(Throwable failure) {
            return failure instanceof TransactionCanceledException canceled
                    && canceled.cancellationReasons().stream().anyMatch(r -> PASSING.contains(r.code()))
                    && !has(canceled, "ConditionalCheckFailed");
        }

        static boolean conditionFailed(Throwable failure) {
            return failure instanceof TransactionCanceledException canceled && has(canceled, "ConditionalCheckFailed");
        }

        private static boolean has(TransactionCanceledException canceled, String code) {
            return canceled.cancellationReasons().stream().anyMatch(r -> code.equals(r.code()));
        }
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += size) {
            chunks.add(all.subList(i, Math.min(all.size(), i + size)));
        }
        return chunks;
    }
}
