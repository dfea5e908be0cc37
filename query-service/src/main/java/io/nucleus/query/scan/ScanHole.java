package io.nucleus.query.scan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.nucleus.inventory.model.TypeOutcome;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Types of a region that were not read for the same reason.
 *
 * @param status how their coverage stands
 * @param reason what AWS said
 */
@RegisterForReflection
public record ScanHole(String status, String reason, List<String> resourceTypes) {
    public ScanHole {
        resourceTypes = List.copyOf(resourceTypes);
    }

    private record Kind(String status, String reason) {}

    /** By status and reason. */
    static List<ScanHole> of(List<TypeOutcome> outcomes) {
        Map<Kind, List<String>> kinds = outcomes.stream()
                .filter(o -> o.coverage().isHole())
                .collect(groupingBy(
                        o -> new Kind(o.coverage().name(), o.reason()),
                        () -> new TreeMap<>(Comparator.comparing(Kind::status).thenComparing(Kind::reason)),
                        mapping(o -> o.resourceType().value(), toList())));
        return kinds.entrySet().stream()
                .map(e -> new ScanHole(
                        e.getKey().status(),
                        e.getKey().reason(),
                        e.getValue().stream().sorted().toList()))
                .toList();
    }
}
