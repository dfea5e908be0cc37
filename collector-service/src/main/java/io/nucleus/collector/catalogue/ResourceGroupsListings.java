package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.RESOURCE_GROUPS;

import java.util.List;
import software.amazon.awssdk.services.resourcegroups.ResourceGroupsAsyncClient;
import software.amazon.awssdk.services.resourcegroups.model.GroupIdentifier;
import software.amazon.awssdk.services.resourcegroups.model.ListGroupsRequest;
import software.amazon.awssdk.services.resourcegroups.model.ListGroupsResponse;

/** Resource groups. */
final class ResourceGroupsListings {
    private ResourceGroupsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(groups());
    }

    private static Listing<ResourceGroupsAsyncClient, GroupIdentifier> groups() {
        return Listing.regional(RESOURCE_GROUPS, "resource-groups:ListGroups")
                .pages(
                        1,
                        50,
                        size -> ListGroupsRequest.builder().maxResults(size),
                        ResourceGroupsAsyncClient::listGroupsPaginator,
                        ListGroupsResponse::groupIdentifiers)
                .tagsInBulk()
                .yields(ResourceKind.of("resource-groups:group", GroupIdentifier::groupName, GroupIdentifier::groupArn)
                        .name(GroupIdentifier::groupName)
                        .build());
    }
}
