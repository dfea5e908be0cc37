package io.nucleus.localaws.simulator.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nucleus.localaws.simulator.control.TestOrganization;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.eks.model.DescribeClusterRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionRequest;
import software.amazon.awssdk.services.lambda.model.ListTagsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.sns.model.GetTopicAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;

/** What is not there, or too much at once, is refused with AWS's codes; what is filtered is filtered. */
class RefusedRequestsTest {
    private static final TestOrganization AWS = new TestOrganization(new EstateSize(4, 3_000));
    private static final Account ACCOUNT = AWS.account(1);
    private static final String REGION = ACCOUNT.activeRegions().getFirst();

    private static Arguments refused(SdkPojo request, String code, int status) {
        return Arguments.of(request, code, status);
    }

    static List<Arguments> unknown() {
        String arn = ":" + REGION + ":" + ACCOUNT.id() + ":";
        return List.of(
                refused(
                        DescribeInstancesRequest.builder()
                                .instanceIds("i-00000000000000000")
                                .build(),
                        "InvalidInstanceID.NotFound",
                        400),
                refused(
                        DescribeInstancesRequest.builder().instanceIds("banana").build(),
                        "InvalidInstanceID.Malformed",
                        400),
                refused(
                        DescribeInstancesRequest.builder()
                                .instanceIds("i-00000000000000000")
                                .maxResults(5)
                                .build(),
                        "InvalidParameterCombination",
                        400),
                refused(DescribeInstancesRequest.builder().dryRun(true).build(), "DryRunOperation", 412),
                refused(
                        DescribeInstancesRequest.builder()
                                .filters(Filter.builder()
                                        .name("colour")
                                        .values("red")
                                        .build())
                                .build(),
                        "InvalidParameterValue",
                        400),
                refused(
                        DescribeVolumesRequest.builder()
                                .volumeIds("vol-00000000000000000")
                                .build(),
                        "InvalidVolume.NotFound",
                        400),
                refused(
                        DescribeVpcsRequest.builder()
                                .vpcIds("vpc-00000000000000000")
                                .build(),
                        "InvalidVpcID.NotFound",
                        400),
                refused(
                        DescribeDbInstancesRequest.builder()
                                .dbInstanceIdentifier("none-1")
                                .build(),
                        "DBInstanceNotFound",
                        404),
                refused(GetBucketTaggingRequest.builder().bucket("none-1").build(), "NoSuchBucket", 404),
                refused(GetFunctionRequest.builder().functionName("none-1").build(), "ResourceNotFoundException", 404),
                refused(
                        ListTagsRequest.builder()
                                .resource("arn:aws:lambda" + arn + "function:none-1")
                                .build(),
                        "ResourceNotFoundException",
                        404),
                refused(DescribeTableRequest.builder().tableName("none-1").build(), "ResourceNotFoundException", 400),
                refused(
                        ListTagsOfResourceRequest.builder()
                                .resourceArn("arn:aws:dynamodb" + arn + "table/none-1")
                                .build(),
                        "ResourceNotFoundException",
                        400),
                refused(ListServicesRequest.builder().cluster("none-1").build(), "ClusterNotFoundException", 400),
                refused(
                        DescribeServicesRequest.builder()
                                .services(Collections.nCopies(11, "a-1"))
                                .build(),
                        "InvalidParameterException",
                        400),
                refused(
                        DescribeClustersRequest.builder()
                                .clusters(Collections.nCopies(101, "a-1"))
                                .build(),
                        "InvalidParameterException",
                        400),
                refused(DescribeClusterRequest.builder().name("none-1").build(), "ResourceNotFoundException", 404),
                refused(DescribeLoadBalancersRequest.builder().names("none-1").build(), "LoadBalancerNotFound", 400),
                refused(
                        DescribeTagsRequest.builder()
                                .resourceArns(Collections.nCopies(21, "arn"))
                                .build(),
                        "ValidationError",
                        400),
                refused(
                        GetTopicAttributesRequest.builder()
                                .topicArn("arn:aws:sns" + arn + "none-1")
                                .build(),
                        "NotFound",
                        404),
                refused(
                        GetQueueAttributesRequest.builder()
                                .queueUrl("https://sqs/" + ACCOUNT.id() + "/none-1")
                                .build(),
                        "QueueDoesNotExist",
                        400),
                refused(DescribeKeyRequest.builder().keyId("none").build(), "NotFoundException", 400),
                refused(DescribeKeyRequest.builder().keyId("alias/none").build(), "NotFoundException", 400),
                refused(GetRoleRequest.builder().roleName("none-1").build(), "NoSuchEntity", 404),
                refused(
                        ListTagsForResourceRequest.builder()
                                .resource("arn:aws:cloudfront::" + ACCOUNT.id() + ":distribution/ENONE")
                                .build(),
                        "NoSuchResource",
                        404));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void isRefusedAsAwsDoes(SdkPojo request, String code, int status) {
        SimulatedError error = refusal(REGION, request);

        assertThat(error.code()).isEqualTo(code);
        assertThat(error.httpStatus()).isEqualTo(status);
        assertThat(error.getMessage()).isNotBlank();
    }

    private static SimulatedError refusal(String region, SdkPojo request) {
        return catchThrowableOfType(SimulatedError.class, () -> AWS.call(ACCOUNT, region, request, Object.class));
    }

    private static ExpectedResource bucket(Account account, String region) {
        return AWS.expected(account.id(), region, "s3:bucket").getFirst();
    }

    @Test
    void aBucketIsDescribedInItsOwnRegionOnlyButLocatedFromAnywhere() {
        String elsewhere = ACCOUNT.activeRegions().get(1);
        String name = bucket(ACCOUNT, REGION).resourceId();

        SimulatedError error = refusal(
                elsewhere, GetBucketTaggingRequest.builder().bucket(name).build());
        assertThat(error.code()).isEqualTo("PermanentRedirect");
        assertThat(error.httpStatus()).isEqualTo(301);
        var head = AWS.call(
                ACCOUNT, elsewhere, HeadBucketRequest.builder().bucket(name).build(), HeadBucketResponse.class);
        assertThat(head.bucketRegion()).isEqualTo(REGION);
    }

    @Test
    void locationsAreNamedAsTheyEverWere() {
        Map<String, Set<String>> constraints = new HashMap<>();
        for (Account account : AWS.estate().plan().accounts()) {
            for (ExpectedResource bucket : AWS.expected(account.id(), null, "s3:bucket")) {
                var location = AWS.call(
                        account,
                        "us-east-1",
                        GetBucketLocationRequest.builder()
                                .bucket(bucket.resourceId())
                                .build(),
                        GetBucketLocationResponse.class);
                constraints
                        .computeIfAbsent(bucket.region(), region -> new HashSet<>())
                        .add(String.valueOf(location.locationConstraintAsString()));
            }
        }

        assertThat(constraints).containsEntry("us-east-1", Set.of("null"));
        assertThat(constraints).containsEntry("eu-west-1", Set.of("EU", "eu-west-1"));
        assertThat(constraints).containsEntry("us-west-2", Set.of("us-west-2"));
    }

    @Test
    void anotherAccountsBucketIsDenied() {
        Account other = AWS.account(2);
        ExpectedResource bucket = bucket(other, other.activeRegions().getFirst());

        SimulatedError error = refusal(
                REGION,
                GetBucketTaggingRequest.builder().bucket(bucket.resourceId()).build());

        assertThat(error.code()).isEqualTo("AccessDenied");
    }

    @Test
    void anUntaggedBucketHasNoTagSet() {
        ExpectedResource untagged = AWS.expected(ACCOUNT.id(), null, "s3:bucket").stream()
                .filter(bucket -> bucket.tags().isEmpty())
                .findFirst()
                .orElseThrow();

        SimulatedError error = refusal(
                untagged.region(),
                GetBucketTaggingRequest.builder().bucket(untagged.resourceId()).build());

        assertThat(error.code()).isEqualTo("NoSuchTagSet");
        assertThat(error.httpStatus()).isEqualTo(404);
    }

    @Test
    void aMissingClusterIsAFailureBesideTheOthers() {
        DescribeClustersResponse answer = AWS.call(
                ACCOUNT,
                REGION,
                DescribeClustersRequest.builder().clusters("default", "none-1").build(),
                DescribeClustersResponse.class);

        assertThat(answer.clusters()).hasSize(1);
        assertThat(answer.failures()).hasSize(1);
        assertThat(answer.failures().getFirst().reason()).isEqualTo("MISSING");
    }

    @Test
    void aKeyIsFoundByItsAliasToo() {
        DescribeKeyResponse answer = AWS.call(
                ACCOUNT,
                REGION,
                DescribeKeyRequest.builder().keyId("alias/aws/ebs").build(),
                DescribeKeyResponse.class);

        assertThat(answer.keyMetadata().keyManagerAsString()).isEqualTo("AWS");
    }

    @Test
    void filtersJoinAndWildcardsMatch() {
        List<ExpectedResource> running = AWS.expected(ACCOUNT.id(), REGION, "ec2:instance").stream()
                .filter(instance -> instance.state().equals("running"))
                .filter(instance -> instance.tags().getOrDefault("Team", "").startsWith("b"))
                .toList();

        var answer = AWS.call(
                ACCOUNT,
                REGION,
                DescribeInstancesRequest.builder()
                        .filters(filter("instance-state-name", "run*"), filter("tag:Team", "b*", "nobody"))
                        .build(),
                DescribeInstancesResponse.class);

        assertThat(answer.reservations().stream()
                        .map(reservation -> reservation.instances().getFirst().instanceId()))
                .containsExactlyElementsOf(
                        running.stream().map(ExpectedResource::resourceId).toList())
                .isNotEmpty();
    }

    @Test
    void volumesOfAnInstanceAreFoundByIt() {
        Map<String, List<Volume>> byInstance = AWS
                .call(ACCOUNT, REGION, DescribeVolumesRequest.builder().build(), DescribeVolumesResponse.class)
                .volumes()
                .stream()
                .filter(volume -> !volume.attachments().isEmpty())
                .collect(Collectors.groupingBy(
                        volume -> volume.attachments().getFirst().instanceId()));
        String instance = byInstance.keySet().iterator().next();

        var answer = AWS.call(
                ACCOUNT,
                REGION,
                DescribeVolumesRequest.builder()
                        .filters(filter("attachment.instance-id", instance))
                        .build(),
                DescribeVolumesResponse.class);

        assertThat(answer.volumes()).isEqualTo(byInstance.get(instance));
    }

    private static Filter filter(String name, String... values) {
        return Filter.builder().name(name).values(values).build();
    }

    @Test
    void manyIdsAreAnsweredAtOnce() {
        List<String> ids = AWS.expected(ACCOUNT.id(), REGION, "ec2:volume").stream()
                .map(ExpectedResource::resourceId)
                .toList();

        var answer = AWS.call(
                ACCOUNT,
                REGION,
                DescribeVolumesRequest.builder().volumeIds(ids).build(),
                DescribeVolumesResponse.class);

        assertThat(IntStream.range(0, ids.size())
                        .filter(i -> !answer.volumes().get(i).volumeId().equals(ids.get(i))))
                .isEmpty();
    }
}
