package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.inspector2.model.ListFiltersRequest;

/** Inspector's filters and suppression rules. */
final class InspectorTypes {
    private static final GenericType FILTER = GenericType.regional(
                    "inspector2:filter", ListFiltersRequest.class, "filters")
            .id(null, IdStyle.uuid())
            .arn("arn", "owner/{account}/filter/{id}")
            .name("name", "suppress-low", "accepted", "sandbox")
            .tags("tags")
            .created("createdAt")
            .part("updatedAt", item -> item.changedAt())
            .part("ownerId", item -> item.accountId())
            .with("action", "NONE", "SUPPRESS")
            .pages(1, 100, 100)
            .share(0.2)
            .build();

    static final List<GenericType> ALL = List.of(FILTER);

    private InspectorTypes() {}
}
