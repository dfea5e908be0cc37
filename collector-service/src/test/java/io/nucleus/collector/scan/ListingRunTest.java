package io.nucleus.collector.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.collector.CollectorMetrics;
import io.nucleus.collector.access.Access;
import io.nucleus.collector.access.AwsServices;
import io.nucleus.collector.access.FakeClients;
import io.nucleus.collector.access.ServiceAvailability;
import io.nucleus.collector.access.TestAccess;
import io.nucleus.collector.catalogue.Listing;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.TypeOutcome;
import io.smallrye.mutiny.Uni;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudfront.CloudFrontAsyncClient;
import software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;
import software.amazon.awssdk.services.kms.KmsAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.ListTagsRequest;
import software.amazon.awssdk.services.lambda.model.ListTagsResponse;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;

/** What single types are particular about. */
class ListingRunTest {
    private final List<Resource> found = new ArrayList<>();
    private long mostItems = 200_000;

    private List<TypeOutcome> runAll(Fixture<?> fixture, FakeClients clients, String... services) {
        return run(fixture.listing(), TestAccess.to(clients, fixture.region()), List.of(services), resources -> {
            found.addAll(resources);
            return Uni.createFrom().voidItem();
        });
    }

    private TypeOutcome run(Fixture<?> fixture, FakeClients clients) {
        return runAll(fixture, clients, fixture.type()).getFirst();
    }

    private <C extends SdkClient, I> List<TypeOutcome> run(
            Listing<C, I> listing, Access access, List<String> services, ListingRun.Sink sink) {
        return new ListingRun<>(
                        listing,
                        access,
                        services,
                        new ServiceAvailability(TestAccess.config()),
                        new CollectorMetrics(new SimpleMeterRegistry()),
                        mostItems)
                .run(sink, 3)
                .await()
                .atMost(Duration.ofMinutes(2));
    }

    private Resource only() {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void aListingOfTooManyItemsIsCutAndSaysSo() {
        Fixture<?> topics = Fixtures.topics();
        mostItems = 3;

        TypeOutcome whole = run(topics, topics.script(List.of("a", "b"), List.of("c")));
        found.clear();
        TypeOutcome cut = run(topics, topics.script(List.of("a", "b"), List.of("c", "d")));

        assertThat(whole.coverage()).isEqualTo(CoverageStatus.OK);
        assertThat(cut.coverage()).isEqualTo(CoverageStatus.FAILED);
        assertThat(cut.reason()).isEqualTo("Cut: there are more than 3 items (nucleus.collector.most-items)");
        assertThat(cut.listed()).isEqualTo(3);
        assertThat(found).hasSize(3);
    }

    @Test
    void aDeniedBucketIsKeptWithItsMark() {
        Fixture<?> buckets = Fixtures.buckets();
        FakeClients clients = buckets.script(List.of("open", "closed"), List.of())
                .answer(AwsServices.S3, S3AsyncClient.class, "getBucketTagging", request -> {
                    if (((GetBucketTaggingRequest) request).bucket().equals("closed")) {
                        throw TestAccess.error("AccessDenied", 403, "Access Denied");
                    }
                    return GetBucketTaggingResponse.builder().build();
                });

        TypeOutcome outcome = run(buckets, clients);

        assertThat(outcome.coverage()).isEqualTo(CoverageStatus.OK);
        assertThat(found).extracting(Resource::resourceId).containsExactlyInAnyOrder("open", "closed");
        assertThat(found.stream().filter(r -> r.resourceId().equals("closed")))
                .singleElement()
                .satisfies(r -> assertThat(r.metadata()).containsEntry("notRead", "s3:GetBucketTagging: AccessDenied"));
    }

    @Test
    void anUntaggedBucketHasNoTagsAndNoMark() {
        Fixture<?> buckets = Fixtures.buckets();
        FakeClients clients = buckets.script(List.of("bare"), List.of())
                .answer(AwsServices.S3, S3AsyncClient.class, "getBucketTagging", request -> {
                    throw TestAccess.error("NoSuchTagSet", 404, "The TagSet does not exist");
                });

        run(buckets, clients);

        assertThat(only().tags()).isEmpty();
        assertThat(only().metadata()).doesNotContainKey("notRead");
        assertThat(only().region()).isEqualTo("eu-west-1");
        assertThat(only().resourceArn().value()).isEqualTo("arn:aws:s3:::bare");
    }

    @Test
    void aBucketsRegionIsAskedForWhereTheListingDoesNotSayIt() {
        Fixture<?> buckets = Fixtures.buckets();
        FakeClients clients = buckets.script(List.of(), List.of())
                .answer(
                        AwsServices.S3,
                        S3AsyncClient.class,
                        "listBuckets",
                        request -> ListBucketsResponse.builder()
                                .buckets(Bucket.builder().name("old").build())
                                .build())
                .answer(
                        AwsServices.S3,
                        S3AsyncClient.class,
                        "getBucketLocation",
                        request -> GetBucketLocationResponse.builder()
                                .locationConstraint("EU")
                                .build());

        run(buckets, clients);

        assertThat(only().region()).isEqualTo("eu-west-1");
    }

    @Test
    void throttledTagsAreNotShownAsNoTags() {
        Fixture<?> functions = Fixtures.functions();
        FakeClients clients = functions
                .script(List.of("one", "two"), List.of("three"))
                .answer(AwsServices.LAMBDA, LambdaAsyncClient.class, "listTags", request -> {
                    if (((ListTagsRequest) request).resource().endsWith("two")) {
                        throw TestAccess.error("TooManyRequestsException", 429, "Rate exceeded");
                    }
                    return ListTagsResponse.builder().tags(Fixtures.TAGS).build();
                });

        TypeOutcome outcome = run(functions, clients);

        assertThat(outcome.coverage()).isEqualTo(CoverageStatus.THROTTLED);
        assertThat(outcome.reason())
                .isEqualTo("lambda:ListTags of 1 resources could not be read, at first: TooManyRequestsException:"
                        + " Rate exceeded");
        assertThat(found).hasSize(3);
    }

    @Test
    void whatIsGoneMeanwhileIsNotListed() {
        Fixture<?> functions = Fixtures.functions();
        FakeClients clients = functions
                .script(List.of("one", "two"), List.of())
                .answer(AwsServices.LAMBDA, LambdaAsyncClient.class, "listTags", request -> {
                    if (((ListTagsRequest) request).resource().endsWith("two")) {
                        throw TestAccess.error("ResourceNotFoundException", 404, "Function not found");
                    }
                    return ListTagsResponse.builder().build();
                });

        TypeOutcome outcome = run(functions, clients);

        assertThat(outcome.coverage()).isEqualTo(CoverageStatus.OK);
        assertThat(outcome.listed()).isEqualTo(1);
        assertThat(only().name()).isEqualTo("one");
    }

    @Test
    void environmentValuesDoNotLeave() {
        Fixture<?> functions = Fixtures.functions();
        run(functions, functions.script(List.of("one"), List.of()));

        assertThat(only().toString()).contains("DB_HOST").doesNotContain("hidden-one");
    }

    @Test
    void oneLoadBalancerThatIsGoneDoesNotHideTheTagsOfTheOthers() {
        Fixture<?> balancers = Fixtures.loadBalancers("app", LoadBalancerTypeEnum.APPLICATION);
        FakeClients clients = balancers
                .script(List.of("one", "gone", "three"), List.of())
                .answer(
                        AwsServices.LOAD_BALANCING,
                        ElasticLoadBalancingV2AsyncClient.class,
                        "describeTags",
                        request -> {
                            List<String> arns = ((DescribeTagsRequest) request).resourceArns();
                            if (arns.stream().anyMatch(a -> a.contains("gone"))) {
                                throw TestAccess.error(
                                        "LoadBalancerNotFound", 400, "One or more load balancers not found");
                            }
                            return DescribeTagsResponse.builder()
                                    .tagDescriptions(t -> t.resourceArn(arns.getFirst())
                                            .tags(tag -> tag.key("team").value("blue")))
                                    .build();
                        });

        TypeOutcome outcome = run(balancers, clients);

        assertThat(outcome.coverage()).isEqualTo(CoverageStatus.OK);
        assertThat(outcome.listed()).isEqualTo(2);
        assertThat(found).allSatisfy(r -> assertThat(r.tags()).isEqualTo(Fixtures.TAGS));
    }

    @Test
    void oneListingYieldsSeveralTypesAndOnlyThoseThatAreWanted() {
        Fixture<?> balancers = Fixtures.loadBalancers("app", LoadBalancerTypeEnum.APPLICATION);
        FakeClients clients = balancers
                .script(List.of(), List.of())
                .answer(
                        AwsServices.LOAD_BALANCING,
                        ElasticLoadBalancingV2AsyncClient.class,
                        "describeLoadBalancers",
                        request -> DescribeLoadBalancersResponse.builder()
                                .loadBalancers(
                                        balancer("a", LoadBalancerTypeEnum.APPLICATION),
                                        balancer("n", LoadBalancerTypeEnum.NETWORK))
                                .build());

        List<TypeOutcome> all = runAll(balancers, clients);
        assertThat(all)
                .extracting(o -> o.resourceType().value() + "=" + o.listed())
                .containsExactly(
                        "elasticloadbalancing:loadbalancer/app=1",
                        "elasticloadbalancing:loadbalancer/net=1",
                        "elasticloadbalancing:loadbalancer/gwy=0");
        found.clear();
        List<TypeOutcome> one = runAll(balancers, clients, "elasticloadbalancing:loadbalancer/net");
        assertThat(one).singleElement().satisfies(o -> assertThat(o.listed()).isEqualTo(1));
        assertThat(only().name()).isEqualTo("n");
    }

    private static LoadBalancer balancer(String name, LoadBalancerTypeEnum type) {
        return LoadBalancer.builder()
                .loadBalancerName(name)
                .loadBalancerArn("arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/x/" + name)
                .type(type)
                .build();
    }

    @Test
    void oneClusterThatIsDeniedDoesNotHideTheOthers() {
        Fixture<?> services = Fixtures.ecsServices();
        FakeClients clients = services.script(List.of(), List.of())
                .answer(
                        AwsServices.ECS,
                        EcsAsyncClient.class,
                        "listClusters",
                        request -> ListClustersResponse.builder()
                                .clusterArns(Fixtures.CLUSTER + "-closed", Fixtures.CLUSTER)
                                .build())
                .answer(AwsServices.ECS, EcsAsyncClient.class, "listServices", request -> {
                    if (((ListServicesRequest) request).cluster().endsWith("closed")) {
                        throw TestAccess.error("AccessDeniedException", 400, "no");
                    }
                    return ListServicesResponse.builder()
                            .serviceArns("arn:aws:ecs:eu-west-1:123456789012:service/main/web")
                            .build();
                });

        TypeOutcome outcome = run(services, clients);

        assertThat(outcome.coverage()).isEqualTo(CoverageStatus.DENIED_IAM);
        assertThat(only().resourceId()).isEqualTo("main/web");
    }

    @Test
    void servicesAreDescribedTenAtATime() {
        Fixture<?> services = Fixtures.ecsServices();
        List<String> names = IntStream.range(0, 23).mapToObj(i -> "s" + i).toList();
        FakeClients clients = services.script(names, List.of());

        run(services, clients);

        assertThat(found).hasSize(23);
        assertThat(clients.requests(DescribeServicesRequest.class))
                .extracting(r -> r.services().size())
                .containsExactlyInAnyOrder(10, 10, 3);
    }

    @Test
    void keysAreNamedByTheirFirstAlias() {
        Fixture<?> keys = Fixtures.keys();
        run(keys, keys.script(List.of("one", "two"), List.of()));

        assertThat(found).extracting(Resource::name).containsExactlyInAnyOrder("a-one", "");
        assertThat(found).allSatisfy(r -> assertThat(r.metadata()).containsEntry("KeyManager", "AWS"));
    }

    @Test
    void aDeniedKeyDoesNotSpoilTheList() {
        Fixture<?> keys = Fixtures.keys();
        FakeClients clients = keys.script(List.of("one"), List.of("two"));
        for (String operation : List.of("describeKey", "listResourceTags", "listAliases")) {
            clients.answer(AwsServices.KMS, KmsAsyncClient.class, operation, request -> {
                throw TestAccess.error("AccessDeniedException", 400, "no");
            });
        }

        TypeOutcome outcome = run(keys, clients);

        assertThat(outcome.coverage()).isEqualTo(CoverageStatus.OK);
        assertThat(found)
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.metadata().get("notRead"))
                        .isEqualTo("kms:DescribeKey: AccessDeniedException, kms:ListAliases: AccessDeniedException,"
                                + " kms:ListResourceTags: AccessDeniedException"));
    }

    @Test
    void distributionsAreNamedByTagOrHost() {
        Fixture<?> distributions = Fixtures.distributions();
        FakeClients clients = distributions.script(List.of("E1"), List.of());
        run(distributions, clients);
        assertThat(only().name()).isEqualTo("E1.cloudfront.net");
        found.clear();
        clients.answer(
                AwsServices.CLOUDFRONT,
                CloudFrontAsyncClient.class,
                "listTagsForResource",
                request -> ListTagsForResourceResponse.builder()
                        .tags(t -> t.items(i -> i.key("Name").value("shop")))
                        .build());
        run(distributions, clients);
        assertThat(only().name()).isEqualTo("shop");
    }

    @Test
    void sharedVpcsOfOthersAreNotTheAccounts() {
        Fixture<?> vpcs = Fixtures.vpcs();
        FakeClients clients = vpcs.script(List.of(), List.of())
                .answer(
                        AwsServices.EC2,
                        Ec2AsyncClient.class,
                        "describeVpcs",
                        request -> DescribeVpcsResponse.builder()
                                .vpcs(
                                        v -> v.vpcId("mine").ownerId("123456789012"),
                                        v -> v.vpcId("theirs").ownerId("999999999999"))
                                .build());

        assertThat(run(vpcs, clients).listed()).isEqualTo(1);
        assertThat(only().resourceId()).isEqualTo("mine");
    }

    @Test
    void anArnOfAnotherRegionIsRejected() {
        Fixture<?> functions = Fixtures.functions();
        Access elsewhere = TestAccess.to(functions.script(List.of("one"), List.of()), "us-east-1");

        TypeOutcome outcome = run(
                        functions.listing(),
                        elsewhere,
                        List.of(),
                        sent -> Uni.createFrom().voidItem())
                .getFirst();

        assertThat(outcome.rejections())
                .singleElement()
                .satisfies(r -> assertThat(r.reason())
                        .isEqualTo("its ARN names region 'eu-west-1', but it was listed in us-east-1"));
    }

    @Test
    void aServiceThatTheRegionDoesNotHaveIsUnsupportedAndAFaultOfDnsIsNot() {
        SdkClientException unknownHost =
                SdkClientException.create("Unable to execute", new UnknownHostException("nowhere"));
        Fixture<?> functions = Fixtures.functions();
        Access nowhere = TestAccess.to(functions.failing(unknownHost), "xx-nowhere-1");

        assertThat(run(
                                functions.listing(),
                                nowhere,
                                List.of(),
                                sent -> Uni.createFrom().voidItem())
                        .getFirst()
                        .coverage())
                .isEqualTo(CoverageStatus.UNSUPPORTED);
        assertThat(run(functions, functions.failing(unknownHost)).coverage()).isEqualTo(CoverageStatus.FAILED);
    }

    @Test
    void anAccountThatIsNotSubscribedHasNothing() {
        Fixture<?> volumes = Fixtures.volumes();

        TypeOutcome outcome =
                run(volumes, volumes.failing(TestAccess.error("OptInRequired", 401, "You are not subscribed")));

        assertThat(outcome.coverage()).isEqualTo(CoverageStatus.NOT_INITIALISED);
    }

    /** 500 pages of 1,000: what is not taken is not asked for. */
    @Test
    void aSlowSinkSlowsTheListing() {
        mostItems = 1_000_000;
        AtomicInteger pages = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger mostAhead = new AtomicInteger();
        Fixture<?> volumes = Fixtures.volumes();
        FakeClients clients = volumes.script(List.of(), List.of())
                .answer(AwsServices.EC2, Ec2AsyncClient.class, "describeVolumes", request -> {
                    int page = pages.incrementAndGet();
                    mostAhead.accumulateAndGet(page * 1_000 - taken.get(), Math::max);
                    return page((DescribeVolumesRequest) request, page);
                });

        List<TypeOutcome> outcomes = run(
                volumes.listing(),
                TestAccess.to(clients, TestAccess.REGION),
                List.of(),
                resources -> Uni.createFrom().voidItem().invoke(() -> taken.addAndGet(resources.size())));

        assertThat(outcomes.getFirst().listed()).isEqualTo(500_000);
        assertThat(taken).hasValue(500_000);
        assertThat(mostAhead).hasValueLessThanOrEqualTo(3_000);
    }

    private static DescribeVolumesResponse page(DescribeVolumesRequest request, int page) {
        return DescribeVolumesResponse.builder()
                .volumes(IntStream.range(0, request.maxResults())
                        .mapToObj(i -> Volume.builder()
                                .volumeId("vol-" + page + "-" + i)
                                .build())
                        .toList())
                .nextToken(page == 500 ? null : "p" + page)
                .build();
    }

    @Test
    void aFailureOfTheSinkIsNotTakenForOneOfAws() {
        Fixture<?> volumes = Fixtures.volumes();
        Access access = TestAccess.to(volumes.script(List.of("one"), List.of()), TestAccess.REGION);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> run(
                        volumes.listing(),
                        access,
                        List.of(),
                        resources -> Uni.createFrom().failure(new IllegalStateException("the queue is down")))))
                .hasMessageContaining("the queue is down");
    }

    @Test
    void tagsOfAwsAreKept() {
        Fixture<?> functions = Fixtures.functions();
        FakeClients clients = functions
                .script(List.of("one"), List.of())
                .answer(
                        AwsServices.LAMBDA,
                        LambdaAsyncClient.class,
                        "listTags",
                        request -> ListTagsResponse.builder()
                                .tags(Map.of("aws:cloudformation:stack-name", "shop"))
                                .build());

        run(functions, clients);

        assertThat(only().tags()).containsEntry("aws:cloudformation:stack-name", "shop");
    }
}
