package io.nucleus.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.LocalAws;
import io.nucleus.localaws.gateway.Gateway;
import io.nucleus.localaws.gateway.Routes;
import io.nucleus.localaws.simulator.EstateSimulator;
import io.nucleus.localaws.simulator.control.SimulatedOrganization;
import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.EstateCatalogue.Selection;
import io.nucleus.localaws.simulator.estate.EstateConfig;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import io.nucleus.localaws.simulator.identity.HubKeys;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole product as it is run: embedded AWS, simulated organization, packaged services, one origin. */
final class TestStack implements AutoCloseable {
    /** The trace of every request for a sync. */
    static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private static final Duration SCAN_PATIENCE = Duration.ofMinutes(10);

    private final List<AutoCloseable> open = new ArrayList<>();
    private final LocalAws aws;
    private final EstateSimulator simulator;
    private final Optional<ChaoticSqs> chaos;
    private final List<FlakyProxy> flaky = new ArrayList<>();
    private final String name;
    private final Map<String, String> configuration;
    private final URI origin;
    private final Api api;
    private final Optional<Integer> quietRegions;
    private final Map<String, String> collecting;
    private final ServiceProcess scheduler;

    /**
     * Starts everything and registers the organization's accounts.
     *
     * @param name tells the logs of scenarios apart
     * @param chaotic whether every message is delivered twice and out of order
     * @param quietRegions to how many regions accounts are limited beside those that they are active in; empty: to none
     */
    TestStack(String name, EstateSize size, boolean chaotic, Optional<Integer> quietRegions) {
        this(name, size, chaotic, quietRegions, false);
    }

    /** @param breakable whether DynamoDB, S3 and SQS can be made to fail */
    TestStack(String name, EstateSize size, boolean chaotic, Optional<Integer> quietRegions, boolean breakable) {
        this(name, size, chaotic, quietRegions, breakable, Map.of());
    }

    /** @param collecting settings of the collectors beside those that all services have */
    TestStack(
            String name,
            EstateSize size,
            boolean chaotic,
            Optional<Integer> quietRegions,
            boolean breakable,
            Map<String, String> collecting) {
        this.name = name;
        this.quietRegions = quietRegions;
        this.collecting = Map.copyOf(collecting);
        aws = opened(LocalAws.builder().prefix("e2e").build().start());
        simulator = opened(EstateSimulator.start(
                new SimulatedOrganization.Settings(EstateConfig.of(size), HubKeys.DEFAULT, null), 0));
        chaos = chaotic ? Optional.of(opened(new ChaoticSqs(aws.sqs(), 7))) : Optional.empty();
        configuration = new TreeMap<>(aws.serviceConfiguration());
        if (chaotic) {
            configuration.put(
                    "quarkus.sqs.endpoint-override",
                    chaos.orElseThrow().endpoint().toString());
        }
        if (breakable) {
            standBefore(aws.dynamoDb());
            standBefore(aws.s3());
            standBefore(URI.create(configuration.get("quarkus.sqs.endpoint-override")));
        }
        // The tests say what is scanned when, whatever time of the day it is.
        configuration.put("nucleus.scheduler.cron", "off");
        scheduler = service("scheduler-service", "scheduler");
        ServiceProcess query = service("query-service", "query");
        ServiceProcess collector = collector("collector");
        ServiceProcess writer = writer("writer");
        ServiceProcess export = exporter("export", query.address());
        awaitReady(scheduler, query, collector, writer, export);
        Gateway gateway = opened(Gateway.start(
                0, Routes.of(query.address(), scheduler.address(), collector.address(), export.address())));
        origin = gateway.origin();
        api = new Api(origin);
        registerOrganization();
    }

    /** Wherever the configuration names the server, Iceberg's included, it names the proxy from now on. */
    private void standBefore(URI server) {
        FlakyProxy proxy = opened(new FlakyProxy(server, flaky.size()));
        flaky.add(proxy);
        configuration.replaceAll((name, value) ->
                value.equals(server.toString()) ? proxy.endpoint().toString() : value);
    }

    /** From now on DynamoDB, S3 and SQS fail in part, as a breakable stack's do. */
    void beginToFail() {
        flaky.forEach(FlakyProxy::beginToFail);
    }

    /** Everything can be reached again, as long as it does not begin to fail anew. */
    void stopFailing() {
        flaky.forEach(FlakyProxy::stopFailing);
    }

    long brokenConnections() {
        return flaky.stream().mapToLong(FlakyProxy::broken).sum();
    }

    /** What a scan found changed, as the API tells it: kinds by ARN. */
    Map<String, String> changes(String scanId) {
        Map<String, String> kinds = new HashMap<>();
        String token = "";
        do {
            String path = "/api/inventory/changes?pageSize=500&scanId=" + scanId + token;
            JsonNode page = api.get(path).body();
            for (JsonNode change : page.get("items")) {
                String twice = kinds.put(
                        change.get("resourceArn").asText(), change.get("kind").asText());
                assertThat(twice).as("a resource changes once in a scan").isNull();
            }
            token = page.get("nextToken").isNull()
                    ? null
                    : "&nextToken=" + page.get("nextToken").asText();
        } while (token != null);
        return kinds;
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.add(part);
        return part;
    }

    private ServiceProcess service(String module, String replica) {
        return opened(ServiceProcess.start(module, name + "-" + replica, configuration, Map.of()));
    }

    /** Starts one more collector. */
    ServiceProcess collector(String replica) {
        Map<String, String> targeting = new TreeMap<>(configuration);
        targeting.putAll(collecting);
        targeting.put("nucleus.target.endpoint", simulator.endpoint().toString());
        return opened(ServiceProcess.start(
                "collector-service",
                name + "-" + replica,
                targeting,
                Map.of(
                        "AWS_ACCESS_KEY_ID", HubKeys.DEFAULT.accessKeyId(),
                        "AWS_SECRET_ACCESS_KEY", HubKeys.DEFAULT.secretAccessKey(),
                        "AWS_REGION", "us-east-1")));
    }

    /** Starts one more writer. */
    ServiceProcess writer(String replica) {
        return service("writer-service", replica);
    }

    private ServiceProcess exporter(String replica, URI query) {
        Map<String, String> asking = new TreeMap<>(configuration);
        asking.put("nucleus.export.query-service", query.toString());
        asking.put(
                "nucleus.export.work.directory",
                ServiceProcess.LOGS.resolve(name + "-export-work").toString());
        return opened(ServiceProcess.start("export-service", name + "-" + replica, asking, Map.of()));
    }

    /** Ends the scheduler for good. */
    void stopScheduler() {
        scheduler.close();
    }

    static void awaitReady(ServiceProcess... services) {
        for (ServiceProcess service : services) {
            await().alias(service + " is ready")
                    .atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(500))
                    .until(service::isReady);
        }
    }

    private void registerOrganization() {
        JsonNode accounts = api.get("/api/organization/accounts").body().get("accounts");
        assertThat(accounts)
                .hasSize(simulator.organization().estate().plan().accounts().size());
        for (JsonNode account : accounts) {
            String id = account.get("accountId").asText();
            String body = "{\"accountId\":\"%s\",\"name\":\"%s\",\"regions\":[%s]}"
                    .formatted(
                            id,
                            account.get("name").asText(),
                            regions(id).stream().map(r -> '"' + r + '"').collect(Collectors.joining(",")));
            assertThat(api.post("/api/accounts", body).status()).isEqualTo(201);
        }
    }

    /** The regions to which an account is limited; empty: it is not. */
    private List<String> regions(String accountId) {
        Account account =
                simulator.organization().estate().plan().account(accountId).orElseThrow();
        Stream<String> quiet = account.enabledRegions().stream()
                .filter(region -> !account.activeRegions().contains(region));
        return quietRegions
                .map(count -> Stream.concat(account.activeRegions().stream(), quiet.limit(count))
                        .toList())
                .orElse(List.of());
    }

    Api api() {
        return api;
    }

    LocalAws aws() {
        return aws;
    }

    Optional<ChaoticSqs> chaos() {
        return chaos;
    }

    SimulatedOrganization organization() {
        return simulator.organization();
    }

    /** The control API of the simulator. */
    Api control() {
        return new Api(simulator.endpoint());
    }

    /** Where the UI and all APIs are. */
    URI origin() {
        return origin;
    }

    /** Every process that was started. */
    List<ServiceProcess> services() {
        return open.stream()
                .filter(ServiceProcess.class::isInstance)
                .map(ServiceProcess.class::cast)
                .toList();
    }

    /** Asks for a scan of all accounts. @return its id */
    String startSync() {
        return startSync("{}");
    }

    /** @param request as the API takes it */
    String startSync(String request) {
        Api.Answer answer =
                api.post("/api/inventory/sync", request, "traceparent", "00-" + TRACE + "-b7ad6b7169203331-01");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.body().get("executionId").asText();
    }

    /** Scans all accounts. @return the scan as the API tells it */
    JsonNode sync() {
        return awaitScan(startSync());
    }

    /** Waits until the scan has ended. */
    JsonNode awaitScan(String executionId) {
        return await().atMost(SCAN_PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> api.get("/api/inventory/scans/" + executionId),
                        answer -> answer.status() == 200
                                && !answer.body().get("status").asText().equals("in_progress"))
                .body();
    }

    /** What is there, by ARN, as a correct inventory shows it: what lies in regions that are not looked at is not. */
    Map<String, ExpectedResource> estate() {
        try (var resources = simulator.organization().catalogue().resources(Selection.ALL)) {
            return resources
                    .filter(this::isLookedAt)
                    .collect(Collectors.toMap(ExpectedResource::resourceArn, Function.identity()));
        }
    }

    /** Buckets of all regions are listed at once. */
    private boolean isLookedAt(ExpectedResource resource) {
        List<String> regions = regions(resource.accountId());
        return regions.isEmpty()
                || regions.contains(resource.region())
                || resource.region().equals(Regions.GLOBAL)
                || resource.resourceType().equals("s3:bucket");
    }

    /** The rows of the inventory by ARN, of one status or, if null, of any. */
    Map<String, JsonNode> inventory(String status) {
        Map<String, JsonNode> rows = new HashMap<>();
        String filter = status == null ? "" : "?status=" + status;
        for (JsonNode row : api.lines("/api/inventory/resources/stream" + filter)) {
            JsonNode twice = rows.put(row.get("resourceArn").asText(), row);
            assertThat(twice).as("a row comes once").isNull();
        }
        return rows;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable part : open.reversed()) {
            part.close();
        }
    }
}
