package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesRequest;

/** DynamoDB's global tables of version 2017.11.29, which are in no region. */
final class DynamoDbGlobalTablesTypes {
    private static final GenericType GLOBAL_TABLE = GenericType.global(
                    "dynamodb:globaltable", ListGlobalTablesRequest.class, "GlobalTables")
            .id("GlobalTableName", IdStyle.name("sessions", "profiles"))
            .arn("GlobalTableArn", "global-table/{id}")
            .untagged()
            .state("GlobalTableStatus", "ACTIVE", "UPDATING")
            .created("CreationDateTime")
            .with(
                    "ReplicationGroup",
                    List.of(Map.of("RegionName", "us-east-1"), Map.of("RegionName", "eu-west-1")),
                    List.of(Map.of("RegionName", "eu-central-1")))
            .described(
                    DescribeGlobalTableRequest.class,
                    "GlobalTableName",
                    "GlobalTableDescription",
                    "GlobalTableNotFoundException")
            .pages(1, 100, 100)
            .build();

    static final List<GenericType> ALL = List.of(GLOBAL_TABLE);

    private DynamoDbGlobalTablesTypes() {}
}
