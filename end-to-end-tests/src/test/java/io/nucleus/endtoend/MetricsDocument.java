package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code docs/metrics.md} as people read it: each row of its tables that begins with a metric. */
final class MetricsDocument {
    static final Path FILE = Path.of("../docs/metrics.md").toAbsolutePath().normalize();
    private static final Pattern ROW =
            Pattern.compile("^\\| `(nucleus\\.[a-z.]+)` \\| ([a-z]+)[^|]*\\|([^|]*)\\|([^|]+)\\|([^|]+)\\|$");
    private static final Pattern CODE = Pattern.compile("`([a-z_]+)`");

    /** What a service tells under {@code /q/metrics}: a name and its labels. */
    private static final Pattern SAMPLE = Pattern.compile("^(nucleus_[a-z_]+)(\\{[^}]*\\})? .*$");

    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"");

    /** What Prometheus puts behind a name, according to the kind of metric. */
    private static final String SUFFIXES = "(_total|_seconds|_percent)?(_count|_sum|_max|_bucket)?$";

    /** Its labels, by the metric's name. */
    private final Map<String, Set<String>> labels = new TreeMap<>();

    /** Counter, timer and so on, by the metric's name. */
    private final Map<String, String> kinds = new TreeMap<>();

    MetricsDocument() {
        for (String line : read()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                Set<String> twice = labels.put(row.group(1), codes(row.group(3)));
                assertThat(twice).as(row.group(1) + " has one row").isNull();
                kinds.put(row.group(1), row.group(2));
            }
        }
        assertThat(labels).as("rows of %s", FILE).isNotEmpty();
    }

    private static Iterable<String> read() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> names() {
        return labels.keySet();
    }

    /** The name under which Prometheus has the metric, or, of what has several, how often it was measured. */
    String sample(String metric) {
        String name = metric.replace('.', '_');
        String kind = kinds.getOrDefault(metric, "nothing that has a row");
        return switch (kind) {
            case "counter" -> name + "_total";
            case "timer" -> name + "_seconds_count";
            case "summary" -> name + "_count";
            case "gauge" -> name;
            default -> throw new AssertionError(metric + " is " + kind + " in " + FILE);
        };
    }

    /** The names of the product's own samples among all that a service tells. */
    static Set<String> samples(String metrics) {
        return metrics.lines()
                .map(SAMPLE::matcher)
                .filter(Matcher::matches)
                .map(sample -> sample.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every metric that a running service tells has a row, and the labels of the row. */
    void assertCovers(String service, String metrics) {
        for (String line : metrics.lines().toList()) {
            Matcher sample = SAMPLE.matcher(line);
            if (sample.matches()) {
                assertCovers(service, sample.group(1), sample.group(2));
            }
        }
    }

    private void assertCovers(String service, String name, String labelled) {
        String known = labels.keySet().stream()
                .filter(metric -> name.replaceFirst(SUFFIXES, "")
                        .equals(metric.replace('.', '_').replaceFirst(SUFFIXES, "")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(service + " tells " + name + ", which is not in " + FILE));
        Set<String> told = labelled == null
                ? new TreeSet<>()
                : LABEL.matcher(labelled).results().map(l -> l.group(1)).collect(Collectors.toCollection(TreeSet::new));
        told.removeAll(Arrays.asList("le", "quantile"));
        assertThat(told).as("labels of %s, told by %s", known, service).isEqualTo(labels.get(known));
    }
}
