package io.nucleus.inventory.store.schema;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The single table: its keys, its indexes, its TTL. Every environment creates it from here. */
public final class TableSchema {
    public static final String DEFAULT_NAME = "nucleus-app-app-table";
    public static final String PK = "pk";
    public static final String SK = "sk";
    /** Epoch seconds; DynamoDB removes the item some time after. */
    public static final String TTL = "ttl";

    /** An index and what it is for. */
    public enum Index {
        /** All resources, all accounts, all scans. */
        ALL("gsi1"),
        /** Resources by region. */
        BY_REGION("gsi2"),
        /** Resources by type. */
        BY_TYPE("gsi3"),
        /** Resources by the time of their last change. */
        BY_CHANGE("gsi4");

        private final String indexName;

        Index(String indexName) {
            this.indexName = indexName;
        }

        public String indexName() {
            return indexName;
        }

        public String pk() {
            return indexName + PK;
        }

        public String sk() {
            return indexName + SK;
        }
    }

    private TableSchema() {}

    /** The request that creates the table, paid per request; the caller enables TTL on {@link #TTL} afterwards. */
    public static CreateTableRequest createTable(String tableName) {
        return CreateTableRequest.builder()
                .tableName(tableName)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributeDefinitions())
                .keySchema(keys(PK, SK))
                .globalSecondaryIndexes(
                        Stream.of(Index.values()).map(TableSchema::index).toList())
                .build();
    }

    private static List<AttributeDefinition> attributeDefinitions() {
        return Stream.concat(Stream.of(PK, SK), Stream.of(Index.values()).flatMap(i -> Stream.of(i.pk(), i.sk())))
                .map(name -> AttributeDefinition.builder()
                        .attributeName(name)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .toList();
    }

    private static GlobalSecondaryIndex index(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.indexName())
                .keySchema(keys(index.pk(), index.sk()))
                .projection(p -> p.projectionType(ProjectionType.ALL))
                .build();
    }

    private static List<KeySchemaElement> keys(String hash, String range) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(hash)
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(range)
                        .keyType(KeyType.RANGE)
                        .build());
    }
}
