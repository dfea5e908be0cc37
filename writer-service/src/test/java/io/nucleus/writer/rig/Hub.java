package io.nucleus.writer.rig;

import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.schema.Bucket;
import io.nucleus.localaws.Deployment;
import io.nucleus.localaws.HubAccess;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
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

    /** The same hub with another client of DynamoDB. */
    public Hub with(DynamoDbAsyncClient other) {
        return new Hub(deployment, other, s3, sqs);
    }

    /** The same hub with another client of S3. */
    public Hub with(S3AsyncClient other) {
        return new Hub(deployment, dynamoDb, other, sqs);
    }

    /** The same hub, every call of which passes the crash point. */
    public Hub through(CrashPoint point) {
        return new Hub(
                deployment,
                point.before(DynamoDbAsyncClient.class, dynamoDb),
                point.before(S3AsyncClient.class, s3),
                point.before(SqsAsyncClient.class, sqs));
    }

    /** The same hub, where something happens before the n-th call of a method of DynamoDB or S3. @param at from 1 */
    public Hub before(String method, int at, Runnable something) {
        AtomicInteger calls = new AtomicInteger();
        return new Hub(
                deployment,
                hooked(
                        DynamoDbAsyncClient.class,
                        dynamoDb,
                        m -> m.equals(method) && calls.incrementAndGet() == at,
                        something),
                hooked(S3AsyncClient.class, s3, m -> m.equals(method) && calls.incrementAndGet() == at, something),
                sqs);
    }

    private static <C> C hooked(Class<C> type, C client, Predicate<String> when, Runnable something) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> when.test(method.getName())
                        ? CompletableFuture.runAsync(something).thenCompose(done -> call(client, method, args))
                        : method.invoke(client, args)));
    }

    private static CompletableFuture<?> call(Object client, Method method, Object[] args) {
        try {
            return (CompletableFuture<?>) method.invoke(client, args);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        dynamoDb.close();
        s3.close();
        sqs.close();
    }
}
