package io.nucleus.localaws.simulator.protocol.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation's request URI as the SDK models it, for instance {@code /clusters/{name}}, {@code /{Key+}?tagging} or
 * {@code ?list-type=2}. A label matches one segment, a greedy one ({@code {Key+}}), of which there
 * is at most one, as many as are left.
 */
public final class UriTemplate {
    private final List<Segment> segments;
    private final int greedyAt;
    private final Map<String, String> literals;

    private UriTemplate(List<Segment> segments, Map<String, String> literals) {
        this.segments = List.copyOf(segments);
        this.greedyAt = greedyAt(segments);
        this.literals = literals;
    }

    /** @param leadingLabel a label that the SDK puts before the template's path (S3's bucket); null if there is none */
    static UriTemplate parse(String uri, String leadingLabel) {
        int question = uri.indexOf('?');
        List<Segment> segments = new ArrayList<>();
        if (leadingLabel != null) {
            segments.add(new Segment("", leadingLabel, "", false));
        }
        for (String text : split(question < 0 ? uri : uri.substring(0, question))) {
            segments.add(Segment.parse(text));
        }
        return new UriTemplate(segments, question < 0 ? Map.of() : literals(uri.substring(question + 1)));
    }

    private static Map<String, String> literals(String query) {
        Map<String, String> literals = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (!part.isEmpty()) {
                literals.put(
                        equals < 0 ? part : part.substring(0, equals), equals < 0 ? "" : part.substring(equals + 1));
            }
        }
        return literals;
    }

    /** The segments of a path; slashes at its ends do not count, since AWS's own clients differ in them. */
    public static List<String> split(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.length() > from && path.endsWith("/") ? path.length() - 1 : path.length();
        return from >= to ? List.of() : List.of(path.substring(from, to).split("/", -1));
    }

    /** Whether a label of this name is part of the path. */
    boolean hasLabel(String name) {
        return segments.stream().anyMatch(segment -> name.equals(segment.label));
    }

    /** The query parameters that belong to the address rather than to the request's members. */
    public Map<String, String> literals() {
        return literals;
    }

    /**
     * @param path the raw, still encoded path's segments
     * @param rawPath the same unsplit: a greedy label at the end keeps the slash at its end
     * @return the labels' decoded values, empty if the path is another
     */
    public Optional<Map<String, String>> match(List<String> path, String rawPath) {
        int surplus = path.size() - segments.size();
        if (greedyAt < 0 ? surplus != 0 : surplus < 0) {
            return Optional.empty();
        }
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String text;
            if (i == greedyAt) {
                text = greedy(path, i, i + surplus + 1, rawPath);
            } else {
                text = path.get(greedyAt >= 0 && i > greedyAt ? i + surplus : i);
            }
            if (!segments.get(i).match(text, labels)) {
                return Optional.empty();
            }
        }
        return Optional.of(labels);
    }

    private static String greedy(List<String> path, int from, int to, String rawPath) {
        String joined = String.join("/", path.subList(from, to));
        return to == path.size() && rawPath.endsWith("/") ? joined + "/" : joined;
    }

    private static int greedyAt(List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).greedy) {
                return i;
            }
        }
        return -1;
    }

    /** More is more specific: literal segments count most, then labels that are not greedy. */
    public int specificity() {
        int sum = 0;
        for (Segment segment : segments) {
            sum += segment.label == null ? 100 : segment.greedy ? 0 : 1;
        }
        return sum;
    }

    @Override
    public String toString() {
        return segments + (literals.isEmpty() ? "" : "?" + literals);
    }

    private record Segment(String prefix, String label, String suffix, boolean greedy) {
        static Segment parse(String text) {
            int open = text.indexOf('{');
            int close = text.indexOf('}', open + 1);
            if (open < 0 || close < 0) {
                return new Segment(text, null, "", false);
            }
            boolean greedy = text.charAt(close - 1) == '+';
            String label = text.substring(open + 1, greedy ? close - 1 : close);
            return new Segment(text.substring(0, open), label, text.substring(close + 1), greedy);
        }

        boolean match(String text, Map<String, String> labels) {
            if (label == null) {
                return text.equals(prefix) || decode(text).equals(prefix);
            }
            int end = text.length() - suffix.length();
            if (end <= prefix.length() || !text.startsWith(prefix) || !text.endsWith(suffix)) {
                return false;
            }
            labels.put(label, decode(text.substring(prefix.length(), end)));
            return true;
        }

        /** A plus sign in a path is a plus sign. */
        private static String decode(String text) {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }
}
