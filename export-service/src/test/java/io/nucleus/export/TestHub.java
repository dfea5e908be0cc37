package io.nucleus.export;

import io.nucleus.export.storage.Encryption;
import io.nucleus.export.storage.ExportsBucket;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.export.ExportRepository;
import io.nucleus.localaws.Deployment;
import io.nucleus.localaws.HubAccess;
import io.nucleus.localaws.LocalAws;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A table and buckets of one test on the local AWS that all tests of this JVM share. */
public final class TestHub {
    private static final LocalAws AWS =
            LocalAws.builder().prefix("it-export").build().start();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final StaticCredentialsProvider CREDENTIALS = StaticCredentialsProvider.create(
            AwsBasicCredentials.create(HubAccess.ACCESS_KEY_ID, HubAccess.SECRET_ACCESS_KEY));
    private static final DynamoDbAsyncClient DYNAMO_DB = DynamoDbAsyncClient.builder()
            .endpointOverride(AWS.dynamoDb())
            .region(Region.of(HubAccess.REGION))
            .credentialsProvider(CREDENTIALS)
            .build();
    private static final S3AsyncClient S3 = S3AsyncClient.builder()
            .endpointOverride(AWS.s3())
            .region(Region.of(HubAccess.REGION))
            .credentialsProvider(CREDENTIALS)
            .forcePathStyle(true)
            .build();

    private final Deployment deployment;

    private TestHub(Deployment deployment) {
        this.deployment = deployment;
    }

    /** An empty one. */
    public static TestHub create() {
        return new TestHub(AWS.deployment("it-export-" + COUNT.incrementAndGet()));
    }

    public ExportRepository exports() {
        return new ExportRepository(new Table(DYNAMO_DB, deployment.table(), 1));
    }

    public S3AsyncClient s3() {
        return S3;
    }

    public ExportsBucket bucket(S3AsyncClient client, long mostBytes) {
        return new ExportsBucket(
                client, deployment.prefix(), new Encryption(Encryption.By.S3, Optional.empty()), mostBytes);
    }

    private String bucketName() {
        return deployment.prefix() + "-exports";
    }

    /** The keys of all files. */
    public List<String> files() {
        return S3.listObjectsV2(r -> r.bucket(bucketName())).join().contents().stream()
                .map(S3Object::key)
                .toList();
    }

    /** How many uploads are open. */
    public int openUploads() {
        return S3.listMultipartUploads(r -> r.bucket(bucketName()))
                .join()
                .uploads()
                .size();
    }

    public byte[] file(String key) {
        return S3.getObject(r -> r.bucket(bucketName()).key(key), AsyncResponseTransformer.toBytes())
                .join()
                .asByteArray();
    }
}
