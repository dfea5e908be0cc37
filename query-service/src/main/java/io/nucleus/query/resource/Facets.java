package io.nucleus.query.resource;

import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.index.Dimension;
import io.nucleus.query.index.Snapshot;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts of what one might filter by, as the API writes them. */
final class Facets {
    private Facets() {}

    /** One value and how many resources have it. */
    @RegisterForReflection
    @Schema(name = "FacetValue")
    public record Value(
            @Schema(examples = "123456789012") String value,

            @Schema(description = "For people; an account's name", examples = "production")
            String label,

            @Schema(examples = "42") long count) {}

    static Set<Dimension> read(String parameter, List<String> given, ParameterErrors errors) {
        return errors
                .values(
                        parameter,
                        given,
                        text -> Dimension.parse(text).isPresent(),
                        "some of " + String.join(", ", Dimension.names()))
                .stream()
                .map(text -> Dimension.parse(text).orElseThrow())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    static Map<String, List<Value>> of(Map<Dimension, Map<String, Long>> counts, Snapshot snapshot) {
        Map<String, List<Value>> facets = new LinkedHashMap<>();
        counts.forEach((dimension, values) -> facets.put(
                dimension.text(),
                values.entrySet().stream()
                        .map(e -> new Value(e.getKey(), label(dimension, e.getKey(), snapshot), e.getValue()))
                        .toList()));
        return facets;
    }

    static String label(Dimension dimension, String value, Snapshot snapshot) {
        return dimension == Dimension.ACCOUNT ? snapshot.accountName(value) : value;
    }
}
