package io.nucleus.writer.rig;

import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.schema.Bucket;
import io.nucleus.localaws.Deployment;
import io.nucleus.localaws.HubAccess;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** A deployment's table, queues and buckets, with clients that a test may put something between. */
public record Hub(Deployment deployment, DynamoDbAsyncClient dynamoDb, S3AsyncClient s3, SqsAsyncClient sqs)
        implements AutoCloseable {
    /** One for all: closing one takes seconds. */
    private static final SdkAsyncHttpClient HTTP =
            NettyNioAsyncHttpClient.builder().maxConcurrency(200).build();

    public static Hub of(Deployment deployment) {
        HubAccess access = deployment.access();
        return new Hub(
                deployment,
                configured(DynamoDbAsyncClient.builder(), access.dynamoDb()),
                configured(S3AsyncClient.builder().forcePathStyle(true), access.s3()),
                configured(SqsAsyncClient.builder(), access.sqs()));
    }

    private static <B extends AwsAsyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C configured(
            B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .httpClient(HTTP)
                .region(Region.of(HubAccess.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(HubAccess.ACCESS_KEY_ID, HubAccess.SECRET_ACCESS_KEY)))
                .build();
    }

    public Table table() {
        return new Table(dynamoDb, deployment.table(), 2);
    }

    public String dataBucket() {
        return Bucket.DATA.bucketName(deployment.prefix());
    }

    /** The same hub, every call of which passes the crash point. */
    public Hub through(CrashPoint point) {
        return new Hub(
                deployment,
                point.before(DynamoDbAsyncClient.class, dynamoDb),
                point.before(S3AsyncClient.class, s3),
                point.before(SqsAsyncClient.class, sqs));
    }

    @Override
    public void close() {
        dynamoDb.close();
        s3.close();
        sqs.close();
    }
}
