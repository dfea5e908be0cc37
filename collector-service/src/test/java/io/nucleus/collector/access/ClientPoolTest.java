package io.nucleus.collector.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.collector.CollectorMetrics;
import io.nucleus.collector.access.CannedAws.Call;
import io.nucleus.collector.access.CannedAws.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** Over the wire: what the SDK sends, retries and counts. */
class ClientPoolTest {
    private static final String ASSUMED = """
            <AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIATARGET</AccessKeyId>
            <SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
            <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>""";
    private static final String VPCS = """
            <DescribeVpcsResponse><vpcSet><item><vpcId>vpc-1</vpcId></item></vpcSet></DescribeVpcsResponse>""";
    private static final String THROTTLED = """
            <Response><Errors><Error><Code>RequestLimitExceeded</Code><Message>slow down</Message></Error></Errors>
            </Response>""";

    private final AtomicInteger throttledCalls = new AtomicInteger();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CannedAws aws = new CannedAws(this::answer);
    private final TargetConfig config = new FixedTargetConfig(Optional.of(aws.uri()), 1_000);
    private ClientPool pool;
    private Access access;

    private Reply answer(Call call) {
        if (call.body().contains("Action=AssumeRole")) {
            return Reply.ok(ASSUMED);
        }
        return throttledCalls.getAndDecrement() > 0 ? new Reply(503, THROTTLED) : Reply.ok(VPCS);
    }

    @BeforeEach
    void open() {
        System.setProperty("aws.accessKeyId", "AKIDHUB");
        System.setProperty("aws.secretAccessKey", "hub");
        pool = new ClientPool(config, new CallInterceptor(new CollectorMetrics(registry)));
        access = new Access(
                pool,
                new RoleCredentials(pool, config, Clock.systemUTC()),
                new RateLimiter(config),
                new Role("arn:aws:iam::123456789012:role/R", Optional.empty(), "nucleus-x"),
                new Place(TestAccess.ACCOUNT, "aws", "eu-west-1", "us-east-1"),
                new CallMeter());
    }

    @AfterEach
    void close() {
        pool.close();
        aws.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    private void describeVpcs() {
        access.ready("ec2:DescribeVpcs").await().atMost(Duration.ofSeconds(10));
        Ec2AsyncClient ec2 = access.client(AwsServices.EC2, "eu-west-1");
        ec2.describeVpcs(r -> r.maxResults(1_000).overrideConfiguration(access.account("ec2:DescribeVpcs")))
                .join();
    }

    @Test
    void theAccountsCredentialsSignTheRequestForItsRegion() {
        describeVpcs();

        assertThat(aws.calls())
                .satisfiesExactly(
                        sts -> assertThat(sts.authorization())
                                .contains("Credential=AKIDHUB/")
                                .contains("/us-east-1/sts/"),
                        ec2 -> assertThat(ec2.authorization())
                                .contains("Credential=ASIATARGET/")
                                .contains("/eu-west-1/ec2/"));
    }

    @Test
    void throttledRequestsAreSentAgainAndEachIsCounted() {
        throttledCalls.set(2);

        describeVpcs();

        assertThat(access.meter().requests()).isEqualTo(3);
        assertThat(count("ok")).isEqualTo(1);
        assertThat(count("retried")).isEqualTo(2);
    }

    @Test
    void retriesRunOut() {
        throttledCalls.set(100);

        assertThatThrownBy(this::describeVpcs).hasCauseInstanceOf(Ec2Exception.class);

        assertThat(access.meter().requests()).isEqualTo(config.maxAttempts());
        assertThat(count("throttled")).isEqualTo(1);
    }

    private double count(String outcome) {
        return registry.counter(
                        "nucleus.collector.api.calls",
                        "service",
                        "Ec2",
                        "operation",
                        "DescribeVpcs",
                        "outcome",
                        outcome)
                .count();
    }

    @Test
    void oneAccountsFailuresDoNotUseUpAnothersRetries() {
        for (int i = 0; i < 60; i++) {
            throttledCalls.set(2);
            describeVpcs();
        }

        assertThat(access.meter().requests()).isEqualTo(180);
    }

    @Test
    void aCallWithoutAnAccountFailsBeforeItIsSent() {
        assertThatThrownBy(() ->
                        pool.of(AwsServices.EC2, "eu-west-1").describeVpcs().join())
                .hasMessageContaining("no credentials of a target account");

        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void accountsShareAClient() {
        assertThat(pool.of(AwsServices.EC2, "eu-west-1")).isSameAs(pool.of(AwsServices.EC2, "eu-west-1"));
        assertThat(pool.of(AwsServices.EC2, "eu-west-1")).isNotSameAs(pool.of(AwsServices.EC2, "us-east-1"));
    }
}
