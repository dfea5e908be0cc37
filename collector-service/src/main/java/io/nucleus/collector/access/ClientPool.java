package io.nucleus.collector.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * A bounded pool of clients, one for each service and region, over one HTTP client and one set of threads: its size does not
 * grow with the number of accounts.
 */
@Singleton
public class ClientPool implements Clients {
    /** The SDK's own first pauses of standard mode are 50 ms and 1 s; throttled calls begin sooner here, having waited for a token. */
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);

    private static final Duration FIRST_THROTTLED_BACKOFF = Duration.ofMillis(500);
    private static final int COMPLETION_THREADS =
            Math.max(4, Runtime.getRuntime().availableProcessors());

    private final TargetConfig config;
    private final SdkAsyncHttpClient http;
    private final ExecutorService completions;
    private final ScheduledExecutorService timers;
    private final ClientOverrideConfiguration overrides;
    private final DefaultCredentialsProvider hubCredentials;
    private final Cache<Key, SdkClient> clients;

    private record Key(AwsService<?> service, String region, boolean hub) {}

    public ClientPool(TargetConfig config, CallInterceptor interceptor) {
        this.config = config;
        this.http = NettyNioAsyncHttpClient.builder()
                .maxConcurrency(config.maxConnections())
                .maxPendingConnectionAcquires(Integer.MAX_VALUE)
                .connectionAcquisitionTimeout(config.attemptTimeout())
                .readTimeout(config.attemptTimeout())
                .build();
        this.completions = Executors.newFixedThreadPool(
                COMPLETION_THREADS,
                Thread.ofPlatform().daemon().name("target-", 0).factory());
        this.timers = Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().daemon().name("target-timer-", 0).factory());
        this.hubCredentials = DefaultCredentialsProvider.builder().build();
        this.overrides = ClientOverrideConfiguration.builder()
                .addExecutionInterceptor(interceptor)
                .retryStrategy(retries())
                .apiCallAttemptTimeout(config.attemptTimeout())
                .scheduledExecutorService(timers)
                .build();
        this.clients = Caffeine.newBuilder()
                .maximumSize(config.maxClients())
                .executor(Runnable::run)
                .removalListener((Key key, SdkClient client, RemovalCause cause) -> client.close())
                .build();
    }

    /**
     * The SDK's standard mode, full jitter. Its circuit breaker is off: it would count the failures of all accounts that share
     * the client together, and each account has its own token bucket instead.
     */
    private RetryStrategy retries() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(config.maxAttempts())
                .circuitBreakerEnabled(false)
                .backoffStrategy(BackoffStrategy.exponentialDelay(FIRST_BACKOFF, config.longestBackoff()))
                .throttlingBackoffStrategy(
                        BackoffStrategy.exponentialDelay(FIRST_THROTTLED_BACKOFF, config.longestBackoff()))
                .retryOnException(failure -> Failure.of(failure).retryable())
                .build();
    }

    @Override
    public <C extends SdkClient> C of(AwsService<C> service, String region) {
        return cached(service, region, false);
    }

    @Override
    public <C extends SdkClient> C ofHub(AwsService<C> service, String region) {
        return cached(service, region, true);
    }

    /** The cast holds because a key's client was made by the key's service. */
    @SuppressWarnings("unchecked")
    private <C extends SdkClient> C cached(AwsService<C> service, String region, boolean hub) {
        return (C) clients.get(
                new Key(service, region, hub),
                key -> service.factory()
                        .apply(new ClientSettings(
                                Region.of(region),
                                config.endpoint(),
                                http,
                                completions,
                                overrides,
                                hub ? hubCredentials : new NoCredentials())));
    }

    @PreDestroy
    void close() {
        clients.invalidateAll();
        clients.cleanUp();
        http.close();
        hubCredentials.close();
        completions.shutdown();
        timers.shutdownNow();
    }

    /** A call into an account that forgot its credentials must fail, not run with the collector's own. */
    private static final class NoCredentials implements IdentityProvider<AwsCredentialsIdentity> {
        @Override
        public Class<AwsCredentialsIdentity> identityType() {
            return AwsCredentialsIdentity.class;
        }

        @Override
        public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
            return CompletableFuture.failedFuture(
                    SdkClientException.create("the request brings no credentials of a target account"));
        }
    }
}
