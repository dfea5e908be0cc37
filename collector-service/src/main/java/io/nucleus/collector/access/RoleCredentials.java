package io.nucleus.collector.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sts.StsAsyncClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * Credentials of assumed roles: asked for once however many regions want them at the same time, kept until shortly before they
 * end, then asked for again. A failure is not kept.
 *
 * <p>STS is called at its regional endpoint in the home region: tokens of the global endpoint do not hold in regions that an
 * account had to opt into (IAM User Guide, "Manage AWS STS in an AWS Region").
 */
@Singleton
public class RoleCredentials {
    /** Longer than any one call takes, retries included, so that no call begins with credentials that end under it. */
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(5);

    private final Clients clients;
    private final TargetConfig config;
    private final AsyncCache<Role, AwsSessionCredentials> cache;

    public RoleCredentials(Clients clients, TargetConfig config, Clock clock) {
        this.clients = clients;
        this.config = config;
        this.cache = Caffeine.newBuilder()
                .executor(Runnable::run)
                .expireAfter(
                        Expiry.creating((Role role, AwsSessionCredentials credentials) -> usable(credentials, clock)))
                .buildAsync();
    }

    private static Duration usable(AwsSessionCredentials credentials, Clock clock) {
        Duration left = credentials
                .expirationTime()
                .map(end -> Duration.between(clock.instant(), end))
                .orElse(Duration.ZERO);
        Duration usable = left.minus(RENEWED_BEFORE);
        return usable.isNegative() ? Duration.ZERO : usable;
    }

    /** Credentials that hold for some minutes at least. Fails with AWS's refusal if the role cannot be assumed. */
    public Uni<AwsSessionCredentials> get(Role role) {
        return Uni.createFrom().completionStage(() -> cache.get(role, (key, executor) -> assume(key)));
    }

    /** Assumes the role anew, whatever is kept. */
    public Uni<AwsSessionCredentials> getAnew(Role role) {
        cache.synchronous().invalidate(role);
        return get(role);
    }

    /** On a worker: the collector's own credentials may have to be fetched first, and the SDK's chain of providers blocks. */
    private CompletableFuture<AwsSessionCredentials> assume(Role role) {
        StsAsyncClient sts = clients.ofHub(AwsServices.STS, config.homeRegion());
        return Uni.createFrom()
                .completionStage(() -> sts.assumeRole(r -> r.roleArn(role.arn())
                        .roleSessionName(role.sessionName())
                        .externalId(role.externalId().orElse(null))))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .map(AssumeRoleResponse::credentials)
                .map(RoleCredentials::session)
                .subscribeAsCompletionStage();
    }

    private static AwsSessionCredentials session(Credentials credentials) {
        return AwsSessionCredentials.builder()
                .accessKeyId(credentials.accessKeyId())
                .secretAccessKey(credentials.secretAccessKey())
                .sessionToken(credentials.sessionToken())
                .expirationTime(credentials.expiration())
                .build();
    }
}
