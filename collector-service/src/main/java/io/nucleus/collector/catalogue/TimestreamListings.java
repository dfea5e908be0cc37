package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.TIMESTREAM_WRITE;

import java.util.List;
import software.amazon.awssdk.services.timestreamwrite.TimestreamWriteAsyncClient;
import software.amazon.awssdk.services.timestreamwrite.model.Database;
import software.amazon.awssdk.services.timestreamwrite.model.ListDatabasesRequest;
import software.amazon.awssdk.services.timestreamwrite.model.ListDatabasesResponse;
import software.amazon.awssdk.services.timestreamwrite.model.ListTablesRequest;
import software.amazon.awssdk.services.timestreamwrite.model.ListTablesResponse;
import software.amazon.awssdk.services.timestreamwrite.model.Table;

/**
 * Amazon Timestream for LiveAnalytics: databases and tables. Its client first asks which endpoint to call, {@code DescribeEndpoints}.
 * Accounts that did not use the service before it closed to new customers are refused with {@code AccessDeniedException}.
 */
final class TimestreamListings {
    private static final String ENDPOINTS = "timestream:DescribeEndpoints";

    private TimestreamListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(databases(), tables());
    }

    private static Listing<TimestreamWriteAsyncClient, Database> databases() {
        return Listing.regional(TIMESTREAM_WRITE, "timestream:ListDatabases")
                .pages(
                        1,
                        20,
                        size -> ListDatabasesRequest.builder().maxResults(size),
                        TimestreamWriteAsyncClient::listDatabasesPaginator,
                        ListDatabasesResponse::databases)
                .alsoCalls(ENDPOINTS)
                .tagsInBulk()
                .yields(ResourceKind.of("timestream:database", Database::databaseName, Database::arn)
                        .name(Database::databaseName)
                        .created(Database::creationTime)
                        .withoutVolatile("TableCount", "LastUpdatedTime")
                        .build());
    }

    /** Without a database's name, the tables of all. */
    private static Listing<TimestreamWriteAsyncClient, Table> tables() {
        return Listing.regional(TIMESTREAM_WRITE, "timestream:ListTables")
                .pages(
                        1,
                        20,
                        size -> ListTablesRequest.builder().maxResults(size),
                        TimestreamWriteAsyncClient::listTablesPaginator,
                        ListTablesResponse::tables)
                .alsoCalls(ENDPOINTS)
                .tagsInBulk()
                .yields(ResourceKind.<Table>of(
                                "timestream:table", table -> table.databaseName() + "/" + table.tableName(), Table::arn)
                        .name(Table::tableName)
                        .state(Table::tableStatusAsString)
                        .created(Table::creationTime)
                        .build());
    }
}
