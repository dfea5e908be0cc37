package io.nucleus.collector.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.StsAsyncClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

class RoleCredentialsTest {
    private static final Role ROLE =
            new Role("arn:aws:iam::123456789012:role/Reader", Optional.of("ext-1"), "nucleus-01ABC");

    private final FakeClients clients = TestAccess.clients();
    private final RoleCredentials credentials = new RoleCredentials(clients, TestAccess.config(), Clock.systemUTC());

    private AwsSessionCredentials get() {
        return credentials.get(ROLE).await().atMost(Duration.ofSeconds(5));
    }

    @Test
    void theRoleIsAssumedOnceForAll() {
        assertThat(get()).isSameAs(get());

        assertThat(clients.requests(AssumeRoleRequest.class)).singleElement().satisfies(request -> {
            assertThat(request.roleArn()).isEqualTo(ROLE.arn());
            assertThat(request.externalId()).isEqualTo("ext-1");
            assertThat(request.roleSessionName()).isEqualTo("nucleus-01ABC");
        });
    }

    @Test
    void credentialsThatSoonEndAreRenewed() {
        clients.answer(
                AwsServices.STS,
                StsAsyncClient.class,
                "assumeRole",
                request -> TestAccess.assumed(Instant.now().plus(Duration.ofMinutes(4))));

        get();
        get();

        assertThat(clients.requests()).hasSize(2);
    }

    @Test
    void aRefusalIsNotKept() {
        clients.answer(AwsServices.STS, StsAsyncClient.class, "assumeRole", request -> {
            throw TestAccess.error("AccessDenied", 403, "not authorized to perform: sts:AssumeRole");
        });
        assertThatThrownBy(this::get).isInstanceOf(AwsServiceException.class);
        clients.answer(
                AwsServices.STS,
                StsAsyncClient.class,
                "assumeRole",
                request -> TestAccess.assumed(Instant.now().plus(Duration.ofHours(1))));

        assertThat(get().accessKeyId()).isEqualTo("ASIAEXAMPLE");
    }

    @Test
    void externalIdsAreNotLogged() {
        assertThat(ROLE.toString()).doesNotContain("ext-1");
    }
}
