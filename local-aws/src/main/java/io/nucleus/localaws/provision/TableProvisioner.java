package io.nucleus.localaws.provision;

import io.nucleus.inventory.store.schema.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Makes the product's table. */
final class TableProvisioner {
    private final DynamoDbClient dynamoDb;

    TableProvisioner(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    void provision(String table) {
        try {
            dynamoDb.createTable(TableSchema.createTable(table));
        } catch (ResourceInUseException e) {
            // It is there, made from the same definition by an earlier run.
        }
        dynamoDb.waiter().waitUntilTableExists(r -> r.tableName(table));
        if (timeToLive(table) == TimeToLiveStatus.DISABLED) {
            dynamoDb.updateTimeToLive(r -> r.tableName(table)
                    .timeToLiveSpecification(
                            s -> s.attributeName(TableSchema.TTL).enabled(true)));
        }
    }

    private TimeToLiveStatus timeToLive(String table) {
        return dynamoDb.describeTimeToLive(r -> r.tableName(table))
                .timeToLiveDescription()
                .timeToLiveStatus();
    }
}
