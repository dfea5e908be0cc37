package io.nucleus.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.localaws.launcher.DownCommand;
import io.nucleus.localaws.launcher.RunDirectory;
import io.nucleus.localaws.launcher.UpCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One scan of a fresh product and a fresh organization. */
final class ScanRun {
    private static final URI ORIGIN = URI.create("http://localhost:8080");
    private static final URI SIMULATOR = URI.create("http://127.0.0.1:8104");
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long POLL_MILLIS = 500;
    private static final int RESOURCES_AN_ACCOUNT = 500;

    private final Path root;
    private final ScanCase setting;

    ScanRun(Path root, ScanCase setting) {
        this.root = root;
        this.setting = setting;
    }

    /**
     * What is scanned.
     *
     * @param latencyMillis how long each call takes beside the simulator's own time
     * @param throttled the part of calls that are throttled
     */
    record ScanCase(String name, int accounts, int regionsEach, int latencyMillis, double throttled) {}

    /**
     * What came of it.
     *
     * @param expected what the simulator holds in the scanned regions
     * @param collectorPeakMegabytes the most memory that the collector's process had
     */
    record ScanFigures(
            ScanCase setting,
            String status,
            long resources,
            long expected,
            long calls,
            double seconds,
            long collectorPeakMegabytes) {
        double resourcesPerSecond() {
            return resources / seconds;
        }

        double callsPerResource() {
            return (double) calls / resources;
        }
    }

    ScanFigures run() {
        RunDirectory directory = new RunDirectory(root);
        PrintStream quiet = new PrintStream(PrintStream.nullOutputStream());
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("NUCLEUS_ESTATE", setting.accounts() + "x" + setting.accounts() * RESOURCES_AN_ACCOUNT);
        environment.remove("KEEP");
        if (!new UpCommand(directory, environment, quiet).run()) {
            throw new IllegalStateException("something is running already: make down stops it");
        }
        try (Http http = new Http()) {
            return scan(http);
        } finally {
            new DownCommand(directory, quiet).run();
        }
    }

    private ScanFigures scan(Http http) {
        long expected = 0;
        for (JsonNode account :
                http.get(SIMULATOR.resolve("/_control/organization")).get("accounts")) {
            expected += register(http, account);
        }
        fault(http);
        String id = http.post(ORIGIN.resolve("/api/inventory/sync"), Map.of())
                .get("executionId")
                .asText();
        JsonNode ended = awaitEnd(http, id);
        JsonNode totals = ended.get("totals");
        return new ScanFigures(
                setting,
                ended.get("status").asText(),
                totals.get("resources").asLong(),
                expected,
                totals.get("apiCalls").asLong(),
                totals.get("durationMs").asLong() / 1000.0,
                peakMegabytes());
    }

    /** @return how many resources are to be found: those of the regions, the global ones, and buckets wherever they are */
    private long register(Http http, JsonNode account) {
        String id = account.get("id").asText();
        List<String> regions = new ArrayList<>(texts(account.get("activeRegions")));
        texts(account.get("enabledRegions")).stream()
                .filter(region -> !regions.contains(region))
                .limit(Math.max(0, setting.regionsEach() - regions.size()))
                .forEach(regions::add);
        List<String> scanned = regions.subList(0, Math.min(setting.regionsEach(), regions.size()));
        http.post(
                ORIGIN.resolve("/api/accounts"),
                Map.of("accountId", id, "name", account.get("name").asText(), "regions", scanned));
        return StreamSupport.stream(
                        http.get(SIMULATOR.resolve("/_control/estate/summary?account=" + id))
                                .get("counts")
                                .spliterator(),
                        false)
                .filter(count -> scanned.contains(count.get("region").asText())
                        || count.get("region").asText().equals("aws-global")
                        || count.get("resourceType").asText().equals("s3:bucket"))
                .mapToLong(count -> count.get("resources").asLong())
                .sum();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private void fault(Http http) {
        if (setting.latencyMillis() > 0) {
            http.post(
                    SIMULATOR.resolve("/_control/faults"),
                    Map.of("effect", "latency", "millis", setting.latencyMillis()));
        }
        if (setting.throttled() > 0) {
            http.post(SIMULATOR.resolve("/_control/faults"), Map.of("effect", "throttle", "rate", setting.throttled()));
        }
    }

    private static JsonNode awaitEnd(Http http, String id) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            pause();
            for (JsonNode scan :
                    http.get(ORIGIN.resolve("/api/inventory/scans?limit=5")).get("scans")) {
                if (scan.get("scanId").asText().equals(id)
                        && !scan.get("status").asText().equals("in_progress")) {
                    return http.get(ORIGIN.resolve("/api/inventory/scans/" + id));
                }
            }
        }
        throw new IllegalStateException("the scan has not ended after " + PATIENCE);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private long peakMegabytes() {
        try {
            return PeakMemory.megabytes(
                    Long.parseLong(Files.readString(root.resolve(".local/run/collector-service.pid"))
                            .strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
