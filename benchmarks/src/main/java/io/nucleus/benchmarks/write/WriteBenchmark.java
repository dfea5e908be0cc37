package io.nucleus.benchmarks.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.scan.Scan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A first scan and an unchanged one through the packaged writer-service, beside what DynamoDB takes of the same items in plain batches and
 * Iceberg of the same rows in plain appends, in the same run.
 */
public final class WriteBenchmark {
    /** A first scan of others, so that the JVMs have compiled what they run. */
    private static final String BEFORE = "01K90000000000000000000000";

    private static final int WARMING = 10_000;
    private static final long ACCOUNTS = 200_000_000_000L;
    private static final long OTHER_ACCOUNTS = 300_000_000_000L;

    private static final String FIRST = "01KA0000000000000000000000";
    /** Scans that find everything as it was. The last one counts: by then the JVM has compiled what it runs. */
    private static final List<String> UNCHANGED =
            List.of("01KB0000000000000000000000", "01KC0000000000000000000000", "01KD0000000000000000000000");

    /** Surely fewer resources than collectors' part takes. */
    private static final int SENT_A_SECOND = 5_000;
    /** So many accounts' items tell how fast DynamoDB is by itself. */
    private static final int COMPARED = 2;

    private final Path root;

    private WriteBenchmark(Path root) {
        this.root = root;
    }

    /**
     * What one scan took.
     *
     * @param calls of the writer, without Iceberg's own
     * @param writes resources written, as the scan's record says
     * @param cpuSeconds of the writer's process; the rest of the machine's is the embedded AWS's
     * @param settleSeconds what the last account took to settle, with nothing else to do
     * @param appendSeconds what bringing its rows to Iceberg took of that, with the archive being written meanwhile
     */
    record ScanFigures(
            int resources,
            double seconds,
            Calls calls,
            long writes,
            double cpuSeconds,
            double settleSeconds,
            double appendSeconds) {
        double rate() {
            return resources / seconds;
        }

        double perCpuSecond() {
            return resources / cpuSeconds;
        }

        /** For 1,000 resources. */
        String callsInWords() {
            return "%.1f DynamoDB, %.1f S3, %.1f SQS"
                    .formatted(perThousand(calls.dynamoDb()), perThousand(calls.s3()), perThousand(calls.sqs()));
        }

        private double perThousand(double count) {
            return count * 1_000 / resources;
        }
    }

    /** By service. */
    record Calls(double dynamoDb, double s3, double sqs) {
        Calls since(Calls before) {
            return new Calls(dynamoDb - before.dynamoDb, s3 - before.s3, sqs - before.sqs);
        }
    }

    /** All of one size; rates are resources a second. */
    record Figures(
            int resources,
            ScanFigures first,
            ScanFigures unchanged,
            double batchWriteRate,
            double transactionRate,
            double plainIcebergRate,
            long peakMegabytes) {}

    /** @param arguments how many resources, one size after the other */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of("").toAbsolutePath();
        List<Figures> all = new ArrayList<>();
        List<Map<String, Double>> ratios = new ArrayList<>();
        for (int size : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray()) {
            Figures figures = new WriteBenchmark(root).run(size);
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

    private Figures run(int size) throws IOException, InterruptedException {
        try (WriteHub hub = new WriteHub();
                WriterProcess writer = WriterProcess.start(root, hub.serviceConfiguration())) {
            WrittenEstate estate = new WrittenEstate(ACCOUNTS, size, hub::store);
            Instant day = Instant.now().minus(Duration.ofDays(1 + UNCHANGED.size()));
            scan(hub, writer, new WrittenEstate(OTHER_ACCOUNTS, WARMING, hub::store), new Night(BEFORE, 1, day));
            ScanFigures first = scan(hub, writer, estate, new Night(FIRST, 1, day));
            ScanFigures unchanged = null;
            for (String scanId : UNCHANGED) {
                day = day.plus(Duration.ofDays(1));
                unchanged = scan(hub, writer, estate, new Night(scanId, 2 + UNCHANGED.indexOf(scanId), day));
            }
            long peak = writer.peakMegabytes();
            writer.close();
            List<AccountId> some = estate.accounts().stream().limit(COMPARED).toList();
            List<Map<String, AttributeValue>> items = some.stream()
                    .flatMap(account -> hub.resourceItems(account).stream())
                    .toList();
            List<Map<String, AttributeValue>> records = some.stream()
                    .flatMap(account -> hub.changeItems(FIRST, account).stream())
                    .toList();
            double batchWrite = items.size() / hub.batchWrite(items);
            double transactions = items.size() / hub.transactions(items, records);
            double plain = estate.perAccount()
                    / PlainIcebergProcess.run(root, hub.serviceConfiguration(), estate.perAccount());
            return new Figures(estate.total(), first, unchanged, batchWrite, transactions, plain, peak);
        }
    }

    private record Night(String scanId, long token, Instant at) {}

    private static ScanFigures scan(WriteHub hub, WriterProcess writer, WrittenEstate estate, Night night)
            throws IOException {
        String scanId = night.scanId();
        hub.open(estate, scanId, night.at());
        hub.send(
                estate.messages(scanId, night.token(), night.at()),
                Instant.now().plusSeconds(10 + estate.total() / SENT_A_SECOND));
        Calls calls = calls(writer);
        double cpu = writer.cpuSeconds();
        long begun = System.nanoTime();
        hub.awaitAllButOneRegion(estate, scanId);
        double settled = settling(writer);
        double appended = appending(writer);
        hub.send(estate.last(scanId, night.token(), night.at()));
        Scan ended = hub.awaitEnd(scanId);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (ended.resources() != estate.total()) {
            throw new IllegalStateException(
                    "%,d of %,d resources are there".formatted(ended.resources(), estate.total()));
        }
        return new ScanFigures(
                estate.total(),
                seconds,
                calls(writer).since(calls),
                ended.changes().written(),
                writer.cpuSeconds() - cpu,
                settling(writer) - settled,
                appending(writer) - appended);
    }

    private static double appending(WriterProcess writer) throws IOException {
        return writer.metric("nucleus_writer_iceberg_append_seconds_sum", "table=\"resources\"");
    }

    private static double settling(WriterProcess writer) throws IOException {
        return writer.metric("nucleus_writer_account_settle_seconds_sum", "");
    }

    private static Calls calls(WriterProcess writer) throws IOException {
        return new Calls(calls(writer, "dynamodb"), calls(writer, "s3"), calls(writer, "sqs"));
    }

    private static double calls(WriterProcess writer, String service) throws IOException {
        return writer.metric("nucleus_aws_calls_total", "service=\"" + service + "\"");
    }

    private static Map<String, Double> ratios(Figures f) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratios.put("first scan : plain batch writes", f.first().rate() / f.batchWriteRate());
        ratios.put(
                "unchanged scan : first scan", f.unchanged().rate() / f.first().rate());
        ratios.put("first scan : the same transactions alone", f.first().rate() / f.transactionRate());
        ratios.put(
                "rows of an account into Iceberg : plain Iceberg append",
                perAccount(f, f.unchanged().appendSeconds()) / f.plainIcebergRate());
        ratios.put(
                "settling an account as it was : plain Iceberg append",
                perAccount(f, f.unchanged().settleSeconds()) / f.plainIcebergRate());
        ratios.put(
                "settling a new account : plain Iceberg append",
                perAccount(f, f.first().settleSeconds()) / f.plainIcebergRate());
        ratios.put(
                "written in an unchanged scan : resources",
                (double) f.unchanged().writes() / f.resources());
        return ratios;
    }

    private static double perAccount(Figures f, double seconds) {
        return Math.min(f.resources(), WrittenEstate.AN_ACCOUNT) / seconds;
    }

    private static void print(Figures f, Map<String, Double> ratios) {
        System.out.printf(
                "%n%,d resources: first scan %,.0f/s (%,.0f a CPU second of the writer), unchanged scan %,.0f/s (%,.0f), plain batch writes %,.0f/s, plain Iceberg %,.0f/s,"
                        + " calls for 1,000 resources %s in the first, %s in the unchanged, peak %,d MB%n",
                f.resources(),
                f.first().rate(),
                f.first().perCpuSecond(),
                f.unchanged().rate(),
                f.unchanged().perCpuSecond(),
                f.batchWriteRate(),
                f.plainIcebergRate(),
                f.first().callsInWords(),
                f.unchanged().callsInWords(),
                f.peakMegabytes());
        ratios.forEach((name, ratio) -> System.out.printf("%-64s %6.2f%n", name, ratio));
    }
}
