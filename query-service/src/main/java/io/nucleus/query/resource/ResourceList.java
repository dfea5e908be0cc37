package io.nucleus.query.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.nucleus.query.index.FilterChoices;
import io.nucleus.query.index.ResourceRow;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of resources.
 *
 * @param items rows, or what was wanted of them
 * @param facets by dimension; null if none was asked for
 * @param nextToken null on the last page
 * @param filters what can be chosen in each filter, over the whole inventory
 */
@RegisterForReflection
public record ResourceList(
        @Schema(type = SchemaType.ARRAY, implementation = ResourceRow.class)
        List<Object> items,

        Pagination pagination,

        @Schema(description = "Leads to the next page; null on the last one", nullable = true)
        String nextToken,

        @Schema(
                description = "By dimension, as `facets` asked for them: what there is to choose in each, as if it"
                        + " were not filtered by itself; most first")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Map<String, List<Facets.Value>> facets,

        FilterChoices filters) {
    public ResourceList {
        items = List.copyOf(items);
    }

    /** Which page it is, of how many. */
    @RegisterForReflection
    public record Pagination(@Schema(description = "From 1") int page, int pageSize, long totalItems, long totalPages) {
        static Pagination of(PageParameters.Page page, long total) {
            return new Pagination(page.number(), page.size(), total, (total + page.size() - 1) / page.size());
        }
    }
}
