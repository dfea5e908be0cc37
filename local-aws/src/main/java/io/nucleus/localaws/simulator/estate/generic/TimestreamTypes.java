package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import java.util.List;
import software.amazon.awssdk.services.timestreamwrite.model.ListDatabasesRequest;
import software.amazon.awssdk.services.timestreamwrite.model.ListTablesRequest;

/** Amazon Timestream for LiveAnalytics: databases and their tables, which one may list for one database or for all. */
final class TimestreamTypes {
    private static final List<String> TABLES = List.of("metrics", "telemetry");

    private static final GenericType DATABASE = GenericType.regional(
                    "timestream:database", ListDatabasesRequest.class, "Databases")
            .id("DatabaseName", IdStyle.name("sensors", "fleet"))
            .arn("Arn", "database/{id}")
            .created("CreationTime")
            .part("LastUpdatedTime", Item::changedAt)
            .with("TableCount", 1, 2, 5)
            .pages(1, 20, 20)
            .build();

    private static final GenericType TABLE = GenericType.regional("timestream:table", ListTablesRequest.class, "Tables")
            .within(DATABASE.definition(), "DatabaseName")
            .id(null, new IdStyle(item -> database(item) + "/" + Names.of(item, TABLES), Ids::slotOfName))
            .arn("Arn", "database/{parent}/table/{name}")
            .name("TableName", TABLES.toArray(String[]::new))
            .part("DatabaseName", TimestreamTypes::database)
            .state("TableStatus", "ACTIVE", "DELETING")
            .created("CreationTime")
            .with("RetentionProperties.MemoryStoreRetentionPeriodInHours", 6, 24)
            .with("RetentionProperties.MagneticStoreRetentionPeriodInDays", 365, 73_000)
            .pages(1, 20, 20)
            .build();

    static final List<GenericType> ALL = List.of(DATABASE, TABLE);

    private TimestreamTypes() {}

    private static String database(Item table) {
        return GenericType.Parent.of(table, DATABASE.definition()).map(Item::id).orElse("");
    }
}
