package io.nucleus.inventory.store;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.store.schema.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * The table that the repositories work on.
 *
 * @param client the caller's; it is not closed here
 * @param name the table's name
 * @param shards into how many partitions each index over resources is split; one takes 1,000 writes a second. It must be the
 *     same for all services and never shrink while the table holds resources
 */
public record Table(DynamoDbAsyncClient client, String name, int shards) {
    public static final int DEFAULT_SHARDS = 8;

    public Table {
        requireNonNull(client, "client is null");
        requireNonNull(name, "name is null");
        if (shards < 1 || shards > 1_000) {
            throw new IllegalArgumentException("shards must be from 1 to 1000, not " + shards);
        }
    }

    /** The default name and number of shards. */
    public static Table withDefaults(DynamoDbAsyncClient client) {
        return new Table(client, TableSchema.DEFAULT_NAME, DEFAULT_SHARDS);
    }
}
