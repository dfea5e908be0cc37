package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.resourcegroups.model.ListGroupsRequest;

/** Resource groups. */
final class ResourceGroupsTypes {
    private static final GenericType GROUP = GenericType.regional(
                    "resource-groups:group", ListGroupsRequest.class, "GroupIdentifiers")
            .id("GroupName", IdStyle.name("group", "application"))
            .arn("GroupArn", "group/{id}")
            .with("Description", "Everything of the shop", "What is patched together")
            .pages(1, 50, 50)
            .build();

    static final List<GenericType> ALL = List.of(GROUP);

    private ResourceGroupsTypes() {}
}
