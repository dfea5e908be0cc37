package io.nucleus.query.resource;

import io.nucleus.query.index.FilterChoices;
import io.nucleus.query.index.ResourcePage;
import io.nucleus.query.index.ResourceRow;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of resources.
 *
 * @param filters what can be chosen in each filter, over the whole inventory
 */
@RegisterForReflection
public record ResourceList(List<ResourceRow> items, Pagination pagination, FilterChoices filters) {
    public ResourceList {
        items = List.copyOf(items);
    }

    static ResourceList of(ResourcePage page, int number, int size, FilterChoices filters) {
        long pages = (page.total() + size - 1) / size;
        return new ResourceList(page.rows(), new Pagination(number, size, page.total(), pages), filters);
    }

    /** Which page it is, of how many. */
    @RegisterForReflection
    public record Pagination(
            @Schema(description = "From 1") int page, int pageSize, long totalItems, long totalPages) {}
}
