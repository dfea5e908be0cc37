package io.nucleus.collector.access;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executor;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;

/**
 * What all clients share. The HTTP client and the executors belong to the caller: closing a client leaves them open, and a
 * closed client finishes the calls it has begun.
 *
 * @param endpoint used instead of AWS's own if present
 * @param credentials of calls that bring none of their own
 */
record ClientSettings(
        Region region,
        Optional<URI> endpoint,
        SdkAsyncHttpClient http,
        Executor completions,
        ClientOverrideConfiguration overrides,
        IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
    <B extends AwsClientBuilder<B, C> & AwsAsyncClientBuilder<B, C>, C extends SdkClient> B applyTo(B builder) {
        endpoint.ifPresent(builder::endpointOverride);
        return builder.region(region)
                .httpClient(http)
                .credentialsProvider(credentials)
                .overrideConfiguration(overrides)
                .asyncConfiguration(
                        c -> c.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, completions));
    }
}
