package io.nucleus.collector.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.collector.CollectorMetrics;
import io.nucleus.collector.access.Access;
import io.nucleus.collector.access.FakeClients;
import io.nucleus.collector.access.ServiceAvailability;
import io.nucleus.collector.access.TestAccess;
import io.nucleus.collector.catalogue.Listing;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.TypeOutcome;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkField;

/**
 * Drives types of each kind that the catalogue has through the same cases, without a wire. {@link CatalogueWireIT} drives every type
 * over it.
 */
class CatalogueCasesTest {
    private final List<Resource> found = new ArrayList<>();

    static Stream<Fixture<?>> types() {
        return Fixtures.all();
    }

    private TypeOutcome run(Fixture<?> fixture, FakeClients clients) {
        return run(fixture.listing(), fixture, TestAccess.to(clients, fixture.region()));
    }

    private <C extends SdkClient, I> TypeOutcome run(Listing<C, I> listing, Fixture<?> fixture, Access access) {
        return new ListingRun<>(
                        listing,
                        access,
                        List.of(fixture.type()),
                        new ServiceAvailability(TestAccess.config()),
                        new CollectorMetrics(new SimpleMeterRegistry()),
                        200_000)
                .run(
                        resources -> {
                            found.addAll(resources);
                            return Uni.createFrom().voidItem();
                        },
                        3)
                .await()
                .atMost(Duration.ofSeconds(10))
                .getFirst();
    }

    private List<String> lastPartsOfIds() {
        return found.stream()
                .map(r -> r.resourceId().substring(r.resourceId().lastIndexOf('/') + 1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void twoPagesAreReadToTheEnd(Fixture<?> fixture) {
        TypeOutcome outcome = run(fixture, fixture.script(List.of("one", "two"), List.of("three")));

        assertThat(outcome.coverage()).as(outcome.reason()).isEqualTo(CoverageStatus.OK);
        assertThat(outcome.listed()).isEqualTo(3);
        assertThat(outcome.rejected()).isZero();
        assertThat(lastPartsOfIds()).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(found).allSatisfy(resource -> {
            assertThat(resource.accountId()).isEqualTo(TestAccess.ACCOUNT);
            assertThat(resource.resourceType().value()).isEqualTo(fixture.type());
            assertThat(resource.resourceArn().value())
                    .contains(resource.resourceType().service());
            assertThat(resource.tags()).containsAllEntriesOf(Fixtures.TAGS);
            assertThat(resource.metadata()).isNotEmpty().doesNotContainKeys("Tags", "tags", "notRead");
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void throttlingKeepsWhatWasRead(Fixture<?> fixture) {
        FakeClients clients = fixture.script(List.of("one", "two"), request -> {
            throw TestAccess.error("ThrottlingException", 400, "Rate exceeded");
        });

        TypeOutcome outcome = run(fixture, clients);

        assertThat(outcome.coverage()).isEqualTo(CoverageStatus.THROTTLED);
        assertThat(outcome.reason()).isEqualTo("ThrottlingException: Rate exceeded");
        assertThat(outcome.listed()).isEqualTo(2);
        assertThat(lastPartsOfIds()).containsExactlyInAnyOrder("one", "two");
    }

    @ParameterizedTest
    @MethodSource("types")
    void denialsTellIamFromServiceControlPolicies(Fixture<?> fixture) {
        String who = "User: arn:aws:sts::123456789012:assumed-role/x/y is not authorized to perform: a:b";

        TypeOutcome iam = run(fixture, fixture.failing(TestAccess.error("AccessDeniedException", 400, who)));
        TypeOutcome scp = run(
                fixture,
                fixture.failing(TestAccess.error(
                        "AccessDenied", 403, who + " with an explicit deny in a service control policy")));

        assertThat(iam.coverage()).isEqualTo(CoverageStatus.DENIED_IAM);
        assertThat(iam.reason()).contains("is not authorized to perform: a:b");
        assertThat(scp.coverage()).isEqualTo(CoverageStatus.DENIED_SCP);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void oneMalformedItemIsRejectedAndTheOthersGoOn(Fixture<?> fixture) {
        TypeOutcome outcome = run(fixture, fixture.script(List.of("one", Fixture.MALFORMED), List.of("three")));

        assertThat(outcome.coverage()).as(outcome.reason()).isEqualTo(CoverageStatus.OK);
        assertThat(outcome.listed()).isEqualTo(3);
        assertThat(outcome.rejected()).isEqualTo(1);
        assertThat(outcome.rejections()).singleElement().satisfies(r -> {
            assertThat(r.item()).isNotEmpty();
            assertThat(r.reason()).isNotEmpty();
        });
        assertThat(lastPartsOfIds()).containsExactlyInAnyOrder("one", "three");
    }

    @ParameterizedTest
    @MethodSource("types")
    void anUnknownErrorIsAFailureWithItsReason(Fixture<?> fixture) {
        TypeOutcome outcome = run(fixture, fixture.failing(TestAccess.error("NeverSeenBefore", 418, "I am a teapot")));

        assertThat(outcome.coverage()).isEqualTo(CoverageStatus.FAILED);
        assertThat(outcome.reason()).isEqualTo("NeverSeenBefore: I am a teapot");
    }

    @ParameterizedTest
    @MethodSource("types")
    void anErrorOfOursIsAFailureToo(Fixture<?> fixture) {
        TypeOutcome outcome = run(fixture, fixture.failing(new IllegalStateException("a bug")));

        assertThat(outcome.coverage()).isEqualTo(CoverageStatus.FAILED);
        assertThat(outcome.reason()).isEqualTo("IllegalStateException: a bug");
    }

    @ParameterizedTest
    @MethodSource("types")
    void equalAnswersMakeEqualResources(Fixture<?> fixture) {
        run(fixture, fixture.script(List.of("one"), List.of("two")));
        Map<String, Resource> first = found.stream().collect(Collectors.toMap(Resource::resourceId, r -> r));
        found.clear();
        run(fixture, fixture.script(List.of("one"), List.of("two")));

        assertThat(found).hasSize(2).allSatisfy(r -> assertThat(r).isEqualTo(first.get(r.resourceId())));
    }

    /** EC2 halves the rate of calls that do not page, and SQS cuts its answer short. */
    @ParameterizedTest
    @MethodSource("types")
    void listingAlwaysAsksForPages(Fixture<?> fixture) {
        FakeClients clients = fixture.script(List.of("one"), List.of("two"));
        run(fixture, clients);

        if (Set.of("ec2", "sqs").contains(fixture.service().metadataId())) {
            assertThat(clients.requests().stream()
                            .filter(r ->
                                    r.getClass().getSimpleName().equalsIgnoreCase(fixture.listOperation() + "Request")))
                    .hasSize(2)
                    .allSatisfy(r -> assertThat(pageSize(r)).isEqualTo(1_000));
        }
    }

    private static Object pageSize(AwsRequest request) {
        return request.sdkFields().stream()
                .filter(f -> f.memberName().equals("MaxResults"))
                .findFirst()
                .map((SdkField<?> f) -> (Object) f.getValueOrDefault(request))
                .orElse(null);
    }
}
