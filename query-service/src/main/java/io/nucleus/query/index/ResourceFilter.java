package io.nucleus.query.index;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.query.language.ResourceQuery;
import java.util.Set;

/**
 * Which resources are wanted. Values of one field are alternatives; fields narrow one another; an empty field narrows
 * nothing.
 *
 * @param resourceTypes whole types ({@code ec2:instance}) or services ({@code ec2}), which mean all their types
 * @param tags keys ({@code env}) or pairs ({@code env=prod}), compared as they are
 * @param search words of which each must occur in the name, the id or the ARN; case and accents do not matter
 * @param query what the query language says, which narrows further
 */
public record ResourceFilter(
        Set<AccountId> accountIds,
        Set<String> resourceTypes,
        Set<String> regions,
        Set<DiscoveryStatus> statuses,
        Set<String> tags,
        String search,
        ResourceQuery query) {
    public static final ResourceFilter NONE =
            new ResourceFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), "", ResourceQuery.ALL);

    public ResourceFilter {
        accountIds = Set.copyOf(accountIds);
        resourceTypes = Set.copyOf(resourceTypes);
        regions = Set.copyOf(regions);
        statuses = Set.copyOf(statuses);
        tags = Set.copyOf(tags);
        search = search == null ? "" : search;
        requireNonNull(query, "query is null");
    }

    /** What the query language says, and nothing else. */
    public static ResourceFilter of(ResourceQuery query) {
        return NONE.with(query);
    }

    /** The same with another query. */
    public ResourceFilter with(ResourceQuery other) {
        return new ResourceFilter(accountIds, resourceTypes, regions, statuses, tags, search, other);
    }

    /** The same, not narrowed by that dimension: so it is counted what one might choose instead. */
    ResourceFilter without(Dimension dimension) {
        return new ResourceFilter(
                dimension == Dimension.ACCOUNT ? Set.of() : accountIds,
                dimension == Dimension.TYPE ? Set.of() : resourceTypes,
                dimension == Dimension.REGION ? Set.of() : regions,
                dimension == Dimension.STATUS ? Set.of() : statuses,
                tags,
                search,
                query.without(dimension::isNarrowedBy));
    }
}
