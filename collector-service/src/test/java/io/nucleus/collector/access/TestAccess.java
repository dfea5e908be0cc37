package io.nucleus.collector.access;

import io.nucleus.inventory.model.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.StsAsyncClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Access to an account that exists only in a script. */
public final class TestAccess {
    public static final AccountId ACCOUNT = AccountId.of("123456789012");
    public static final String REGION = "eu-west-1";

    private TestAccess() {}

    /** Clients whose STS gives credentials to everyone. */
    public static FakeClients clients() {
        return new FakeClients()
                .answer(
                        AwsServices.STS,
                        StsAsyncClient.class,
                        "assumeRole",
                        request -> assumed(Instant.now().plus(Duration.ofHours(1))));
    }

    public static AssumeRoleResponse assumed(Instant until) {
        return AssumeRoleResponse.builder()
                .credentials(Credentials.builder()
                        .accessKeyId("ASIAEXAMPLE")
                        .secretAccessKey("secret")
                        .sessionToken("token")
                        .expiration(until)
                        .build())
                .build();
    }

    public static TargetConfig config() {
        return new FixedTargetConfig(Optional.empty(), 1_000);
    }

    public static Access to(FakeClients clients, String region) {
        return new Access(
                clients,
                new RoleCredentials(clients, config(), Clock.systemUTC()),
                new RateLimiter(config()),
                new Role("arn:aws:iam::123456789012:role/NucleusAccess-Collector", Optional.empty(), "test"),
                new Place(ACCOUNT, "aws", region, "us-east-1"),
                new CallMeter());
    }

    /** Opens accounts by these clients. */
    public static TargetAccounts targets(FakeClients clients) {
        return new TargetAccounts(
                clients,
                new RoleCredentials(clients, config(), Clock.systemUTC()),
                new RateLimiter(config()),
                new RegionOptIns(config()),
                config());
    }

    /** STS refuses everyone. */
    public static void refuseRole(FakeClients clients, String code, String message) {
        clients.answer(AwsServices.STS, StsAsyncClient.class, "assumeRole", request -> {
            throw error(code, 403, message);
        });
    }

    public static AwsServiceException error(String code, int status, String message) {
        return error(AwsServiceException.builder(), code, status, message);
    }

    private static AwsServiceException error(
            AwsServiceException.Builder builder, String code, int status, String message) {
        return (AwsServiceException) builder.awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .serviceName("Test")
                        .build())
                .statusCode(status)
                .build();
    }
}
