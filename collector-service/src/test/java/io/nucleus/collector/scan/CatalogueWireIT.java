package io.nucleus.collector.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.collector.CollectorMetrics;
import io.nucleus.collector.access.Access;
import io.nucleus.collector.access.ServiceAvailability;
import io.nucleus.collector.access.TestAccess;
import io.nucleus.collector.access.WireAccess;
import io.nucleus.collector.catalogue.Catalogue;
import io.nucleus.collector.catalogue.Listing;
import io.nucleus.collector.catalogue.Scope;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.localaws.simulator.EstateSimulator;
import io.nucleus.localaws.simulator.control.SimulatedOrganization;
import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.EstateCatalogue.Selection;
import io.nucleus.localaws.simulator.estate.EstateConfig;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.identity.HubKeys;
import io.smallrye.mutiny.Uni;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkClient;

/**
 * Every type of the catalogue, listed over the wire from the simulator, which has its own idea of each: pages, tags, denials,
 * throttling, nothing at all, members that nobody knows yet, and one malformed item.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueWireIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EACH = 5;
    /** A pattern of the types to run, for whoever works on some of them. */
    private static final String ONLY = "nucleus.types";

    private static final String ACCOUNT_OF_ORGANIZATION = "organizations:account";
    private static final String HUB = "securityhub:hub";

    /** They come with the organization and its accounts: nobody makes them one by one. */
    private static final Set<String> GIVEN = Set.of(ACCOUNT_OF_ORGANIZATION, HUB);

    /** Where their services are off, AWS refuses to list them. */
    private static final Set<String> REFUSED_WHERE_OFF =
            Set.of(HUB, "securityhub:automation-rule", "macie2:allow-list", "macie2:classification-job");

    private final HttpClient http = HttpClient.newHttpClient();
    private EstateSimulator simulator;
    private WireAccess wire;
    private Account account;
    private String region;

    @BeforeAll
    void fill() throws Exception {
        simulator = EstateSimulator.start(
                new SimulatedOrganization.Settings(EstateConfig.of(new EstateSize(4, 1_200)), HubKeys.DEFAULT, null),
                0);
        wire = new WireAccess(simulator.endpoint(), HubKeys.DEFAULT.accessKeyId(), HubKeys.DEFAULT.secretAccessKey());
        account = simulator.organization().estate().plan().accounts().get(1);
        region = account.activeRegions().getFirst();
        for (ResourceDefinition definition :
                simulator.organization().estate().plan().definitions()) {
            if (!GIVEN.contains(definition.type().value())) {
                create(definition);
            }
        }
        for (ResourceDefinition definition :
                simulator.organization().estate().plan().definitions()) {
            tag(definition);
        }
    }

    @AfterAll
    void close() {
        wire.close();
        simulator.close();
    }

    @AfterEach
    void calm() throws Exception {
        control("DELETE", "/_control/faults", null);
    }

    private void create(ResourceDefinition definition) throws Exception {
        Map<String, Object> body = new TreeMap<>(
                Map.of("account", account.id(), "type", definition.type().value(), "count", EACH));
        if (definition.scope() == io.nucleus.localaws.simulator.estate.Scope.REGIONAL) {
            body.put("region", region);
        }
        control("POST", "/_control/resources", body);
    }

    /** One has no tags, and one has the 50 that AWS allows, in other scripts. */
    private void tag(ResourceDefinition definition) throws Exception {
        String where =
                definition.scope() == io.nucleus.localaws.simulator.estate.Scope.REGIONAL ? region : Regions.GLOBAL;
        List<ExpectedResource> all = expected(new Selection(
                account(definition.type().value()).id(),
                where,
                definition.type().value()));
        assertThat(all)
                .as(definition.type().value())
                .hasSizeGreaterThanOrEqualTo(definition.type().value().equals(HUB) ? 1 : 3);
        if (all.stream().anyMatch(resource -> !resource.tags().isEmpty())) {
            Map<String, String> fifty =
                    IntStream.range(0, 50).boxed().collect(Collectors.toMap(i -> "schlüssel/" + i, i -> "値 " + i));
            change(all.getFirst(), Map.of("tags", Map.of()));
            change(all.get(all.size() == 1 ? 0 : 1), Map.of("tags", fifty));
        }
    }

    private void change(ExpectedResource resource, Map<String, Object> to) throws Exception {
        Map<String, Object> body = new TreeMap<>(to);
        body.put("account", resource.accountId());
        body.put("region", resource.region());
        body.put("type", resource.resourceType());
        body.put("id", resource.resourceArn());
        control("PATCH", "/_control/resources", body);
    }

    private JsonNode control(String method, String path, Object body) throws Exception {
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(simulator.endpoint().resolve(path))
                        .method(method, publisher)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(body + ": " + answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private List<ExpectedResource> expected(Selection selection) {
        try (var resources = simulator.organization().catalogue().resources(selection)) {
            return resources.toList();
        }
    }

    /** The account that has such resources: of the organization's accounts only the management account has any. */
    private Account account(String type) {
        return type.equals(ACCOUNT_OF_ORGANIZATION)
                ? simulator.organization().estate().plan().hub()
                : account;
    }

    /** What is to be found where the type is listed: buckets are listed once for all regions. */
    private List<ExpectedResource> expected(String type) {
        return expected(new Selection(account(type).id(), scope(type) == Scope.GLOBAL ? null : region, type));
    }

    static Stream<String> types() {
        return Catalogue.listings().stream()
                .flatMap(listing -> listing.types().stream())
                .map(ResourceType::value)
                .filter(type -> type.matches(System.getProperty(ONLY, ".*")))
                .sorted();
    }

    private static Listing<?, ?> listing(String type) {
        return Catalogue.listings().stream()
                .filter(l -> l.types().stream().anyMatch(t -> t.value().equals(type)))
                .findFirst()
                .orElseThrow();
    }

    private static Scope scope(String type) {
        return listing(type).scope();
    }

    private record Outcome(TypeOutcome outcome, Map<String, Resource> found) {}

    private Outcome run(String type) {
        return run(type, region);
    }

    private Outcome run(String type, String where) {
        String place = scope(type) == Scope.GLOBAL ? Regions.GLOBAL : where;
        return run(listing(type), type, wire.to(account(type).id(), place));
    }

    private <C extends SdkClient, I> Outcome run(Listing<C, I> listing, String type, Access access) {
        Map<String, Resource> found = new ConcurrentHashMap<>();
        TypeOutcome outcome = new ListingRun<>(
                        listing,
                        access,
                        List.of(type),
                        new ServiceAvailability(TestAccess.config()),
                        new CollectorMetrics(new SimpleMeterRegistry()),
                        200_000)
                .run(
                        resources -> {
                            resources.forEach(resource -> assertThat(
                                            found.put(resource.resourceArn().value(), resource))
                                    .as("found once")
                                    .isNull());
                            return Uni.createFrom().voidItem();
                        },
                        5)
                .await()
                .atMost(Duration.ofSeconds(60))
                .getFirst();
        return new Outcome(outcome, found);
    }

    private static void assertFound(List<ExpectedResource> expected, Outcome outcome) {
        assertThat(outcome.outcome().coverage())
                .as(outcome.outcome().toString())
                .isEqualTo(CoverageStatus.OK);
        assertThat(outcome.found().values().stream()
                        .collect(Collectors.toMap(r -> r.resourceArn().value(), CatalogueWireIT::asExpected)))
                .containsExactlyInAnyOrderEntriesOf(expected.stream()
                        .collect(Collectors.toMap(ExpectedResource::resourceArn, Function.identity())));
        assertThat(outcome.found().values())
                .allSatisfy(resource -> assertThat(resource.metadata()).doesNotContainKey("notRead"));
    }

    private static ExpectedResource asExpected(Resource resource) {
        return new ExpectedResource(
                resource.accountId().value(),
                resource.region(),
                resource.resourceType().value(),
                resource.resourceArn().value(),
                resource.resourceId(),
                resource.name(),
                resource.state(),
                resource.tags());
    }

    @Test
    void theSimulatorHasEveryTypeAndNoOther() {
        assumeThat(System.getProperty(ONLY)).isNull();
        assertThat(simulator.organization().estate().plan().definitions().stream()
                        .map(definition -> definition.type().value()))
                .containsExactlyInAnyOrderElementsOf(types().toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyResourceIsFoundAsItIsHoweverShortThePages(String type) throws Exception {
        control("POST", "/_control/faults", Map.of("effect", "short-pages", "size", 2));

        assertFound(expected(type), run(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void whereThereIsNothingNothingIsFound(String type) {
        String quiet = account.enabledRegions().stream()
                .filter(r -> !account.activeRegions().contains(r))
                .findFirst()
                .orElseThrow();
        if (REFUSED_WHERE_OFF.contains(type)) {
            Outcome outcome = run(type, quiet);
            assertThat(outcome.outcome().coverage()).isEqualTo(CoverageStatus.NOT_INITIALISED);
            assertThat(outcome.found()).isEmpty();
        } else if (scope(type) == Scope.REGIONAL) {
            assertFound(expected(new Selection(account.id(), quiet, type)), run(type, quiet));
        }
    }

    /** Each makes a false hole in every account but one if it is taken for a denial. */
    @Test
    void aMemberAccountHasNoAccountsAndThatIsNoHole() {
        assumeThat(System.getProperty(ONLY)).isNull();
        Outcome outcome =
                run(listing(ACCOUNT_OF_ORGANIZATION), ACCOUNT_OF_ORGANIZATION, wire.to(account.id(), Regions.GLOBAL));

        assertThat(outcome.outcome().coverage())
                .as(outcome.outcome().toString())
                .isEqualTo(CoverageStatus.OK);
        assertThat(outcome.found()).isEmpty();
    }

    /** What the writer looks at, so that they do not make a region active. */
    @ParameterizedTest
    @CsvSource({
        "ec2:vpc, IsDefault, true",
        "ec2:subnet, DefaultForAz, true",
        "ec2:network-acl, IsDefault, true",
        "ec2:security-group, GroupName, default",
        "ec2:route-table, Associations, '\"Main\":true'"
    })
    void whatAwsMakesByItselfSaysSo(String type, String member, String value) {
        assumeThat(System.getProperty(ONLY)).isNull();
        String quiet = account.enabledRegions().stream()
                .filter(r -> !account.activeRegions().contains(r))
                .findFirst()
                .orElseThrow();

        assertThat(run(type, quiet).found().values())
                .isNotEmpty()
                .allSatisfy(
                        resource -> assertThat(resource.metadata().get(member)).contains(value));
    }

    @ParameterizedTest
    @MethodSource("types")
    void membersThatNobodyKnowsYetAreReadPast(String type) throws Exception {
        control("POST", "/_control/faults", Map.of("effect", "unknown-members"));

        Outcome outcome = run(type);

        assertFound(expected(type), outcome);
        assertThat(outcome.found().values())
                .allSatisfy(
                        resource -> assertThat(resource.metadata().toString()).doesNotContain("AddedLater"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void denialsAreToldApart(String type) throws Exception {
        for (String wording : List.of("iam", "scp")) {
            control("POST", "/_control/faults", Map.of("effect", "deny", "wording", wording, "type", type));

            Outcome outcome = run(type);

            assertThat(outcome.outcome().coverage())
                    .as(outcome.outcome().toString())
                    .isEqualTo(wording.equals("iam") ? CoverageStatus.DENIED_IAM : CoverageStatus.DENIED_SCP);
            assertThat(outcome.found()).isEmpty();
            calm();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void throttlingWithoutEndIsThrottling(String type) throws Exception {
        control("POST", "/_control/faults", Map.of("effect", "throttle", "rate", 1, "type", type));

        assertThat(run(type).outcome().coverage()).isEqualTo(CoverageStatus.THROTTLED);
    }

    @ParameterizedTest
    @MethodSource("types")
    void oneMalformedItemIsRejectedAndTheOthersGoOn(String type) throws Exception {
        List<ExpectedResource> all = expected(type);
        ExpectedResource one = all.getLast();
        change(one, Map.of("malformed", true));
        try {
            Outcome outcome = run(type);

            assertThat(outcome.outcome().rejected())
                    .as(outcome.outcome().toString())
                    .isEqualTo(1);
            assertFound(all.stream().filter(resource -> !resource.equals(one)).toList(), outcome);
        } finally {
            change(one, Map.of("malformed", false));
        }
    }
}
