package io.nucleus.benchmarks.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.benchmarks.PeakMemory;
import io.nucleus.benchmarks.export.ExportBenchmark.Figures;
import io.nucleus.localaws.LocalAws;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The packaged service on the embedded AWS, and POI alone, each in a JVM of 256 MB. */
final class ExportRun implements AutoCloseable {
    private static final String HEAP = "-Xmx256m";
    private static final int EMPTY = 9;
    private static final long POLL_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final Path temporary;
    private final LocalAws aws;
    private final PlayedInventory inventory;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process service;
    private final URI address;

    ExportRun(Path root) throws IOException, InterruptedException {
        this.root = root;
        Path local = Files.createDirectories(root.resolve(".local"));
        this.temporary = Files.createTempDirectory(local, "bench-export");
        // On disk: S3 in memory would have to fit into this process.
        this.aws = LocalAws.builder()
                .prefix("bench")
                .directory(Files.createDirectory(temporary.resolve("aws")))
                .build()
                .start();
        this.inventory = new PlayedInventory();
        int port = freePort();
        this.address = URI.create("http://127.0.0.1:" + port);
        this.service = startService(port);
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroyForcibly));
        awaitReady();
        export(RawSxssf.WARM_UP);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Path exportDirectory() {
        return temporary.resolve("export");
    }

    private Process startService(int port) throws IOException {
        Map<String, String> configuration = new TreeMap<>(aws.serviceConfiguration());
        configuration.keySet().removeIf(key -> key.startsWith("nucleus.iceberg."));
        configuration.put("nucleus.export.query-service", inventory.address().toString());
        configuration.put("nucleus.export.files.encryption", "bucket");
        configuration.put("nucleus.export.work.directory", exportDirectory().toString());
        configuration.put("quarkus.http.port", Integer.toString(port));
        List<String> command = new ArrayList<>(List.of(java(), HEAP));
        configuration.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-jar",
                root.resolve("export-service/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("export-service.log").toFile())
                .start();
    }

    private void awaitReady() throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            if (!service.isAlive()) {
                throw new IllegalStateException("export-service ended: see " + temporary);
            }
            try {
                if (get("/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // It is starting.
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException("export-service is not ready");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What an export takes that has no rows: queue, table, upload. @return seconds, the median of some */
    double empty() throws IOException, InterruptedException {
        double[] seconds = new double[EMPTY];
        for (int i = 0; i < EMPTY; i++) {
            seconds[i] = export(0).seconds();
        }
        Arrays.sort(seconds);
        return seconds[EMPTY / 2];
    }

    /** From the order to the end. */
    Figures export(int rows) throws IOException, InterruptedException {
        inventory.rows(rows);
        long heap = 0;
        try (DiskPeak disk = new DiskPeak(exportDirectory())) {
            String id = order();
            JsonNode export = JSON.readTree(get("/api/exports/" + id).body());
            while (export.path("endedAt").isNull() || export.path("endedAt").isMissingNode()) {
                heap = Math.max(heap, heapMegabytes());
                Thread.sleep(POLL_MILLIS);
                export = JSON.readTree(get("/api/exports/" + id).body());
            }
            if (!export.get("state").asText().equals("completed")
                    || export.get("rows").asInt() != rows) {
                throw new IllegalStateException(export.toPrettyString());
            }
            Duration time = Duration.between(
                    Instant.parse(export.get("createdAt").asText()),
                    Instant.parse(export.get("endedAt").asText()));
            return new Figures(
                    rows,
                    "export",
                    time.toMillis() / 1000.0,
                    heap,
                    PeakMemory.megabytes(service.pid()),
                    disk.peakMegabytes(),
                    export.get("sizeBytes").asLong() / 1e6);
        }
    }

    private String order() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address.resolve("/api/inventory/resources/export"))
                        .header("Content-Type", "application/json")
                        .header("Prefer", "wait=0")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).get("exportId").asText();
    }

    /** What objects take now, garbage included, as the service's metrics say. */
    private long heapMegabytes() throws IOException, InterruptedException {
        return (long) (get("/q/metrics")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / (1 << 20));
    }

    /** POI alone. */
    Figures raw(int rows) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(temporary.resolve("raw"));
        Path file = temporary.resolve("raw.xlsx");
        Process process = new ProcessBuilder(
                        java(),
                        HEAP,
                        "-Djava.io.tmpdir=" + directory,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RawSxssf.class.getName(),
                        Integer.toString(rows),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (DiskPeak disk = new DiskPeak(directory)) {
            long resident = 0;
            while (!process.waitFor(POLL_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                resident = Math.max(resident, PeakMemory.megabytes(process.pid()));
            }
            String[] answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ");
            return new Figures(
                    rows,
                    "POI alone",
                    Long.parseLong(answer[0]) / 1e9,
                    Long.parseLong(answer[1]) >> 20,
                    resident,
                    disk.peakMegabytes(),
                    Files.size(file) / 1e6);
        }
    }

    @Override
    public void close() throws Exception {
        service.destroy();
        service.waitFor();
        inventory.close();
        aws.close();
        http.close();
        try (var all = Files.walk(temporary)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
