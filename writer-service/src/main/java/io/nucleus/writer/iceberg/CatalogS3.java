package io.nucleus.writer.iceberg;

import io.micrometer.core.instrument.Metrics;
import io.nucleus.support.aws.HubCallInterceptor;
import io.nucleus.support.aws.HubCallMetrics;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.apache.iceberg.aws.AwsClientFactories;
import org.apache.iceberg.aws.AwsClientProperties;
import org.apache.iceberg.aws.s3.S3FileIOAwsClientFactory;
import org.apache.iceberg.aws.s3.S3FileIOProperties;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * S3 for Iceberg, as Iceberg itself would build it from its properties, with a {@link RepeatableHttpClient}, and with its calls counted as those
 * of the hub's clients are. Loaded by name, and so outside the container: what counts is the global registry, to which Quarkus adds its own.
 */
@RegisterForReflection
public final class CatalogS3 implements S3FileIOAwsClientFactory {
    private static final long serialVersionUID = 1L;

    private Map<String, String> properties = Map.of();

    @Override
    public void initialize(Map<String, String> catalogProperties) {
        properties = Map.copyOf(catalogProperties);
    }

    @Override
    public S3Client s3() {
        AwsClientProperties aws = new AwsClientProperties(properties);
        S3FileIOProperties s3 = new S3FileIOProperties(properties);
        return S3Client.builder()
                .applyMutation(aws::applyClientRegionConfiguration)
                .applyMutation(aws::applyLegacyMd5Plugin)
                .applyMutation(s3::applyEndpointConfigurations)
                .applyMutation(s3::applyServiceConfigurations)
                .applyMutation(builder -> s3.applyCredentialConfigurations(aws, builder))
                .applyMutation(s3::applySignerConfiguration)
                .applyMutation(s3::applyS3AccessGrantsConfigurations)
                .applyMutation(s3::applyUserAgentConfigurations)
                .applyMutation(s3::applyRetryConfigurations)
                .applyMutation(CatalogS3::count)
                .httpClientBuilder(new RepeatableHttpClient.Builder(UrlConnectionHttpClient.builder()))
                .build();
    }

    /** Adds to what Iceberg has configured. */
    private static void count(S3ClientBuilder builder) {
        builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(new HubCallInterceptor(new HubCallMetrics(Metrics.globalRegistry)))
                .build());
    }

    @Override
    public S3AsyncClient s3Async() {
        return AwsClientFactories.from(properties).s3Async();
    }
}
