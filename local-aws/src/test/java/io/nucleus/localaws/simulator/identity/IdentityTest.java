package io.nucleus.localaws.simulator.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nucleus.localaws.simulator.control.TestOrganization;
import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.AwsRegions;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.protocol.Identity.Principal;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.account.model.ListRegionsRequest;
import software.amazon.awssdk.services.account.model.ListRegionsResponse;
import software.amazon.awssdk.services.account.model.RegionOptStatus;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.Region;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoRequest;
import software.amazon.awssdk.services.sts.model.GetAccessKeyInfoResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

class IdentityTest {
    private static final String REGION = "us-east-1";

    private final TestOrganization aws = new TestOrganization(EstateSize.DEMO);
    private final Account member = aws.account(3);

    private static AssumeRoleRequest.Builder request(Account account) {
        return AssumeRoleRequest.builder()
                .roleArn("arn:aws:iam::" + account.id() + ":role/NucleusAccess-Collector")
                .roleSessionName("scan");
    }

    private static Credentials assume(TestOrganization aws, AssumeRoleRequest.Builder request) {
        return aws.call(aws.hubUser(), REGION, request.build(), AssumeRoleResponse.class)
                .credentials();
    }

    private Principal authenticate(Credentials credentials) {
        return aws.organization().identity().authenticate(credentials.accessKeyId(), credentials.sessionToken());
    }

    private static SimulatedError refusal(ThrowingCallable call) {
        return catchThrowableOfType(SimulatedError.class, call);
    }

    @Test
    void theHubKeyIsTheHubUser() {
        assertThat(aws.hubUser().accountId()).isEqualTo(aws.hub().id());
        assertThat(aws.hubUser().arn()).isEqualTo("arn:aws:iam::" + aws.hub().id() + ":user/nucleus-hub");
    }

    @Test
    void anAssumedRoleIsASessionInItsAccount() {
        Credentials credentials = assume(aws, request(member));

        Principal principal = authenticate(credentials);

        assertThat(principal.accountId()).isEqualTo(member.id()).startsWith("0");
        assertThat(principal.arn())
                .isEqualTo("arn:aws:sts::" + member.id() + ":assumed-role/NucleusAccess-Collector/scan");
        assertThat(credentials.accessKeyId()).matches("ASIA[A-Z2-7]{16}");
        assertThat(credentials.expiration()).isEqualTo(aws.now().plus(Duration.ofHours(1)));
        assertThat(aws.organization().identity().secretAccessKey(credentials.accessKeyId()))
                .contains(credentials.secretAccessKey());
    }

    @Test
    void theCallerIdentityIsTheSession() {
        Principal principal = authenticate(assume(aws, request(member)));

        var identity = aws.call(
                principal, REGION, GetCallerIdentityRequest.builder().build(), GetCallerIdentityResponse.class);

        assertThat(identity.account()).isEqualTo(member.id());
        assertThat(identity.arn()).isEqualTo(principal.arn());
        assertThat(identity.userId()).matches("AROA[A-Z0-9]{17}:scan");
    }

    @Test
    void theAccountCanBeReadFromTheAccessKey() {
        for (Account account : aws.estate().plan().accounts()) {
            String key = assume(aws, request(account)).accessKeyId();
            var info = aws.call(
                    aws.hubUser(),
                    REGION,
                    GetAccessKeyInfoRequest.builder().accessKeyId(key).build(),
                    GetAccessKeyInfoResponse.class);

            assertThat(info.account()).isEqualTo(account.id());
        }
    }

    @Test
    void aSessionExpires() {
        Credentials credentials = assume(aws, request(member).durationSeconds(900));
        aws.pass(Duration.ofSeconds(899));
        authenticate(credentials);
        aws.pass(Duration.ofSeconds(1));

        SimulatedError error = refusal(() -> authenticate(credentials));

        assertThat(error.code()).isEqualTo("ExpiredToken");
        assertThat(error.httpStatus()).isEqualTo(403);
    }

    @Test
    void unknownAndTamperedCredentialsAreRefused() {
        SimulatedIdentity identity = aws.organization().identity();
        Credentials credentials = assume(aws, request(member));
        Credentials other = assume(aws, request(aws.account(2)));
        String token = credentials.sessionToken();
        String flipped = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);

        List<SimulatedError> errors = List.of(
                refusal(() -> identity.authenticate("AKIAUNKNOWN000000000", null)),
                refusal(() -> identity.authenticate("", "")),
                refusal(() -> identity.authenticate(credentials.accessKeyId(), null)),
                refusal(() -> identity.authenticate(credentials.accessKeyId(), flipped)),
                refusal(() -> identity.authenticate(credentials.accessKeyId(), "x/y/z")),
                refusal(() -> identity.authenticate(credentials.accessKeyId(), other.sessionToken())));

        assertThat(errors).extracting(SimulatedError::code).containsOnly("InvalidClientTokenId");
    }

    @Test
    void aRoleThatIsNotThereIsDeniedLikeOneThatDoesNotTrust() {
        String role = "arn:aws:iam::" + member.id() + ":role/";
        String unknownAccount = "arn:aws:iam::999999999999:role/NucleusAccess-Collector";
        for (String arn : List.of(
                role + "Nobody",
                role + "path/NucleusAccess-Collector",
                unknownAccount,
                role + "aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS")) {
            SimulatedError error = refusal(() -> assume(aws, request(member).roleArn(arn)));

            assertThat(error.code()).isEqualTo("AccessDenied");
            assertThat(error.httpStatus()).isEqualTo(403);
            assertThat(error)
                    .hasMessage("User: " + aws.hubUser().arn()
                            + " is not authorized to perform: sts:AssumeRole on resource: " + arn);
        }
    }

    @Test
    void theExternalIdMustBeTheOneThatIsAskedFor() {
        TestOrganization guarded = new TestOrganization(EstateSize.TINY, "nucleus-42");
        Account account = guarded.account(1);

        assertThat(refusal(() -> assume(guarded, request(account))).code()).isEqualTo("AccessDenied");
        assertThat(refusal(() -> assume(guarded, request(account).externalId("nucleus-43")))
                        .code())
                .isEqualTo("AccessDenied");
        assertThat(assume(guarded, request(account).externalId("nucleus-42")).accessKeyId())
                .startsWith("ASIA");
    }

    @Test
    void theTrustPolicySaysWhoIsTrusted() {
        TestOrganization guarded = new TestOrganization(EstateSize.TINY, "nucleus-42");

        String policy = guarded.call(
                        guarded.account(1),
                        REGION,
                        GetRoleRequest.builder()
                                .roleName("NucleusAccess-Collector")
                                .build(),
                        GetRoleResponse.class)
                .role()
                .assumeRolePolicyDocument();

        assertThat(URLDecoder.decode(policy, StandardCharsets.UTF_8))
                .contains("arn:aws:iam::" + guarded.hub().id() + ":root")
                .contains("\"sts:ExternalId\":\"nucleus-42\"");
    }

    @Test
    void aMemberDoesNotGetIntoAnotherMember() {
        Principal principal = authenticate(assume(aws, request(member)));

        SimulatedError error = refusal(
                () -> aws.call(principal, REGION, request(aws.account(2)).build(), AssumeRoleResponse.class));

        assertThat(error.code()).isEqualTo("AccessDenied");
    }

    @ParameterizedTest
    @ValueSource(ints = {899, 43_201})
    void durationsOutOfBoundsAreRefused(int seconds) {
        SimulatedError error = refusal(() -> assume(aws, request(member).durationSeconds(seconds)));

        assertThat(error.code()).isEqualTo("ValidationError");
        assertThat(error).hasMessageContaining("durationSeconds").hasMessageContaining(Integer.toString(seconds));
    }

    @Test
    void aChainedSessionLastsAnHourAtMost() {
        Principal hubSession = authenticate(assume(aws, request(aws.hub())));

        SimulatedError error = refusal(() -> aws.call(
                hubSession, REGION, request(member).durationSeconds(3_601).build(), AssumeRoleResponse.class));

        assertThat(error).hasMessageContaining("role chaining");
    }

    @ParameterizedTest
    @CsvSource({"roleArn, nonsense", "roleSessionName, a b", "externalId, x"})
    void malformedParametersAreRefused(String member, String value) {
        AssumeRoleRequest.Builder request = request(this.member);
        switch (member) {
            case "roleArn" -> request.roleArn(value);
            case "roleSessionName" -> request.roleSessionName(value);
            default -> request.externalId(value);
        }

        SimulatedError error = refusal(() -> assume(aws, request));

        assertThat(error.code()).isEqualTo("ValidationError");
        assertThat(error).hasMessageContaining("'" + member + "'");
    }

    @Test
    void theHubListsAllAccountsPageByPageAndNobodyElseDoes() {
        List<String> ids = new ArrayList<>();
        String token = null;
        do {
            var page = aws.call(
                    aws.hubUser(),
                    REGION,
                    ListAccountsRequest.builder().maxResults(5).nextToken(token).build(),
                    ListAccountsResponse.class);
            page.accounts().forEach(account -> ids.add(account.id()));
            token = page.nextToken();
        } while (token != null);

        assertThat(ids)
                .containsExactlyElementsOf(
                        aws.estate().plan().accounts().stream().map(Account::id).toList());
        assertThat(refusal(() -> aws.call(
                                member, REGION, ListAccountsRequest.builder().build(), ListAccountsResponse.class))
                        .code())
                .isEqualTo("AccessDeniedException");
    }

    @Test
    void regionsComeWithTheirOptInStates() {
        Account account = aws.account(1);

        List<Region> all = regions(account, DescribeRegionsRequest.builder().allRegions(true));
        List<Region> enabled = regions(account, DescribeRegionsRequest.builder());
        var listed = aws.call(
                account,
                REGION,
                ListRegionsRequest.builder()
                        .maxResults(50)
                        .regionOptStatusContains(RegionOptStatus.ENABLED, RegionOptStatus.ENABLED_BY_DEFAULT)
                        .build(),
                ListRegionsResponse.class);

        assertThat(all).extracting(Region::regionName).containsExactlyElementsOf(AwsRegions.all());
        assertThat(all).extracting(Region::optInStatus).contains("opt-in-not-required", "opted-in", "not-opted-in");
        assertThat(enabled).extracting(Region::regionName).containsExactlyElementsOf(account.enabledRegions());
        assertThat(listed.regions())
                .extracting(software.amazon.awssdk.services.account.model.Region::regionName)
                .containsExactlyElementsOf(account.enabledRegions());
    }

    private List<Region> regions(Account account, DescribeRegionsRequest.Builder request) {
        return aws.call(account, REGION, request.build(), DescribeRegionsResponse.class)
                .regions();
    }

    @Test
    void theSdkKnowsMoreThanThirtyRegionsOfWhichSeventeenNeedNoOptIn() {
        assertThat(AwsRegions.all()).hasSizeGreaterThanOrEqualTo(34).contains("eu-west-1", "mx-central-1");
        assertThat(AwsRegions.all().stream().filter(AwsRegions::isEnabledByDefault))
                .hasSize(17);
    }

    @Test
    void callsIntoRegionsThatAreNotEnabledAreRefusedInEachServicesWay() {
        String region = AwsRegions.optIn().stream()
                .filter(it -> !member.isEnabled(it))
                .findFirst()
                .orElseThrow();

        SimulatedError ec2 = refusal(() ->
                aws.call(member, region, DescribeInstancesRequest.builder().build(), DescribeInstancesResponse.class));
        SimulatedError dynamoDb = refusal(
                () -> aws.call(member, region, ListTablesRequest.builder().build(), ListTablesResponse.class));
        SimulatedError sqs = refusal(
                () -> aws.call(member, region, ListQueuesRequest.builder().build(), ListQueuesResponse.class));

        assertThat(ec2.code()).isEqualTo("AuthFailure");
        assertThat(ec2.httpStatus()).isEqualTo(401);
        assertThat(dynamoDb.code()).isEqualTo("UnrecognizedClientException");
        assertThat(sqs.code()).isEqualTo("InvalidClientTokenId");
    }
}
