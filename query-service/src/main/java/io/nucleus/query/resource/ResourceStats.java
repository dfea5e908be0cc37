package io.nucleus.query.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.nucleus.query.index.Dimension;
import io.nucleus.query.index.InventoryCounts;
import io.nucleus.query.index.Snapshot;
import io.nucleus.support.problem.ApiException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many resources there are, in all, by each value, and by combinations. The counts of each add up to the total. */
@RegisterForReflection
public record ResourceStats(
        long totalItems,
        Map<String, Long> byStatus,
        Map<String, Long> byType,
        Map<String, Long> byRegion,
        Map<String, Long> byAccount,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The dimensions of `groups`, as `by` named them")
        List<String> by,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "By combinations of the dimensions, most first")
        List<Group> groups) {
    private static final int MOST_GROUPS = 10_000;

    /** One combination of values. */
    @RegisterForReflection
    @Schema(name = "ResourceGroup")
    public record Group(
            @Schema(
                    description = "One value for each dimension, in their order",
                    examples = "[\"ec2:instance\", \"eu-west-1\"]")
            List<String> values,

            @Schema(
                    description = "The same for people; an account is named",
                    examples = "[\"ec2:instance\", \"eu-west-1\"]")
            List<String> labels,

            @Schema(examples = "42") long count) {}

    static ResourceStats of(InventoryCounts counts) {
        return new ResourceStats(
                counts.totalItems(),
                counts.byStatus(),
                counts.byType(),
                counts.byRegion(),
                counts.byAccount(),
                null,
                null);
    }

    /** @throws ApiException if there are more combinations than anybody reads */
    static ResourceStats of(
            InventoryCounts counts, List<Dimension> dimensions, Map<List<String>, Long> groups, Snapshot snapshot) {
        if (groups.size() > MOST_GROUPS) {
            throw ApiException.invalid(
                    "by", "has more than " + MOST_GROUPS + " combinations: must be narrowed by a filter");
        }
        return new ResourceStats(
                counts.totalItems(),
                counts.byStatus(),
                counts.byType(),
                counts.byRegion(),
                counts.byAccount(),
                dimensions.stream().map(Dimension::text).toList(),
                groups.entrySet().stream()
                        .map(e -> new Group(e.getKey(), labels(dimensions, e.getKey(), snapshot), e.getValue()))
                        .toList());
    }

    private static List<String> labels(List<Dimension> dimensions, List<String> values, Snapshot snapshot) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            labels.add(Facets.label(dimensions.get(i), values.get(i), snapshot));
        }
        return labels;
    }
}
