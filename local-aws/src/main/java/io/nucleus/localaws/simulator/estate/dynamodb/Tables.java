package io.nucleus.localaws.simulator.estate.dynamodb;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ArchivalSummary;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.BillingModeSummary;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** DynamoDB tables. */
final class Tables {
    static final ResourceDefinition TYPE = ResourceDefinition.regional(
                    "dynamodb:table", "dynamodb", "ListTables", "DescribeTable")
            .share(4)
            .id(item -> Names.of(item, List.of("table", "state", "events", "sessions", "locks", "cache")))
            .arn(item -> Arns.of(item, "dynamodb", "table/" + item.id()))
            .state(Tables::state)
            .build();

    private static final String ARCHIVED = "ARCHIVED";

    private Tables() {}

    private static String state(Item item) {
        if (item.isLastDay()) {
            return "DELETING";
        }
        int draw = item.current().below("state", 100);
        return draw < 96 ? "ACTIVE" : draw < 98 ? "UPDATING" : ARCHIVED;
    }

    static TableDescription describe(Item item) {
        boolean onDemand = item.fixed().percent("on demand", 70);
        long items = item.current().below("items", 1_000_000);
        TableDescription.Builder table = TableDescription.builder()
                .tableName(item.wire(item.id()))
                .tableArn(item.wire(item.arn()))
                .tableId(item.fixed().uuid("table id").toString())
                .tableStatus(item.state())
                .creationDateTime(item.createdAt())
                .itemCount(items)
                .tableSizeBytes(items * item.fixed().between("item size", 80, 3_000))
                .deletionProtectionEnabled(item.fixed().percent("protected", 35))
                .billingModeSummary(
                        onDemand
                                ? BillingModeSummary.builder()
                                        .billingMode(BillingMode.PAY_PER_REQUEST)
                                        .lastUpdateToPayPerRequestDateTime(item.createdAt())
                                        .build()
                                : null)
                .provisionedThroughput(ProvisionedThroughputDescription.builder()
                        .numberOfDecreasesToday(0L)
                        .readCapacityUnits(onDemand ? 0L : 5L * item.fixed().between("read", 1, 40))
                        .writeCapacityUnits(onDemand ? 0L : 5L * item.fixed().between("write", 1, 20))
                        .build());
        keys(table, item.fixed().percent("sort key", 60));
        return optional(table, item).build();
    }

    private static void keys(TableDescription.Builder table, boolean sortKey) {
        AttributeDefinition pk = AttributeDefinition.builder()
                .attributeName("pk")
                .attributeType(ScalarAttributeType.S)
                .build();
        KeySchemaElement hash = KeySchemaElement.builder()
                .attributeName("pk")
                .keyType(KeyType.HASH)
                .build();
        if (!sortKey) {
            table.attributeDefinitions(pk).keySchema(hash);
            return;
        }
        table.attributeDefinitions(pk, pk.toBuilder().attributeName("sk").build())
                .keySchema(
                        hash,
                        hash.toBuilder()
                                .attributeName("sk")
                                .keyType(KeyType.RANGE)
                                .build());
    }

    private static TableDescription.Builder optional(TableDescription.Builder table, Item item) {
        if (item.fixed().percent("stream", 25)) {
            String label = item.createdAt().toString().replace("Z", ".000");
            table.streamSpecification(StreamSpecification.builder()
                            .streamEnabled(true)
                            .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                            .build())
                    .latestStreamLabel(label)
                    .latestStreamArn(item.arn() + "/stream/" + label);
        }
        if (item.fixed().percent("kms", 30)) {
            table.sseDescription(SSEDescription.builder()
                    .status(SSEStatus.ENABLED)
                    .sseType(SSEType.KMS)
                    .kmsMasterKeyArn(Arns.of(item, "kms", "key/" + item.fixed().uuid("key")))
                    .build());
        }
        if (item.state().equals(ARCHIVED)) {
            table.archivalSummary(ArchivalSummary.builder()
                    .archivalDateTime(item.changedAt())
                    .archivalReason("INACCESSIBLE_ENCRYPTION_CREDENTIALS")
                    .build());
        }
        return table;
    }
}
