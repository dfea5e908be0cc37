package io.nucleus.query.index;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.DiscoveryStatus;
import java.util.Set;

/**
 * Which resources are wanted. Values of one field are alternatives; fields narrow one another; an empty field narrows
 * nothing.
 *
 * @param resourceTypes whole types ({@code ec2:instance}) or services ({@code ec2}), which mean all their types
 * @param tags keys ({@code env}) or pairs ({@code env=prod}), compared as they are
 * @param search words of which each must occur in the name, the id or the ARN; case and accents do not matter
 */
public record ResourceFilter(
        Set<AccountId> accountIds,
        Set<String> resourceTypes,
        Set<String> regions,
        Set<DiscoveryStatus> statuses,
        Set<String> tags,
        String search) {
    public static final ResourceFilter NONE = new ResourceFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), "");

    public ResourceFilter {
        accountIds = Set.copyOf(accountIds);
        resourceTypes = Set.copyOf(resourceTypes);
        regions = Set.copyOf(regions);
        statuses = Set.copyOf(statuses);
        tags = Set.copyOf(tags);
        search = search == null ? "" : search;
    }
}
