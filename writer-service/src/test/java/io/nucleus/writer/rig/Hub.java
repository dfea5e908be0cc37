package io.nucleus.writer.rig;

import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.schema.Bucket;
import io.nucleus.localaws.Deployment;
import io.nucleus.localaws.HubAccess;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
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

    /** The same hub, where something happens once, before an object of that key is read for the first time. */
    public Hub before(String key, Runnable once) {
        AtomicBoolean happened = new AtomicBoolean();
        S3AsyncClient hooked = (S3AsyncClient) Proxy.newProxyInstance(
                Hub.class.getClassLoader(), new Class<?>[] {S3AsyncClient.class}, (proxy, method, args) -> {
                    if (method.getName().equals("getObject")
                            && key.equals(requested(args[0]))
                            && happened.compareAndSet(false, true)) {
                        return CompletableFuture.runAsync(once).thenCompose(done -> invoke(method, args));
                    }
                    return method.invoke(s3, args);
                });
        return new Hub(deployment, dynamoDb, hooked, sqs);
    }

    private static String requested(Object request) {
        GetObjectRequest.Builder builder = GetObjectRequest.builder();
        if (request instanceof Consumer<?> consumer) {
            @SuppressWarnings("unchecked")
            Consumer<GetObjectRequest.Builder> fill = (Consumer<GetObjectRequest.Builder>) consumer;
            fill.accept(builder);
            return builder.build().key();
        }
        return ((GetObjectRequest) request).key();
    }

    private CompletableFuture<?> invoke(Method method, Object[] args) {
        try {
            return (CompletableFuture<?>) method.invoke(s3, args);
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
