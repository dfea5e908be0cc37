package io.nucleus.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.nucleus.benchmarks.ScanRun.ScanCase;
import io.nucleus.benchmarks.ScanRun.ScanFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scans organizations of different sizes, five regions of each account, at 40 ms a call, and one of them with 15% of all calls
 * throttled. What counts are ratios: memory with 100 accounts to memory with one; the calls that a scan makes to the resources that it
 * finds; time to the time that the calls would take at the least, were the collector's concurrency always used.
 */
public final class ScanBenchmark {
    /** Regions at a time, and listings of a region at a time, as the collector has them unless configured. */
    private static final int CONCURRENCY = 8 * 5;

    private static final List<ScanCase> CASES = List.of(
            new ScanCase("1 account", 1, 5, 40, 0),
            new ScanCase("20 accounts", 20, 5, 40, 0),
            new ScanCase("100 accounts", 100, 5, 40, 0),
            new ScanCase("20, 15% throttled", 20, 5, 40, 0.15));

    private ScanBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of("").toAbsolutePath();
        System.out.printf(
                "%-18s %8s %10s %9s %9s %8s %8s %9s %9s%n",
                "scan", "status", "resources", "missed", "calls", "seconds", "res/s", "calls/res", "peak MB");
        List<ScanFigures> all = new ArrayList<>();
        for (ScanCase each : CASES) {
            ScanFigures figures = new ScanRun(root, each).run();
            all.add(figures);
            System.out.printf(
                    "%-18s %8s %,10d %,9d %,9d %8.1f %8.0f %9.2f %,9d%n",
                    each.name(),
                    figures.status(),
                    figures.resources(),
                    figures.expected() - figures.resources(),
                    figures.calls(),
                    figures.seconds(),
                    figures.resourcesPerSecond(),
                    figures.callsPerResource(),
                    figures.collectorPeakMegabytes());
        }
        Map<String, Double> ratios = ratios(all);
        System.out.println();
        ratios.forEach((name, ratio) -> System.out.printf("%-60s %6.2f%n", name, ratio));
        write(root, all, ratios);
        if (all.stream().anyMatch(figures -> figures.resources() != figures.expected())) {
            System.err.println("Not everything was found.");
            System.exit(1);
        }
    }

    private static Map<String, Double> ratios(List<ScanFigures> all) {
        ScanFigures one = all.get(0);
        ScanFigures twenty = all.get(1);
        ScanFigures hundred = all.get(2);
        ScanFigures throttled = all.get(3);
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put(
                "collector's peak memory, 100 accounts : 1 account",
                (double) hundred.collectorPeakMegabytes() / Math.max(1, one.collectorPeakMegabytes()));
        ratios.put("seconds, 100 accounts : 20 accounts (5 would be linear)", hundred.seconds() / twenty.seconds());
        ratios.put("seconds, 15% throttled : not throttled", throttled.seconds() / twenty.seconds());
        ratios.put("seconds of 100 accounts : the least for its calls", hundred.seconds() / least(hundred));
        return ratios;
    }

    private static double least(ScanFigures figures) {
        return figures.calls() * figures.setting().latencyMillis() / 1000.0 / CONCURRENCY;
    }

    private static void write(Path root, List<ScanFigures> all, Map<String, Double> ratios) throws IOException {
        Path file = root.resolve(".local/bench/scan.json");
        Files.createDirectories(file.getParent());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), Map.of("scans", all, "ratios", ratios));
        System.out.println("\n" + root.relativize(file));
    }
}
