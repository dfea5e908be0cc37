package io.nucleus.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.collector.access.TargetAccounts.Opening;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.store.account.Account;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.account.AccountAsyncClient;
import software.amazon.awssdk.services.account.model.ListRegionsResponse;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.sts.StsAsyncClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

class TargetAccountsTest {
    private static final Account ACCOUNT = new Account(TestAccess.ACCOUNT, "test", null, null, List.of(), true, null);

    private final FakeClients clients =
            TestAccess.clients().answer(AwsServices.EC2, Ec2AsyncClient.class, "describeRegions", request -> regions());
    private final TargetAccounts targets = TestAccess.targets(clients);

    private static DescribeRegionsResponse regions() {
        return DescribeRegionsResponse.builder()
                .regions(
                        r -> r.regionName("us-east-1").optInStatus("opt-in-not-required"),
                        r -> r.regionName("af-south-1").optInStatus("opted-in"),
                        r -> r.regionName("me-south-1").optInStatus("not-opted-in"))
                .build();
    }

    private Opening open(String region) {
        return targets.open(ACCOUNT, region, "nucleus-x").await().atMost(Duration.ofSeconds(5));
    }

    private Failure closed(String region) {
        return ((Opening.Closed) open(region)).reason();
    }

    @Test
    void enabledRegionsOpen() {
        assertThat(open("us-east-1")).isInstanceOf(Opening.Open.class);
        assertThat(open("af-south-1")).isInstanceOf(Opening.Open.class);
    }

    @Test
    void regionsThatAreOffOrUnknownStayClosed() {
        assertThat(closed("me-south-1").status()).isEqualTo(CoverageStatus.NOT_OPTED_IN);
        assertThat(closed("xx-nowhere-1").status()).isEqualTo(CoverageStatus.UNSUPPORTED);
    }

    @Test
    void regionsAreAskedForOnceForTheAccount() {
        open("us-east-1");
        open("af-south-1");
        open("me-south-1");

        assertThat(clients.requests(DescribeRegionsRequest.class)).hasSize(1);
    }

    @Test
    void globalServicesNeedNoRegion() {
        assertThat(open(Regions.GLOBAL)).isInstanceOf(Opening.Open.class);
        assertThat(clients.requests(DescribeRegionsRequest.class)).isEmpty();
    }

    @Test
    void theAccountServiceAnswersWhereEc2Refuses() {
        clients.answer(AwsServices.EC2, Ec2AsyncClient.class, "describeRegions", request -> {
                    throw TestAccess.error("UnauthorizedOperation", 403, "no");
                })
                .answer(
                        AwsServices.ACCOUNT,
                        AccountAsyncClient.class,
                        "listRegions",
                        request -> ListRegionsResponse.builder()
                                .regions(
                                        r -> r.regionName("us-east-1").regionOptStatus("ENABLED_BY_DEFAULT"),
                                        r -> r.regionName("me-south-1").regionOptStatus("DISABLED"))
                                .build());

        assertThat(open("us-east-1")).isInstanceOf(Opening.Open.class);
        assertThat(closed("me-south-1").status()).isEqualTo(CoverageStatus.NOT_OPTED_IN);
    }

    @Test
    void whereNobodySaysTheRegionIsTried() {
        clients.answer(AwsServices.EC2, Ec2AsyncClient.class, "describeRegions", request -> {
                    throw TestAccess.error("UnauthorizedOperation", 403, "no");
                })
                .answer(AwsServices.ACCOUNT, AccountAsyncClient.class, "listRegions", request -> {
                    throw TestAccess.error("AccessDeniedException", 403, "no");
                });

        assertThat(open("me-south-1")).isInstanceOf(Opening.Open.class);
    }

    @Test
    void aRoleThatCannotBeAssumedIsADenialInAwssWords() {
        clients.answer(AwsServices.STS, StsAsyncClient.class, "assumeRole", request -> {
            throw TestAccess.error("AccessDenied", 403, "not authorized to perform: sts:AssumeRole");
        });

        assertThat(closed("us-east-1").status()).isEqualTo(CoverageStatus.DENIED_IAM);
        assertThat(closed("us-east-1").reason()).isEqualTo("AccessDenied: not authorized to perform: sts:AssumeRole");
    }

    @Test
    void anyRefusalOfTheRoleIsADenialButAFaultIsNot() {
        clients.answer(AwsServices.STS, StsAsyncClient.class, "assumeRole", request -> {
            throw TestAccess.error("ValidationError", 400, "not a role");
        });
        assertThat(closed("us-east-1").status()).isEqualTo(CoverageStatus.DENIED_IAM);
        clients.answer(AwsServices.STS, StsAsyncClient.class, "assumeRole", request -> {
            throw TestAccess.error("InternalFailure", 500, "sorry");
        });
        assertThat(closed("us-east-1").status()).isEqualTo(CoverageStatus.FAILED);
    }

    @Test
    void theRegistrationsRoleAndExternalIdComeFirst() {
        Account registered = new Account(
                TestAccess.ACCOUNT, "test", "arn:aws:iam::123456789012:role/Own", "own-id", List.of(), true, null);

        targets.open(registered, Regions.GLOBAL, "s").await().atMost(Duration.ofSeconds(5));
        open(Regions.GLOBAL);

        assertThat(clients.requests(AssumeRoleRequest.class))
                .satisfiesExactly(
                        own -> {
                            assertThat(own.roleArn()).isEqualTo("arn:aws:iam::123456789012:role/Own");
                            assertThat(own.externalId()).isEqualTo("own-id");
                        },
                        byDefault -> {
                            assertThat(byDefault.roleArn())
                                    .isEqualTo("arn:aws:iam::123456789012:role/NucleusAccess-Collector");
                            assertThat(byDefault.externalId()).isNull();
                        });
    }
}
