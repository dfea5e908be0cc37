package io.nucleus.collector.access;

import java.util.function.Function;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;

/**
 * An AWS service as the SDK knows it.
 *
 * @param metadataId the SDK's endpoint prefix, for instance {@code ec2}: the key of its region metadata
 * @param factory makes a client
 */
public record AwsService<C extends SdkClient>(String metadataId, Function<ClientSettings, C> factory) {
    static <B extends AwsClientBuilder<B, C> & AwsAsyncClientBuilder<B, C>, C extends SdkClient> AwsService<C> of(
            String metadataId, Function<ClientSettings, B> builder) {
        return new AwsService<>(
                metadataId,
                settings -> settings.applyTo(builder.apply(settings)).build());
    }
}
