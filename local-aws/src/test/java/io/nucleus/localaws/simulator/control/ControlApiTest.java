package io.nucleus.localaws.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.EstateCatalogue.Selection;
import io.nucleus.localaws.simulator.estate.EstateConfig;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import io.nucleus.localaws.simulator.estate.Scope;
import io.nucleus.localaws.simulator.estate.organizations.OrganizationAccounts;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

class ControlApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TestOrganization AWS = new TestOrganization(new EstateSize(3, 2_000));
    private static final Account ACCOUNT = AWS.account(1);
    private static final String REGION = ACCOUNT.activeRegions().getFirst();

    private static Vertx vertx;
    private static HttpServer server;
    private static HttpClient client;

    @BeforeAll
    static void serve() throws Exception {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer()
                .requestHandler(AWS.organization().controlApi(vertx))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void reset() throws Exception {
        assertThat(send("POST", "/reset", null).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.actualPort() + "/_control" + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode ok(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = send(method, path, body);
        assertThat(response.statusCode()).describedAs(response.body()).isBetween(200, 201);
        return JSON.readTree(response.body());
    }

    private static String json(Object value) throws IOException {
        return JSON.writeValueAsString(value);
    }

    private static List<ExpectedResource> truth(String query) throws IOException, InterruptedException {
        HttpResponse<String> response = send("GET", "/estate" + query, null);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        return response.body().lines().map(ControlApiTest::resource).toList();
    }

    private static ExpectedResource resource(String line) {
        try {
            return JSON.readValue(line, ExpectedResource.class);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void theTruthIsStreamedLineByLine() throws Exception {
        assertThat(truth("")).isEqualTo(AWS.expected(null, null, null)).hasSizeGreaterThan(1_900);
        assertThat(truth("?account=" + ACCOUNT.id() + "&region=" + REGION + "&type=ec2:volume"))
                .isEqualTo(AWS.expected(ACCOUNT.id(), REGION, "ec2:volume"))
                .isNotEmpty();
    }

    @Test
    void aVeryLongTruthIsStreamedToItsEnd() throws Exception {
        TestOrganization large = new TestOrganization(new EstateSize(2, 150_000));
        HttpServer other = vertx.createHttpServer()
                .requestHandler(large.organization().controlApi(vertx))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + other.actualPort() + "/_control/estate"))
                .build();

        try (Stream<String> lines =
                client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            assertThat(lines.count())
                    .isEqualTo(large.organization()
                            .catalogue()
                            .resources(Selection.ALL)
                            .count());
        }
    }

    @Test
    void theSummaryCountsTheTruth() throws Exception {
        JsonNode summary = ok("GET", "/estate/summary", null);
        JsonNode ofAccount = ok("GET", "/estate/summary?account=" + ACCOUNT.id(), null);

        assertThat(summary.get("total").asInt()).isEqualTo(truth("").size());
        assertThat(ofAccount.get("total").asInt())
                .isEqualTo(AWS.expected(ACCOUNT.id(), null, null).size());
        assertThat(ofAccount.get("counts"))
                .allMatch(count -> count.get("accountId").asText().equals(ACCOUNT.id()));
    }

    @Test
    void theOrganizationNamesAccountsRolesAndRegions() throws Exception {
        JsonNode organization = ok("GET", "/organization", null);
        JsonNode account = organization.get("accounts").get(1);

        assertThat(organization.get("accounts")).hasSize(3);
        assertThat(organization.get("roleName").asText()).isEqualTo(EstateConfig.DEFAULT_ROLE_NAME);
        assertThat(account.get("id").asText()).isEqualTo(ACCOUNT.id());
        assertThat(account.get("role").get("exists").asBoolean()).isTrue();
        assertThat(account.get("optedIn")).isNotEmpty();
    }

    @Test
    void daysCanBeSetAndPassed() throws Exception {
        List<ExpectedResource> today = truth("");

        assertThat(ok("POST", "/day/next", null).get("day").asInt()).isEqualTo(1);
        assertThat(truth("")).isNotEqualTo(today);
        assertThat(ok("PUT", "/day", "{\"day\":0}").get("date").asText()).isEqualTo("2026-11-01");
        assertThat(truth("")).isEqualTo(today);
    }

    private static Map<String, Object> scope(String type) {
        return Map.of("account", ACCOUNT.id(), "region", REGION, "type", type);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    @Test
    void createdResourcesAreListedWithWhatTheyWereGiven() throws Exception {
        int before = truth("?type=ec2:instance").size();
        JsonNode created = ok(
                        "POST",
                        "/resources",
                        json(with(with(scope("ec2:instance"), "count", 3), "tags", Map.of("Name", "mine"))))
                .get("created");

        assertThat(created).hasSize(3).allMatch(it -> it.get("name").asText().equals("mine"));
        assertThat(truth("?type=ec2:instance")).hasSize(before + 3);
        var answer = AWS.call(
                ACCOUNT,
                REGION,
                DescribeInstancesRequest.builder()
                        .instanceIds(created.get(0).get("resourceId").asText())
                        .build(),
                DescribeInstancesResponse.class);
        assertThat(answer.reservations()
                        .getFirst()
                        .instances()
                        .getFirst()
                        .tags()
                        .getFirst()
                        .value())
                .isEqualTo("mine");
    }

    @Test
    void everyTypeButTheOrganizationsAccountsCanBeCreatedInAnyEnabledRegion() throws Exception {
        String empty = ACCOUNT.enabledRegions().stream()
                .filter(region -> !ACCOUNT.isActive(region))
                .findFirst()
                .orElseThrow();
        for (var definition : AWS.estate().plan().definitions()) {
            String type = definition.type().value();
            if (definition == OrganizationAccounts.TYPE) {
                continue;
            }
            String region = definition.scope() == Scope.GLOBAL ? Regions.GLOBAL : empty;
            ok("POST", "/resources", json(Map.of("account", ACCOUNT.id(), "region", region, "type", type)));
            ExpectedResource created = AWS.expected(ACCOUNT.id(), region, type).getLast();
            var cell = AWS.estate().view().cell(ACCOUNT.id(), region, definition);

            assertThat(AWS.estate().view().find(cell, created.resourceId())).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"organizations:account, aws-global", "securityhub:hub, active"})
    void whatIsThereOnceAndForAllCannotBeCreated(String type, String where) throws Exception {
        String region = where.equals("active") ? ACCOUNT.activeRegions().getFirst() : where;

        HttpResponse<String> response =
                send("POST", "/resources", json(Map.of("account", ACCOUNT.id(), "region", region, "type", type)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(response.body()).get("field").asText()).isEqualTo("type");
    }

    @Test
    void aServiceNeedsACluster() throws Exception {
        String empty = ACCOUNT.enabledRegions().stream()
                .filter(region -> !ACCOUNT.isActive(region))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> response = send(
                "POST", "/resources", json(Map.of("account", ACCOUNT.id(), "region", empty, "type", "ecs:service")));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(response.body()).get("field").asText()).isEqualTo("type");
    }

    @Test
    void resourcesCanBeChangedAndDeleted() throws Exception {
        ExpectedResource volume =
                AWS.expected(ACCOUNT.id(), REGION, "ec2:volume").getFirst();
        Map<String, Object> named = with(scope("ec2:volume"), "id", volume.resourceId());

        ok("PATCH", "/resources", json(with(with(named, "state", "error"), "tags", Map.of("Name", "other"))));
        ExpectedResource changed =
                AWS.expected(ACCOUNT.id(), REGION, "ec2:volume").getFirst();
        assertThat(changed.state()).isEqualTo("error");
        assertThat(changed.name()).isEqualTo("other");

        ok("DELETE", "/resources", json(with(scope("ec2:volume"), "id", volume.resourceArn())));
        assertThat(AWS.expected(ACCOUNT.id(), REGION, "ec2:volume"))
                .extracting(ExpectedResource::resourceId)
                .doesNotContain(volume.resourceId());
        assertThat(send("DELETE", "/resources", json(named)).statusCode()).isEqualTo(404);
    }

    @Test
    void aMalformedResourceIsAnsweredWithoutIdAndIsNotInTheTruth() throws Exception {
        ExpectedResource volume =
                AWS.expected(ACCOUNT.id(), REGION, "ec2:volume").getFirst();

        ok("PATCH", "/resources", json(with(with(scope("ec2:volume"), "id", volume.resourceId()), "malformed", true)));

        assertThat(AWS.call(ACCOUNT, REGION, DescribeVolumesRequest.builder().build(), DescribeVolumesResponse.class)
                        .volumes())
                .anyMatch(it -> it.volumeId() == null);
        assertThat(truth("")).doesNotContain(volume);
        assertThat(ok("GET", "/estate/summary", null).get("malformed").asInt()).isEqualTo(1);
    }

    private static SimulatedError assumeRefusal(String externalId) {
        return catchThrowableOfType(
                SimulatedError.class,
                () -> AWS.call(
                        AWS.hubUser(),
                        "us-east-1",
                        AssumeRoleRequest.builder()
                                .roleArn("arn:aws:iam::" + ACCOUNT.id() + ":role/" + EstateConfig.DEFAULT_ROLE_NAME)
                                .roleSessionName("scan")
                                .externalId(externalId)
                                .build(),
                        AssumeRoleResponse.class));
    }

    @Test
    void aRoleCanGoLoseItsTrustAndAskForAnExternalId() throws Exception {
        String role = "/roles/" + ACCOUNT.id();
        assertThat(assumeRefusal(null)).isNull();

        ok("PUT", role, "{\"exists\":false}");
        assertThat(assumeRefusal(null).code()).isEqualTo("AccessDenied");
        ok("PUT", role, "{\"exists\":true}");
        assertThat(assumeRefusal(null)).isNull();
        ok("PUT", role, "{\"trusted\":false}");
        assertThat(assumeRefusal(null).code()).isEqualTo("AccessDenied");
        ok("PUT", role, "{\"trusted\":true,\"externalId\":\"secret-1\"}");
        assertThat(assumeRefusal(null).code()).isEqualTo("AccessDenied");
        assertThat(assumeRefusal("secret-1")).isNull();
        ok("DELETE", role, null);
        assertThat(assumeRefusal(null)).isNull();
    }

    @Test
    void faultsAreAddedListedAndRemoved() throws Exception {
        JsonNode fault = ok(
                "POST",
                "/faults",
                "{\"effect\":\"deny\",\"wording\":\"scp\",\"account\":\"" + ACCOUNT.id()
                        + "\",\"type\":\"ec2:instance\"}");
        DescribeInstancesRequest request = DescribeInstancesRequest.builder().build();

        SimulatedError error = catchThrowableOfType(SimulatedError.class, () -> AWS.before(ACCOUNT, REGION, request));
        assertThat(error).hasMessageContaining("explicit deny in a service control policy");
        JsonNode listed = ok("GET", "/faults", null).get("faults").get(0);
        assertThat(listed.get("struck").asInt()).isEqualTo(1);
        assertThat(listed.get("match").get("type").asText()).isEqualTo("ec2:instance");

        assertThat(ok("DELETE", "/faults/" + fault.get("id").asText(), null).get("faults"))
                .isEmpty();
        AWS.before(ACCOUNT, REGION, request);
        assertThat(ok("GET", "/calls?operation=DescribeInstances", null)
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(ok("DELETE", "/calls", null).get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /faults | {} | effect",
                "POST | /faults | {\"effect\":\"explode\"} | effect",
                "POST | /faults | {\"effect\":\"deny\",\"wording\":\"polite\"} | wording",
                "POST | /faults | {\"effect\":\"deny\",\"account\":\"1\"} | account",
                "POST | /faults | {\"effect\":\"deny\",\"region\":\"mars-1\"} | region",
                "POST | /faults | {\"effect\":\"deny\",\"type\":\"ec2:toaster\"} | type",
                "POST | /faults | {\"effect\":\"deny\",\"service\":\"toaster\"} | service",
                "POST | /faults | {\"effect\":\"throttle\",\"rate\":2} | rate",
                "POST | /faults | {\"effect\":\"throttle\",\"capacity\":2} | refillPerSecond",
                "POST | /faults | {\"effect\":\"error\",\"status\":501} | status",
                "POST | /faults | {\"effect\":\"latency\"} | millis",
                "POST | /faults | {\"effect\":\"deny\",\"times\":0} | times",
                "POST | /faults | {\"effect\":\"deny\",\"acount\":\"x\"} | acount",
                "POST | /faults | {\"effect\": | body",
                "POST | /faults | [] | body",
                "PUT | /day | {} | day",
                "PUT | /day | {\"day\":-1} | day",
                "PUT | /day | {\"day\":\"1\"} | day",
                "PUT | /day | {\"day\":1.5} | day",
                "GET | /estate?type=ec2:toaster | | type",
                "GET | /estate?color=red | | color",
                "POST | /resources | {} | account",
                "DELETE | /faults/77 | | id",
            })
    void whatIsWrongIsRefusedByTheNameOfItsField(String method, String path, String body, String field)
            throws Exception {
        HttpResponse<String> response = send(method, path, body);

        assertThat(response.statusCode()).isBetween(400, 404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(response.body()).get("field").asText()).isEqualTo(field);
    }

    @Test
    void unknownPathsAndMethodsAreTold() throws Exception {
        assertThat(send("GET", "/nonsense", null).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/day/next", null).statusCode()).isEqualTo(405);
        assertThat(send("POST", "/roles/" + ACCOUNT.id(), "{}").statusCode()).isEqualTo(405);
        assertThat(ok("GET", "", null).get("requests")).isNotEmpty();
    }

    @Test
    void aRequestForAnotherHostIsRefused() throws Exception {
        try (var socket = new Socket("127.0.0.1", server.actualPort())) {
            socket.getOutputStream()
                    .write("GET /_control/day HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 403");
        }
    }
}
