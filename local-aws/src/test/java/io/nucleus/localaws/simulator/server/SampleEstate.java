package io.nucleus.localaws.simulator.server;

import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.eks.model.DescribeClusterRequest;
import software.amazon.awssdk.services.eks.model.DescribeClusterResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.kms.model.ListKeysRequest;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.sns.model.ListTopicsRequest;
import software.amazon.awssdk.services.sns.model.ListTopicsResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsRequest;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** A few operations of each protocol, with data that is hard on it. */
final class SampleEstate {
    static final Instant CREATED = Instant.parse("2026-01-02T03:04:05.678Z");
    static final String TAG = "Zürich <&> \"漢字\" 😀";

    private SampleEstate() {}

    static OperationRegistry registry() {
        OperationRegistry registry = new OperationRegistry();
        query(registry);
        json(registry);
        restJson(registry);
        restXml(registry);
        return registry;
    }

    private static void query(OperationRegistry registry) {
        registry.register(DescribeInstancesRequest.class, (call, request) -> instances(request))
                .register(DescribeDbInstancesRequest.class, (call, request) -> databases(request))
                .register(
                        DescribeLoadBalancersRequest.class,
                        (call, request) -> DescribeLoadBalancersResponse.builder()
                                .loadBalancers(l -> l.loadBalancerName("front")
                                        .createdTime(CREATED)
                                        .availabilityZones(
                                                z -> z.zoneName("eu-west-1a"), z -> z.zoneName("eu-west-1b")))
                                .build())
                .register(
                        ListRolesRequest.class,
                        (call, request) -> ListRolesResponse.builder()
                                .roles(r -> r.roleName("reader").path("/team/").createDate(CREATED))
                                .isTruncated(false)
                                .build())
                .register(
                        ListTopicsRequest.class,
                        (call, request) -> ListTopicsResponse.builder()
                                .topics(t ->
                                        t.topicArn("arn:aws:sns:" + call.region() + ":" + call.accountId() + ":alarms"))
                                .build())
                .register(
                        GetCallerIdentityRequest.class,
                        (call, request) -> GetCallerIdentityResponse.builder()
                                .account(call.accountId())
                                .arn(call.principalArn())
                                .userId("AIDATEST")
                                .build());
    }

    /** Instances i-0 to i-(n-1), n being the value of the filter {@code tag:count}, by pages of MaxResults. */
    private static DescribeInstancesResponse instances(DescribeInstancesRequest request) {
        int count = request.filters().stream()
                .filter(filter -> filter.name().equals("tag:count"))
                .mapToInt(filter -> Integer.parseInt(filter.values().getFirst()))
                .findFirst()
                .orElse(1);
        int from = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
        int to = request.maxResults() == null ? count : Math.min(count, from + request.maxResults());
        List<Instance> page = IntStream.range(from, to)
                .mapToObj(i -> Instance.builder()
                        .instanceId("i-" + i)
                        .launchTime(CREATED)
                        .state(s -> s.name("running").code(16))
                        .tags(t -> t.key("Name").value(TAG))
                        .build())
                .toList();
        return DescribeInstancesResponse.builder()
                .reservations(r -> r.reservationId("r-" + from).instances(page))
                .nextToken(to < count ? Integer.toString(to) : null)
                .build();
    }

    private static DescribeDbInstancesResponse databases(DescribeDbInstancesRequest request) {
        if (request.dbInstanceIdentifier() != null
                && !request.dbInstanceIdentifier().equals("orders")) {
            throw new SimulatedError(
                    "DBInstanceNotFound", 404, "DBInstance " + request.dbInstanceIdentifier() + " not found.");
        }
        return DescribeDbInstancesResponse.builder()
                .dbInstances(d -> d.dbInstanceIdentifier("orders")
                        .engine("postgres")
                        .instanceCreateTime(CREATED)
                        .tagList(t -> t.key("team").value(TAG)))
                .build();
    }

    private static void json(OperationRegistry registry) {
        registry.register(
                        ListTablesRequest.class,
                        (call, request) -> ListTablesResponse.builder()
                                .tableNames("orders", "customers")
                                .build())
                .register(
                        ListClustersRequest.class,
                        (call, request) -> ListClustersResponse.builder()
                                .clusterArns("arn:aws:ecs:" + call.region() + ":" + call.accountId() + ":cluster/web")
                                .build())
                .register(
                        ListKeysRequest.class,
                        (call, request) -> ListKeysResponse.builder()
                                .keys(k -> k.keyId("1234abcd"))
                                .truncated(false)
                                .build())
                .register(
                        ListAccountsRequest.class,
                        (call, request) -> ListAccountsResponse.builder()
                                .accounts(a -> a.id("123456789012").name(TAG).joinedTimestamp(CREATED))
                                .build())
                .register(
                        ListQueuesRequest.class,
                        (call, request) -> ListQueuesResponse.builder()
                                .queueUrls("http://localhost/123456789012/one", "http://localhost/123456789012/two")
                                .build())
                .register(GetQueueAttributesRequest.class, (call, request) -> queue(request))
                .register(
                        ListQueueTagsRequest.class,
                        (call, request) -> ListQueueTagsResponse.builder()
                                .tags(Map.of("team", TAG))
                                .build());
    }

    private static GetQueueAttributesResponse queue(GetQueueAttributesRequest request) {
        if (!request.queueUrl().endsWith("/one")) {
            throw new SimulatedError("QueueDoesNotExist", 400, "The specified queue does not exist.");
        }
        boolean all = request.attributeNames().contains(QueueAttributeName.ALL);
        return GetQueueAttributesResponse.builder()
                .attributes(all ? Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "30") : Map.of())
                .build();
    }

    private static void restJson(OperationRegistry registry) {
        registry.register(
                        ListFunctionsRequest.class,
                        (call, request) -> ListFunctionsResponse.builder()
                                .functions(f -> f.functionName("resize")
                                        .runtime("nodejs16.x")
                                        .environment(e -> e.variables(Map.of("STAGE", TAG))))
                                .build())
                .register(DescribeClusterRequest.class, (call, request) -> {
                    if (!request.name().equals("main")) {
                        throw new SimulatedError(
                                "ResourceNotFoundException", 404, "No cluster found for name: " + request.name() + ".");
                    }
                    return DescribeClusterResponse.builder()
                            .cluster(c -> c.name("main").createdAt(CREATED).tags(Map.of("team", TAG)))
                            .build();
                });
    }

    private static void restXml(OperationRegistry registry) {
        registry.register(
                        ListBucketsRequest.class,
                        (call, request) -> ListBucketsResponse.builder()
                                .owner(o -> o.id("owner"))
                                .buckets(b -> b.name("logs").creationDate(CREATED), b -> b.name("data.with.dots"))
                                .build())
                .register(
                        GetBucketLocationRequest.class,
                        (call, request) -> GetBucketLocationResponse.builder()
                                .locationConstraint(request.bucket().equals("logs") ? "eu-west-1" : null)
                                .build())
                .register(
                        GetBucketPolicyRequest.class,
                        (call, request) -> GetBucketPolicyResponse.builder()
                                .policy("{\"Version\":\"2012-10-17\"}")
                                .build())
                .register(GetBucketTaggingRequest.class, (call, request) -> {
                    if (!request.bucket().equals("logs")) {
                        throw new SimulatedError("NoSuchTagSet", 404, "The TagSet does not exist");
                    }
                    return GetBucketTaggingResponse.builder()
                            .tagSet(t -> t.key("team").value(TAG))
                            .build();
                })
                .register(HeadBucketRequest.class, (call, request) -> {
                    throw new SimulatedError("NoSuchBucket", 404, "The specified bucket does not exist");
                })
                .register(
                        ListDistributionsRequest.class,
                        (call, request) -> ListDistributionsResponse.builder()
                                .distributionList(d -> d.isTruncated(false)
                                        .quantity(1)
                                        .maxItems(100)
                                        .marker("")
                                        .items(i -> i.id("E1")
                                                .lastModifiedTime(CREATED)
                                                .aliases(a -> a.quantity(1).items("www.example.com"))))
                                .build());
    }
}
