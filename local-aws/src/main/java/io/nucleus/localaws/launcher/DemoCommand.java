package io.nucleus.localaws.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Shows the product at work: starts it, registers the simulated organization, scans it, and compares what came of it. */
public final class DemoCommand {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration SCAN_PATIENCE = Duration.ofMinutes(30);
    /** How long after a scan the search index may take to show it. */
    private static final Duration INDEX_PATIENCE = Duration.ofSeconds(30);

    private final RunDirectory directory;
    private final Map<String, String> environment;
    private final Settings settings;
    private final PrintStream out;
    private final URI origin;

    /** @throws LaunchException if a setting means nothing */
    public DemoCommand(RunDirectory directory, Map<String, String> environment, PrintStream out) {
        this.directory = directory;
        this.environment = environment;
        this.settings = Settings.of(environment);
        this.out = out;
        this.origin = URI.create("http://localhost:" + settings.gatewayPort());
    }

    /** @throws LaunchException if anything fails, or what was found is not what there is */
    public void run() {
        if (!(settings.target() instanceof Target.Simulated)) {
            throw new LaunchException("The demo is of the simulated organization; use make up for other targets.");
        }
        new UpCommand(directory, environment, out).run();
        try (HttpJson http = new HttpJson()) {
            register(http);
            JsonNode report = scan(http);
            new ScanTable(report).print(out);
            GroundTruth truth = GroundTruth.read(http, settings.simulatorPort());
            truth.compare(report, out);
            awaitIndex(http, truth.total());
        }
        out.println();
        out.println("Look at it: " + origin + "   (make down stops it)");
    }

    private void register(HttpJson http) {
        JsonNode accounts =
                http.get(origin.resolve("/api/organization/accounts")).orThrow("Cannot list the organization");
        for (JsonNode account : accounts.get("accounts")) {
            HttpJson.Answer answer = http.post(
                    origin.resolve("/api/accounts"),
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("accountId", account.get("accountId").asText())
                            .put("name", account.get("name").asText()));
            if (answer.status() != 409) {
                answer.orThrow("Cannot register " + account.get("accountId").asText());
            }
        }
        out.println("Registered the organization's " + accounts.get("accounts").size() + " accounts");
    }

    private JsonNode scan(HttpJson http) {
        String id = http.post(origin.resolve("/api/inventory/sync"), JsonNodeFactory.instance.objectNode())
                .orThrow("Cannot ask for a sync")
                .get("executionId")
                .asText();
        out.println("Sync " + id + " has begun");
        long begun = System.nanoTime();
        ScanProgress progress = new ScanProgress(out, begun);
        while (System.nanoTime() - begun < SCAN_PATIENCE.toNanos()) {
            HttpJson.Answer report = http.get(origin.resolve("/api/inventory/scans/" + id));
            if (report.status() != 404
                    && !report.orThrow("Cannot read the scan")
                            .path("status")
                            .asText()
                            .equals("in_progress")) {
                return report.body();
            }
            progress.show(http.get(origin.resolve("/api/inventory/status"))
                    .orThrow("Cannot read the status")
                    .path("runningScan"));
            checkAlive();
            pause();
        }
        throw new LaunchException("The sync has not ended after " + SCAN_PATIENCE.toMinutes() + " minutes");
    }

    private void checkAlive() {
        directory.processes().stream().filter(p -> !p.isAlive()).findFirst().ifPresent(dead -> {
            throw new LaunchException(dead.name() + " has ended; " + directory.log(dead.name()) + " says why");
        });
    }

    private void awaitIndex(HttpJson http, long expected) {
        long begun = System.nanoTime();
        while (true) {
            long shown = http.get(origin.resolve("/api/inventory/resources?status=active&pageSize=1"))
                    .orThrow("Cannot read the inventory")
                    .at("/pagination/totalItems")
                    .asLong();
            if (shown == expected) {
                out.printf("The inventory shows all %,d.%n", shown);
                return;
            }
            if (System.nanoTime() - begun > INDEX_PATIENCE.toNanos()) {
                throw new LaunchException(
                        "The inventory shows %,d resources instead of %,d".formatted(shown, expected));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted", e);
        }
    }
}
