package io.nucleus.localaws.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.protocol.CallInterceptor.Disposition;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.eks.model.ListClustersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.kms.model.ListKeysRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.sns.model.ListTopicsRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;

class ControlsTest {
    private static final String REGION = "eu-west-1";
    private static final SdkPojo INSTANCES = DescribeInstancesRequest.builder().build();
    private static final SdkPojo VOLUMES = DescribeVolumesRequest.builder().build();

    private final TestOrganization aws = TestOrganization.tiny();
    private final Controls controls = aws.organization().controls();
    private final Account account = aws.account(1);
    private final Account other = aws.account(2);

    private static CallMatch match(String account, String region, String service, String operation) {
        return new CallMatch(account, null, region, service, operation, null, null);
    }

    private static CallMatch anything() {
        return match(null, null, null, null);
    }

    private SimulatedError refusal(SdkPojo request) {
        return catchThrowableOfType(SimulatedError.class, () -> aws.before(account, REGION, request));
    }

    private boolean passes(Account caller, String region, SdkPojo request) {
        try {
            aws.before(caller, region, request);
            return true;
        } catch (SimulatedError e) {
            return false;
        }
    }

    private record Codes(SdkPojo request, String denied, int deniedStatus, String throttled, int throttledStatus) {}

    static List<Codes> services() {
        return List.of(
                new Codes(INSTANCES, "UnauthorizedOperation", 403, "RequestLimitExceeded", 503),
                new Codes(DescribeDbInstancesRequest.builder().build(), "AccessDenied", 403, "Throttling", 400),
                new Codes(ListBucketsRequest.builder().build(), "AccessDenied", 403, "SlowDown", 503),
                new Codes(
                        ListFunctionsRequest.builder().build(),
                        "AccessDeniedException",
                        403,
                        "TooManyRequestsException",
                        429),
                new Codes(
                        ListTablesRequest.builder().build(), "AccessDeniedException", 400, "ThrottlingException", 400),
                new Codes(
                        ListServicesRequest.builder().build(),
                        "AccessDeniedException",
                        400,
                        "ThrottlingException",
                        400),
                new Codes(
                        ListClustersRequest.builder().build(),
                        "AccessDeniedException",
                        403,
                        "ThrottlingException",
                        429),
                new Codes(DescribeLoadBalancersRequest.builder().build(), "AccessDenied", 403, "Throttling", 400),
                new Codes(ListTopicsRequest.builder().build(), "AuthorizationError", 403, "Throttling", 400),
                new Codes(ListQueuesRequest.builder().build(), "AccessDenied", 403, "RequestThrottled", 403),
                new Codes(ListKeysRequest.builder().build(), "AccessDeniedException", 400, "ThrottlingException", 400),
                new Codes(ListRolesRequest.builder().build(), "AccessDenied", 403, "Throttling", 400),
                new Codes(ListDistributionsRequest.builder().build(), "AccessDenied", 403, "Throttling", 400));
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachServiceRefusesWithItsOwnCodes(Codes codes) {
        controls.add(anything(), new Effect.Throttle(1), 1L);
        SimulatedError throttled = refusal(codes.request());
        controls.add(anything(), new Effect.Deny(DenialWording.IAM), null);
        SimulatedError denied = refusal(codes.request());

        assertThat(throttled.code()).isEqualTo(codes.throttled());
        assertThat(throttled.httpStatus()).isEqualTo(codes.throttledStatus());
        assertThat(denied.code()).isEqualTo(codes.denied());
        assertThat(denied.httpStatus()).isEqualTo(codes.deniedStatus());
    }

    @Test
    void aDenialSaysWhetherAPolicyOrAnOrganizationIsWhy() {
        controls.add(anything(), new Effect.Deny(DenialWording.IAM), 2L);
        String caller = aws.collector(account).arn();

        assertThat(refusal(INSTANCES))
                .hasMessage("You are not authorized to perform this operation. User: " + caller
                        + " is not authorized to perform: ec2:DescribeInstances because no identity-based policy allows "
                        + "the ec2:DescribeInstances action");
        assertThat(refusal(ListBucketsRequest.builder().build()))
                .hasMessage("User: " + caller + " is not authorized to perform: s3:ListAllMyBuckets because no "
                        + "identity-based policy allows the s3:ListAllMyBuckets action");

        controls.add(anything(), new Effect.Deny(DenialWording.SCP), null);
        assertThat(refusal(ListTablesRequest.builder().build()))
                .hasMessage("User: " + caller
                        + " is not authorized to perform: dynamodb:ListTables with an explicit deny in a service "
                        + "control policy");
    }

    @Test
    void nobodyCanBeDeniedToAskWhoTheyAre() {
        controls.add(anything(), new Effect.Deny(DenialWording.SCP), null);

        assertThat(passes(account, REGION, GetCallerIdentityRequest.builder().build()))
                .isTrue();
    }

    @Test
    void aFaultStrikesOnlyWhatItMatches() {
        controls.add(match(account.id(), REGION, "ec2", "DescribeInstances"), new Effect.Throttle(1), null);

        assertThat(passes(account, REGION, INSTANCES)).isFalse();
        assertThat(passes(account, REGION, VOLUMES)).isTrue();
        assertThat(passes(account, "us-east-1", INSTANCES)).isTrue();
        assertThat(passes(other, REGION, INSTANCES)).isTrue();
    }

    @Test
    void aDeniedTypeIsDeniedTheCallsThatListIt() {
        var type = aws.estate().plan().definition("ec2:volume").orElseThrow();
        controls.add(
                new CallMatch(null, null, null, null, null, "ec2:volume", type),
                new Effect.Deny(DenialWording.IAM),
                null);

        assertThat(passes(account, REGION, VOLUMES)).isFalse();
        assertThat(passes(account, REGION, INSTANCES)).isTrue();
    }

    @Test
    void aDeniedRoleIsDeniedWhoeverElseMayCall() {
        controls.add(
                new CallMatch(null, "Somebody", null, null, null, null, null),
                new Effect.Deny(DenialWording.IAM),
                null);
        assertThat(passes(account, REGION, VOLUMES)).isTrue();

        controls.add(
                new CallMatch(null, "NucleusAccess-Collector", null, null, null, null, null),
                new Effect.Deny(DenialWording.IAM),
                null);
        assertThat(passes(account, REGION, VOLUMES)).isFalse();
    }

    @Test
    void aDeniedRegionDoesNotDenyGlobalServices() {
        controls.add(match(null, "us-east-1", null, null), new Effect.Deny(DenialWording.SCP), null);

        assertThat(passes(account, "us-east-1", INSTANCES)).isFalse();
        assertThat(passes(account, "us-east-1", ListRolesRequest.builder().build()))
                .isTrue();
        assertThat(passes(account, "us-east-1", ListBucketsRequest.builder().build()))
                .isTrue();

        controls.add(match(null, Regions.GLOBAL, null, null), new Effect.Deny(DenialWording.SCP), null);
        assertThat(passes(account, "us-east-1", ListRolesRequest.builder().build()))
                .isFalse();
    }

    @Test
    void aRateStrikesAboutThatPartOfCalls() {
        controls.add(anything(), new Effect.Throttle(0.3), null);

        long throttled = IntStream.range(0, 2_000)
                .filter(call -> !passes(account, REGION, INSTANCES))
                .count();

        assertThat(throttled).isBetween(500L, 700L);
    }

    @Test
    void aBucketAllowsABurstThenItsRefillForEachScopeOfItsOwn() {
        controls.add(anything(), new Effect.ThrottleBucket(3, 2), null);

        assertThat(passing(account, INSTANCES, 10)).isEqualTo(3);
        assertThat(passing(other, INSTANCES, 10)).isEqualTo(3);
        assertThat(passing(account, VOLUMES, 10)).isEqualTo(3);
        aws.pass(Duration.ofSeconds(1));
        assertThat(passing(account, INSTANCES, 10)).isEqualTo(2);
        aws.pass(Duration.ofHours(1));
        assertThat(passing(account, INSTANCES, 10)).isEqualTo(3);
    }

    private long passing(Account caller, SdkPojo request, int calls) {
        return IntStream.range(0, calls)
                .filter(call -> passes(caller, REGION, request))
                .count();
    }

    @Test
    void aFaultIsSpentAfterSoManyCalls() {
        Fault fault = controls.add(anything(), new Effect.ServerError(1, 503), 2L);

        assertThat(refusal(INSTANCES).httpStatus()).isEqualTo(503);
        assertThat(refusal(INSTANCES).code()).isEqualTo("Unavailable");
        assertThat(refusal(INSTANCES)).isNull();
        assertThat(fault.struck()).isEqualTo(2);
        assertThat(fault.remaining()).isZero();
    }

    @Test
    void latencyAndResetsAreLeftToTheServer() {
        controls.add(anything(), new Effect.Latency(100, 50), null);
        assertThat(aws.before(account, REGION, INSTANCES).delayMillis()).isBetween(100L, 150L);

        controls.add(anything(), new Effect.Reset(1), null);
        assertThat(aws.before(account, REGION, INSTANCES).resetConnection()).isTrue();

        controls.clearFaults();
        assertThat(aws.before(account, REGION, INSTANCES)).isEqualTo(Disposition.PROCEED);
    }

    @Test
    void everyCallIsCountedRefusedOnesToo() {
        controls.add(match(null, null, "ec2", null), new Effect.Throttle(1), 1L);
        passes(account, REGION, INSTANCES);
        passes(account, REGION, INSTANCES);
        passes(account, "us-east-1", VOLUMES);

        assertThat(controls.counts().matching(key -> true))
                .containsExactly(
                        new CallCounts.Count(account.id(), REGION, "ec2", "DescribeInstances", 2),
                        new CallCounts.Count(account.id(), "us-east-1", "ec2", "DescribeVolumes", 1));
        controls.counts().reset();
        assertThat(controls.counts().matching(key -> true)).isEmpty();
    }
}
