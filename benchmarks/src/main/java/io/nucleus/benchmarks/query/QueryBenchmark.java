package io.nucleus.benchmarks.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches inventories of different sizes over HTTP, in a service with 512 MB of heap. What counts are ratios: filling to plain
 * Lucene and to reading the table alone, answers to the cost of a request, answers under change to answers at rest.
 */
public final class QueryBenchmark {
    private QueryBenchmark() {}

    /** @param arguments how many resources, one size after the other */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of("").toAbsolutePath();
        List<QueryFigures> all = new ArrayList<>();
        Map<String, Map<String, Double>> ratios = new LinkedHashMap<>();
        for (int size : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()) {
            QueryFigures figures = new QueryRun(root, size).run();
            all.add(figures);
            ratios.put(String.valueOf(size), ratios(figures));
            print(figures, ratios(figures));
        }
        Path file = root.resolve(".local/bench/query.json");
        Files.createDirectories(file.getParent());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), Map.of("sizes", all, "ratios", ratios));
        System.out.println("\n" + root.relativize(file));
    }

    private static Map<String, Double> ratios(QueryFigures f) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("filling : plain Lucene", f.fillSeconds() / f.plainFillSeconds());
        ratios.put("filling : reading the table alone", f.fillSeconds() / f.readSeconds());
        ratios.put("second start : first start", f.againSeconds() / f.readySeconds());
        ratios.put(
                "p50 of one filter : p50 of a request that asks nothing",
                f.one().get("one filter").p50() / f.floor().p50());
        ratios.put(
                "p50 of one filter : a page of plain Lucene in process",
                f.one().get("one filter").p50() / f.plainPage().p50());
        ratios.put(
                "p95 while a tenth changes : at rest",
                f.changing().p95() / f.all(f.one()).p95());
        if (f.postgres() != null) {
            ratios.put(
                    "p95 of all questions, PostgreSQL : here",
                    f.all(f.postgres().one()).p95() / f.all(f.one()).p95());
            ratios.put(
                    "the same with 16 clients",
                    f.all(f.postgres().sixteen()).p95() / f.all(f.sixteen()).p95());
        }
        return ratios;
    }

    private static void print(QueryFigures f, Map<String, Double> ratios) {
        System.out.printf(
                "%n%,d resources, %d accounts: written %.1f s, read %.1f s, plain Lucene %.1f s, ready %.1f s, filled %.1f s,"
                        + " again ready %.1f s, streamed %.1f s, peak %,d MB, disk %,d MB%n",
                f.resources(),
                f.accounts(),
                f.writeSeconds(),
                f.readSeconds(),
                f.plainFillSeconds(),
                f.readySeconds(),
                f.fillSeconds(),
                f.againSeconds(),
                f.streamSeconds(),
                f.peakMegabytes(),
                f.diskMegabytes());
        System.out.printf("%-28s %26s %26s%n", "ms: p50, p95, p99", "1 client", "16 clients");
        f.one()
                .forEach((name, one) -> System.out.printf(
                        "%-28s %s %s%n", name, row(one), row(f.sixteen().get(name))));
        System.out.printf("%-28s %s%n", "while a tenth changes", row(f.changing()));
        System.out.printf("%-28s %s%n", "a request that asks nothing", row(f.floor()));
        System.out.printf("%-28s %s%n%n", "a page of plain Lucene", row(f.plainPage()));
        if (f.postgres() != null) {
            System.out.printf(
                    "PostgreSQL: filled %.1f s, disk %,d MB%n",
                    f.postgres().fillSeconds(), f.postgres().diskMegabytes());
            f.postgres()
                    .one()
                    .forEach((name, one) -> System.out.printf(
                            "%-28s %s %s%n",
                            name, row(one), row(f.postgres().sixteen().get(name))));
            System.out.println();
        }
        ratios.forEach((name, ratio) -> System.out.printf("%-60s %6.2f%n", name, ratio));
    }

    private static String row(Latencies l) {
        return "%8.1f %8.1f %8.1f".formatted(l.p50(), l.p95(), l.p99());
    }
}
