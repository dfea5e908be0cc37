package io.nucleus.collector.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontAsyncClient;
import software.amazon.awssdk.services.iam.IamAsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.sts.StsAsyncClient;

/** Which hosts of AWS are called through the home region. */
class EndpointsTest {
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Capture implements ExecutionInterceptor {
        private final AtomicReference<SdkHttpRequest> request = new AtomicReference<>();

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            request.set(context.httpRequest());
            throw new Stop();
        }
    }

    private static <C extends SdkClient> SdkHttpRequest sent(
            AwsService<C> service, Function<C, CompletableFuture<?>> call) {
        Capture capture = new Capture();
        try (var http = NettyNioAsyncHttpClient.create();
                C client = service.factory()
                        .apply(new ClientSettings(
                                Region.US_EAST_1,
                                Optional.empty(),
                                http,
                                Runnable::run,
                                ClientOverrideConfiguration.builder()
                                        .addExecutionInterceptor(capture)
                                        .build(),
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b"))))) {
            assertThat(catchThrowable(() -> call.apply(client).join())).isNotNull();
        }
        return capture.request.get();
    }

    private static String scope(SdkHttpRequest request) {
        return request.firstMatchingHeader("Authorization").orElse("");
    }

    @Test
    void iamIsOneHostSignedForUsEast1() {
        SdkHttpRequest request = sent(AwsServices.IAM, IamAsyncClient::listRoles);

        assertThat(request.host()).isEqualTo("iam.amazonaws.com");
        assertThat(scope(request)).contains("/us-east-1/iam/");
    }

    @Test
    void cloudFrontIsOneHostSignedForUsEast1() {
        SdkHttpRequest request = sent(AwsServices.CLOUDFRONT, CloudFrontAsyncClient::listDistributions);

        assertThat(request.host()).isEqualTo("cloudfront.amazonaws.com");
        assertThat(scope(request)).contains("/us-east-1/cloudfront/");
    }

    @Test
    void stsIsRegional() {
        SdkHttpRequest request = sent(
                AwsServices.STS,
                (StsAsyncClient sts) -> sts.assumeRole(
                        r -> r.roleArn("arn:aws:iam::123456789012:role/R").roleSessionName("session")));

        assertThat(request.host()).isEqualTo("sts.us-east-1.amazonaws.com");
    }

    /** The SDK's name for S3 in us-east-1. */
    @Test
    void bucketsAreListedAtHome() {
        SdkHttpRequest request = sent(AwsServices.S3, (S3AsyncClient s3) -> s3.listBuckets(r -> r.maxBuckets(1_000)));

        assertThat(request.host()).isEqualTo("s3.amazonaws.com");
        assertThat(scope(request)).contains("/us-east-1/s3/");
        assertThat(request.firstMatchingRawQueryParameter("max-buckets")).contains("1000");
    }
}
