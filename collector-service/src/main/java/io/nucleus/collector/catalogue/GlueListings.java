package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.GLUE;

import io.smallrye.mutiny.Multi;
import java.util.List;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.glue.model.Crawler;
import software.amazon.awssdk.services.glue.model.Database;
import software.amazon.awssdk.services.glue.model.GetCrawlersRequest;
import software.amazon.awssdk.services.glue.model.GetCrawlersResponse;
import software.amazon.awssdk.services.glue.model.GetDatabasesRequest;
import software.amazon.awssdk.services.glue.model.GetDatabasesResponse;
import software.amazon.awssdk.services.glue.model.GetJobsRequest;
import software.amazon.awssdk.services.glue.model.GetJobsResponse;
import software.amazon.awssdk.services.glue.model.GetTablesRequest;
import software.amazon.awssdk.services.glue.model.GetTablesResponse;
import software.amazon.awssdk.services.glue.model.Job;
import software.amazon.awssdk.services.glue.model.Table;

/**
 * Glue. Tables have no tags (AWS Glue Developer Guide, "AWS tags in AWS Glue"). Crawlers and engines write counts, sizes and versions into
 * a table's parameters, and a new version of it each time.
 */
final class GlueListings {
    private static final int MOST_TABLES = 100;
    private static final String GET_DATABASES = "glue:GetDatabases";

    private static final Source<GlueAsyncClient, Database> DATABASES = Lister.paged(
            1,
            100,
            size -> GetDatabasesRequest.builder().maxResults(size),
            GlueAsyncClient::getDatabasesPaginator,
            GetDatabasesResponse::databaseList);

    private GlueListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(databases(), tables(), jobs(), crawlers());
    }

    private static Listing<GlueAsyncClient, Database> databases() {
        return Listing.regional(GLUE, GET_DATABASES, DATABASES)
                .tagsInBulk()
                .yields(ResourceKind.<Database>of(
                                "glue:database",
                                Database::name,
                                (place, database) -> place.arn("glue", "database/" + database.name()))
                        .name(Database::name)
                        .created(Database::createTime)
                        .build());
    }

    private static Listing<GlueAsyncClient, Table> tables() {
        return Listing.regional(GLUE, "glue:GetTables")
                .children(GET_DATABASES, DATABASES, GlueListings::tablesOf, "EntityNotFoundException")
                .yields(ResourceKind.of(
                                "glue:table",
                                GlueListings::idOf,
                                (place, table) -> place.arn("glue", "table/" + idOf(table)))
                        .name(Table::name)
                        .created(Table::createTime)
                        .withoutVolatile("Parameters", "UpdateTime", "LastAccessTime", "LastAnalyzedTime", "VersionId")
                        .build());
    }

    private static String idOf(Table table) {
        return ChildIds.of(table.databaseName(), table.name());
    }

    private static Multi<Table> tablesOf(Database database, Ask<GlueAsyncClient> ask) {
        GetTablesRequest first = ask.signed(GetTablesRequest.builder()
                .databaseName(database.name())
                .maxResults(ask.page(1, MOST_TABLES))
                .build());
        return ask.items(ask.client().getTablesPaginator(first), GetTablesResponse::tableList);
    }

    private static Listing<GlueAsyncClient, Job> jobs() {
        return Listing.regional(GLUE, "glue:GetJobs")
                .pages(
                        1,
                        1_000,
                        size -> GetJobsRequest.builder().maxResults(size),
                        GlueAsyncClient::getJobsPaginator,
                        GetJobsResponse::jobs)
                .tagsInBulk()
                .yields(ResourceKind.<Job>of(
                                "glue:job", Job::name, (place, job) -> place.arn("glue", "job/" + job.name()))
                        .name(Job::name)
                        .created(Job::createdOn)
                        .build());
    }

    private static Listing<GlueAsyncClient, Crawler> crawlers() {
        return Listing.regional(GLUE, "glue:GetCrawlers")
                .pages(
                        1,
                        1_000,
                        size -> GetCrawlersRequest.builder().maxResults(size),
                        GlueAsyncClient::getCrawlersPaginator,
                        GetCrawlersResponse::crawlers)
                .tagsInBulk()
                .yields(ResourceKind.<Crawler>of(
                                "glue:crawler",
                                Crawler::name,
                                (place, crawler) -> place.arn("glue", "crawler/" + crawler.name()))
                        .name(Crawler::name)
                        .state(Crawler::stateAsString)
                        .created(Crawler::creationTime)
                        .withoutVolatile("CrawlElapsedTime", "LastCrawl")
                        .build());
    }
}
