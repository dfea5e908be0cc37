package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.ATHENA;

import java.util.List;
import software.amazon.awssdk.services.athena.AthenaAsyncClient;
import software.amazon.awssdk.services.athena.model.DataCatalogSummary;
import software.amazon.awssdk.services.athena.model.ListDataCatalogsRequest;
import software.amazon.awssdk.services.athena.model.ListDataCatalogsResponse;
import software.amazon.awssdk.services.athena.model.ListWorkGroupsRequest;
import software.amazon.awssdk.services.athena.model.ListWorkGroupsResponse;
import software.amazon.awssdk.services.athena.model.WorkGroupSummary;

/** Athena. AWS puts a work group {@code primary} and a data catalogue {@code AwsDataCatalog} into each region. */
final class AthenaListings {
    private AthenaListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(workGroups(), dataCatalogs());
    }

    private static Listing<AthenaAsyncClient, WorkGroupSummary> workGroups() {
        return Listing.regional(ATHENA, "athena:ListWorkGroups")
                .pages(
                        1,
                        50,
                        size -> ListWorkGroupsRequest.builder().maxResults(size),
                        AthenaAsyncClient::listWorkGroupsPaginator,
                        ListWorkGroupsResponse::workGroups)
                .tagsInBulk()
                .yields(ResourceKind.<WorkGroupSummary>of(
                                "athena:workgroup",
                                WorkGroupSummary::name,
                                (place, group) -> place.arn("athena", "workgroup/" + group.name()))
                        .name(WorkGroupSummary::name)
                        .state(WorkGroupSummary::stateAsString)
                        .created(WorkGroupSummary::creationTime)
                        .build());
    }

    private static Listing<AthenaAsyncClient, DataCatalogSummary> dataCatalogs() {
        return Listing.regional(ATHENA, "athena:ListDataCatalogs")
                .pages(
                        2,
                        50,
                        size -> ListDataCatalogsRequest.builder().maxResults(size),
                        AthenaAsyncClient::listDataCatalogsPaginator,
                        ListDataCatalogsResponse::dataCatalogsSummary)
                .tagsInBulk()
                .yields(ResourceKind.<DataCatalogSummary>of(
                                "athena:datacatalog",
                                DataCatalogSummary::catalogName,
                                (place, catalog) -> place.arn("athena", "datacatalog/" + catalog.catalogName()))
                        .name(DataCatalogSummary::catalogName)
                        .state(DataCatalogSummary::statusAsString)
                        .build());
    }
}
