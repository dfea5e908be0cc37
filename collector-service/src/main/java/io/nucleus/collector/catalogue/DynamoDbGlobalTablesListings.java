package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.DYNAMODB;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesResponse;

/**
 * DynamoDB's global tables of version 2017.11.29. Those of the later version are replicas that each region lists as tables; only the
 * earlier ones are resources of their own, in no region and without tags.
 */
final class DynamoDbGlobalTablesListings {
    private DynamoDbGlobalTablesListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(globalTables());
    }

    private static Listing<DynamoDbAsyncClient, GlobalTableDescription> globalTables() {
        return Listing.global(DYNAMODB, "dynamodb:ListGlobalTables")
                .following(
                        1,
                        100,
                        (size, token) ->
                                ListGlobalTablesRequest.builder().limit(size).exclusiveStartGlobalTableName(token),
                        DynamoDbAsyncClient::listGlobalTables,
                        ListGlobalTablesResponse::lastEvaluatedGlobalTableName,
                        ListGlobalTablesResponse::globalTables)
                .as((place, table) -> GlobalTableDescription.builder()
                        .globalTableName(table.globalTableName())
                        .globalTableArn(place.globalArn("dynamodb", "global-table/" + table.globalTableName()))
                        .build())
                .describe(
                        "dynamodb:DescribeGlobalTable",
                        table -> DescribeGlobalTableRequest.builder().globalTableName(table.globalTableName()),
                        DynamoDbAsyncClient::describeGlobalTable,
                        (table, found) -> found.globalTableDescription(),
                        Answer.goneIf("GlobalTableNotFoundException"))
                .yields(ResourceKind.of(
                                "dynamodb:globaltable",
                                GlobalTableDescription::globalTableName,
                                GlobalTableDescription::globalTableArn)
                        .name(GlobalTableDescription::globalTableName)
                        .state(GlobalTableDescription::globalTableStatusAsString)
                        .created(GlobalTableDescription::creationDateTime)
                        .withoutVolatile("ReplicaStatusPercentProgress")
                        .build());
    }
}
