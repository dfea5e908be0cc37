package io.nucleus.writer.region;

import static java.util.stream.Collectors.groupingBy;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells people what was not read: one line for each kind of hole, the widest first, never more than fit on a page. */
public final class Holes {
    private static final int MOST_LINES = 20;
    private static final int MOST_NAMES = 3;
    private static final int MOST_REASON_CHARS = 300;

    private static final Pattern REQUEST = Pattern.compile(" \\(request [^)]*\\)");

    private Holes() {}

    /** A scope that was not read although it may hold something. */
    public record Hole(String region, ResourceType resourceType, CoverageStatus status, String reason) {}

    private record Kind(CoverageStatus status, String reason) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return Comparator.comparing(Kind::status)
                    .thenComparing(Kind::reason)
                    .compare(this, other);
        }
    }

    /** For instance {@code ec2:instance, ec2:volume in us-east-1, us-east-2 and 4 more: THROTTLED (Rate exceeded)}. */
    public static List<String> lines(Collection<Hole> holes) {
        Map<Kind, List<Hole>> kinds = holes.stream()
                .collect(groupingBy(
                        h -> new Kind(h.status(), excerpt(withoutRequest(h.reason()))),
                        TreeMap::new,
                        Collectors.toList()));
        List<String> lines = kinds.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<Kind, List<Hole>> e) -> -e.getValue().size()))
                .map(e -> line(e.getKey(), e.getValue()))
                .toList();
        return lines.size() <= MOST_LINES
                ? lines
                : Stream.concat(
                                lines.stream().limit(MOST_LINES),
                                Stream.of("and " + (lines.size() - MOST_LINES) + " more kinds"))
                        .toList();
    }

    private static String line(Kind kind, List<Hole> holes) {
        String types = names(holes.stream().map(h -> h.resourceType().value()));
        String regions = names(holes.stream().map(Hole::region));
        return types + " in " + regions + ": " + kind.status()
                + (kind.reason().isEmpty() ? "" : " (" + kind.reason() + ")");
    }

    private static String names(Stream<String> all) {
        List<String> names = all.distinct().sorted().toList();
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? first : first + " and " + (names.size() - MOST_NAMES) + " more";
    }

    /** The same trouble bears another id each time; the coverage of each scope tells it. */
    private static String withoutRequest(String reason) {
        return REQUEST.matcher(reason).replaceAll("");
    }

    private static String excerpt(String reason) {
        return reason.length() <= MOST_REASON_CHARS ? reason : reason.substring(0, MOST_REASON_CHARS) + "...";
    }
}
