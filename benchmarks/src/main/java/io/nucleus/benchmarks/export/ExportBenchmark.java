package io.nucleus.benchmarks.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Exports workbooks of different sizes by the packaged service, from a played inventory into the embedded S3, each beside POI
 * alone writing the same cells into a file. What counts are the ratio of rows a second, and that memory does not grow.
 */
public final class ExportBenchmark {
    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final String LINE = "%-10s %-12s %9s %9s %9s %9s %9s %9s%n";

    private ExportBenchmark() {}

    /** Arguments: the numbers of rows; the usual ones if there are none. */
    public static void main(String[] arguments) {
        try {
            run(arguments);
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String... arguments) throws Exception {
        Path root = Path.of("").toAbsolutePath();
        int[] sizes = arguments.length == 0
                ? SIZES
                : java.util.Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        List<Figures> all = new ArrayList<>();
        System.out.printf(LINE, "rows", "by", "seconds", "rows/s", "heap MB", "RSS MB", "disk MB", "file MB");
        double empty;
        try (ExportRun run = new ExportRun(root)) {
            empty = run.empty();
            System.out.printf(LINE, "0", "export", "%.2f".formatted(empty), "", "", "", "", "");
            for (int rows : sizes) {
                all.add(printed(run.raw(rows)));
                all.add(printed(run.export(rows)));
            }
        }
        write(root, all, ratios(all, empty));
    }

    /**
     * What one of the two did.
     *
     * @param heapMegabytes the most that objects took
     * @param residentMegabytes the most memory that the process had
     * @param diskMegabytes the most that temporary files took
     */
    record Figures(
            int rows,
            String by,
            double seconds,
            long heapMegabytes,
            long residentMegabytes,
            long diskMegabytes,
            double fileMegabytes) {
        double rowsPerSecond() {
            return rows / seconds;
        }
    }

    private static Figures printed(Figures f) {
        System.out.printf(
                LINE,
                "%,d".formatted(f.rows()),
                f.by(),
                "%.2f".formatted(f.seconds()),
                "%,.0f".formatted(f.rowsPerSecond()),
                f.heapMegabytes(),
                f.residentMegabytes(),
                f.diskMegabytes(),
                "%.1f".formatted(f.fileMegabytes()));
        return f;
    }

    private static Map<String, Double> ratios(List<Figures> all, double empty) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i += 2) {
            Figures raw = all.get(i);
            Figures export = all.get(i + 1);
            String rows = "%,d rows, export : POI alone, ".formatted(raw.rows());
            ratios.put(rows + "rows a second", export.rowsPerSecond() / raw.rowsPerSecond());
            ratios.put(rows + "rows a second but for what no rows take", raw.seconds() / (export.seconds() - empty));
            ratios.put(rows + "file size", export.fileMegabytes() / raw.fileMegabytes());
        }
        System.out.println();
        ratios.forEach((name, ratio) -> System.out.printf("%-84s %6.2f%n", name, ratio));
        return ratios;
    }

    private static void write(Path root, List<Figures> all, Map<String, Double> ratios) throws IOException {
        Path file = root.resolve(".local/bench/export.json");
        Files.createDirectories(file.getParent());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), Map.of("exports", all, "ratios", ratios));
        System.out.println("\n" + root.relativize(file));
    }
}
