package io.nucleus.benchmarks.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.nucleus.inventory.store.scan.Scan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A first scan and an unchanged one through the packaged writer-service, beside what DynamoDB takes of the same items in plain batches and
 * Iceberg of the same rows in plain appends, in the same run.
 */
public final class WriteBenchmark {
    private static final String FIRST = "01KA0000000000000000000000";
    private static final String SECOND = "01KB0000000000000000000000";

    private final Path root;

    private WriteBenchmark(Path root) {
        this.root = root;
    }

    /**
     * What one scan took.
     *
     * @param calls DynamoDB calls of the writer
     * @param writes resources written, as the scan's record says
     */
    record ScanFigures(int resources, double seconds, long calls, long writes) {
        double rate() {
            return resources / seconds;
        }

        double callsPerThousand() {
            return calls * 1_000.0 / resources;
        }
    }

    /** All of one size. */
    record Figures(
            int resources,
            ScanFigures first,
            ScanFigures unchanged,
            double batchWriteSeconds,
            double settleSeconds,
            double plainIcebergSeconds,
            long peakMegabytes) {}

    /** @param arguments how many resources, one size after the other */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of("").toAbsolutePath();
        List<Figures> all = new ArrayList<>();
        List<Map<String, Double>> ratios = new ArrayList<>();
        for (int size : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()) {
            Figures figures = new WriteBenchmark(root).run(new WrittenEstate(size));
            all.add(figures);
            ratios.add(ratios(figures));
            print(figures, ratios.getLast());
        }
        Path file = root.resolve(".local/bench/write.json");
        Files.createDirectories(file.getParent());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), Map.of("sizes", all, "ratios", ratios));
        System.out.println("\n" + root.relativize(file));
    }

    private Figures run(WrittenEstate estate) throws IOException, InterruptedException {
        try (WriteHub hub = new WriteHub();
                WriterProcess writer = WriterProcess.start(root, hub.serviceConfiguration())) {
            ScanFigures first = scan(hub, writer, estate, FIRST, 1);
            ScanFigures unchanged = scan(hub, writer, estate, SECOND, 2);
            double settle = writer.metric("nucleus_writer_account_settle_seconds_sum", "") / 2;
            long peak = writer.peakMegabytes();
            writer.close();
            double batchWrite = hub.batchWrite(hub.resourceItems());
            double plain = PlainIcebergProcess.run(root, hub.serviceConfiguration(), estate.total());
            return new Figures(estate.total(), first, unchanged, batchWrite, settle, plain, peak);
        }
    }

    private static ScanFigures scan(WriteHub hub, WriterProcess writer, WrittenEstate estate, String scanId, long token)
            throws IOException {
        Instant at = Instant.now();
        hub.open(estate, scanId, at);
        double before = calls(writer);
        long begun = System.nanoTime();
        hub.send(estate.messages(scanId, token, at));
        Scan ended = hub.awaitEnd(scanId);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (ended.resources() != estate.total()) {
            throw new IllegalStateException(
                    "%,d of %,d resources are there".formatted(ended.resources(), estate.total()));
        }
        return new ScanFigures(
                estate.total(),
                seconds,
                (long) (calls(writer) - before),
                ended.changes().written());
    }

    private static double calls(WriterProcess writer) throws IOException {
        return writer.metric("nucleus_aws_calls_total", "service=\"dynamodb\"");
    }

    private static Map<String, Double> ratios(Figures f) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("first scan : plain batch writes", f.first().rate() * f.batchWriteSeconds() / f.resources());
        ratios.put(
                "unchanged scan : first scan", f.unchanged().rate() / f.first().rate());
        ratios.put(
                "settling (history, changes, archive) : plain Iceberg append",
                f.plainIcebergSeconds() / f.settleSeconds());
        ratios.put(
                "written in an unchanged scan : resources",
                (double) f.unchanged().writes() / f.resources());
        return ratios;
    }

    private static void print(Figures f, Map<String, Double> ratios) {
        System.out.printf(
                "%n%,d resources: first scan %,.0f/s, unchanged scan %,.0f/s, plain batch writes %,.0f/s, plain Iceberg %,.0f/s,"
                        + " DynamoDB calls for 1,000 resources %.1f and %.1f, peak %,d MB%n",
                f.resources(),
                f.first().rate(),
                f.unchanged().rate(),
                f.resources() / f.batchWriteSeconds(),
                f.resources() / f.plainIcebergSeconds(),
                f.first().callsPerThousand(),
                f.unchanged().callsPerThousand(),
                f.peakMegabytes());
        ratios.forEach((name, ratio) -> System.out.printf("%-64s %6.2f%n", name, ratio));
    }
}
