package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.INSPECTOR;

import java.util.List;
import software.amazon.awssdk.services.inspector2.Inspector2AsyncClient;
import software.amazon.awssdk.services.inspector2.model.Filter;
import software.amazon.awssdk.services.inspector2.model.ListFiltersRequest;
import software.amazon.awssdk.services.inspector2.model.ListFiltersResponse;

/** Inspector's filters and suppression rules: its findings are no resources of the account, and whether it is enabled is a setting. */
final class InspectorListings {
    private InspectorListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(filters());
    }

    private static Listing<Inspector2AsyncClient, Filter> filters() {
        return Listing.regional(INSPECTOR, "inspector2:ListFilters")
                .pages(
                        1,
                        100,
                        size -> ListFiltersRequest.builder().maxResults(size),
                        Inspector2AsyncClient::listFiltersPaginator,
                        ListFiltersResponse::filters)
                .yields(ResourceKind.<Filter>of("inspector2:filter", filter -> idIn(filter.arn()), Filter::arn)
                        .name(Filter::name)
                        .tags(Filter::tags)
                        .created(Filter::createdAt)
                        .build());
    }

    private static String idIn(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
