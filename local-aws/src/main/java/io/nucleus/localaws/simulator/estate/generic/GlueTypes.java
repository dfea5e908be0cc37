package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.glue.model.GetCrawlersRequest;
import software.amazon.awssdk.services.glue.model.GetDatabasesRequest;
import software.amazon.awssdk.services.glue.model.GetJobsRequest;
import software.amazon.awssdk.services.glue.model.GetTablesRequest;

/** Glue. */
final class GlueTypes {
    private static final GenericType DATABASE = GenericType.regional(
                    "glue:database", GetDatabasesRequest.class, "DatabaseList")
            .id("Name", IdStyle.name("lake", "raw"))
            .arn(null, "database/{id}")
            .created("CreateTime")
            .part("CatalogId", Item::accountId)
            .pages(1, 100, 100)
            .build();

    private static final GenericType TABLE = GenericType.regional("glue:table", GetTablesRequest.class, "TableList")
            .within(DATABASE.definition(), "DatabaseName")
            .id(null, IdStyle.within(DATABASE.definition(), "orders", "clicks", "logs"))
            .name("Name", "orders", "clicks", "logs")
            .arn(null, "table/{id}")
            .created("CreateTime")
            .untagged()
            .part("UpdateTime", Item::changedAt)
            .part("DatabaseName", item -> GenericType.Parent.id(item, DATABASE.definition()))
            .part("CatalogId", Item::accountId)
            .with("TableType", "EXTERNAL_TABLE", "VIRTUAL_VIEW")
            .pages(1, 100, 100)
            .share(1)
            .build();

    private static final GenericType JOB = GenericType.regional("glue:job", GetJobsRequest.class, "Jobs")
            .id("Name", IdStyle.name("etl", "load"))
            .arn(null, "job/{id}")
            .created("CreatedOn")
            .with("GlueVersion", "0.9", "1.0", "3.0", "5.0")
            .with("WorkerType", "G.1X", "G.2X")
            .with("NumberOfWorkers", 2, 10)
            .with("Command.Name", "glueetl")
            .pages(1, 1_000, 100)
            .build();

    private static final GenericType CRAWLER = GenericType.regional(
                    "glue:crawler", GetCrawlersRequest.class, "Crawlers")
            .id("Name", IdStyle.name("crawler", "scan"))
            .arn(null, "crawler/{id}")
            .state("State", "READY", "RUNNING", "STOPPING")
            .created("CreationTime")
            .part("CrawlElapsedTime", item -> (long) item.current().below("elapsed", 1_000))
            .pages(1, 1_000, 100)
            .build();

    static final List<GenericType> ALL = List.of(DATABASE, TABLE, JOB, CRAWLER);

    private GlueTypes() {}
}
