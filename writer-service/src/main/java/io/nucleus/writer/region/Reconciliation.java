package io.nucleus.writer.region;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.inventory.model.message.RegionReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what a report announces with what arrived. A scope whose numbers do not agree was not read: it is {@code FAILED} with
 * the numbers as reason, and so turns nothing missing. The result depends on nothing but its inputs, so that whoever settles
 * again comes to the same.
 */
public final class Reconciliation {
    private Reconciliation() {}

    /** One result for each type that was reported or arrived, by type. */
    public static List<ScopeResult> reconcile(RegionReport report, Map<ResourceType, Arrived> arrived) {
        Map<ResourceType, TypeOutcome> outcomes = reported(report);
        Set<ResourceType> types = Stream.concat(outcomes.keySet().stream(), arrived.keySet().stream())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        List<ScopeResult> results = new ArrayList<>();
        for (ResourceType type : types) {
            Arrived of = arrived.getOrDefault(type, Arrived.NOTHING);
            TypeOutcome outcome = outcomes.get(type);
            results.add(outcome == null ? unannounced(type, of) : compare(outcome, of));
        }
        return results;
    }

    /**
     * What arrived of a type.
     *
     * @param resources how many, repeated ones as often as they did
     * @param stored different ones that were stored
     * @param rejected different ones that could not be stored
     */
    public record Arrived(long resources, long stored, long rejected) {
        static final Arrived NOTHING = new Arrived(0, 0, 0);

        static Arrived of(SeenScope scope) {
            return new Arrived(scope.arrived(), scope.stored().size(), scope.rejected());
        }

        long repetitions() {
            return resources - stored - rejected;
        }
    }

    public static Map<ResourceType, Arrived> arrived(SeenRegion seen) {
        return seen.scopes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrived.of(e.getValue())));
    }

    private static Map<ResourceType, TypeOutcome> reported(RegionReport report) {
        return report.outcomes().stream()
                .collect(Collectors.toMap(TypeOutcome::resourceType, o -> o, Reconciliation::both, TreeMap::new));
    }

    /** The results that are not what was reported. */
    static List<TypeOutcome> corrections(RegionReport report, List<ScopeResult> results) {
        Map<ResourceType, TypeOutcome> reported = reported(report);
        return results.stream()
                .filter(result -> !result.agreesWith(reported.get(result.resourceType())))
                .map(ScopeResult::asOutcome)
                .toList();
    }

    private static ScopeResult compare(TypeOutcome outcome, Arrived arrived) {
        long announced = outcome.listed() - outcome.rejected();
        boolean agrees = announced == arrived.resources();
        CoverageStatus status = agrees || !outcome.coverage().isComplete() ? outcome.coverage() : CoverageStatus.FAILED;
        String mismatch =
                agrees ? "" : announced + " resources were announced, but " + arrived.resources() + " arrived";
        return new ScopeResult(
                outcome.resourceType(),
                status,
                joined(outcome.reason(), mismatch),
                outcome.listed() - arrived.repetitions(),
                arrived.stored(),
                outcome.rejected() + arrived.rejected(),
                outcome.apiCalls(),
                outcome.durationMillis());
    }

    private static ScopeResult unannounced(ResourceType type, Arrived arrived) {
        return new ScopeResult(
                type,
                CoverageStatus.FAILED,
                arrived.resources() + " resources arrived of a type that the report does not mention",
                arrived.stored() + arrived.rejected(),
                arrived.stored(),
                arrived.rejected(),
                0,
                0);
    }

    /** A type that was listed in two parts is complete if both are. */
    private static TypeOutcome both(TypeOutcome a, TypeOutcome b) {
        return new TypeOutcome(
                a.resourceType(),
                a.coverage().isComplete() ? b.coverage() : a.coverage(),
                a.listed() + b.listed(),
                a.rejected() + b.rejected(),
                Stream.concat(a.rejections().stream(), b.rejections().stream()).toList(),
                joined(a.reason(), b.reason()),
                a.apiCalls() + b.apiCalls(),
                a.durationMillis() + b.durationMillis());
    }

    private static String joined(String first, String second) {
        return Stream.of(first, second).filter(s -> !s.isEmpty()).distinct().collect(Collectors.joining("; "));
    }
}
