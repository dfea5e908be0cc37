package io.nucleus.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.inventory.store.schema.Bucket;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.inventory.store.schema.TableSchema;
import io.nucleus.localaws.embedded.PortTakenException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** What is there after a start, where it listens, and what stays. */
class LocalAwsIT {
    private static LocalAws aws;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder().prefix("it-local").build().start();
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    @Test
    void everyTableQueueAndBucketIsThere() {
        try (var dynamoDb = aws.access().dynamoDbClient();
                var sqs = aws.access().sqsClient();
                var s3 = aws.access().s3Client()) {
            assertThat(dynamoDb.describeTable(r -> r.tableName("it-local-app-app-table"))
                            .table()
                            .globalSecondaryIndexes())
                    .hasSameSizeAs(TableSchema.Index.values());
            assertThat(dynamoDb.describeTimeToLive(r -> r.tableName("it-local-app-app-table"))
                            .timeToLiveDescription()
                            .timeToLiveStatus())
                    .isEqualTo(TimeToLiveStatus.ENABLED);
            assertThat(sqs.listQueues().queueUrls())
                    .map(url -> url.substring(url.lastIndexOf('/') + 1))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Queue.values())
                            .flatMap(q -> Stream.of(q.queueName("it-local"), q.deadLetterQueueName("it-local")))
                            .toList());
            assertThat(s3.listBuckets().buckets())
                    .map(software.amazon.awssdk.services.s3.model.Bucket::name)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Bucket.values())
                            .map(b -> b.bucketName("it-local"))
                            .toList());
        }
    }

    @Test
    void theDefaultTableHasTheProductsName() {
        assertThat(LocalAws.builder().build().table()).isEqualTo(TableSchema.DEFAULT_NAME);
    }

    @Test
    void makingADeploymentAgainChangesNothing() {
        Deployment deployment = aws.deployment("it-again");
        try (var dynamoDb = aws.access().dynamoDbClient()) {
            Map<String, AttributeValue> item = Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));
            dynamoDb.putItem(r -> r.tableName(deployment.table()).item(item));

            assertThat(aws.deployment("it-again")).isEqualTo(deployment);
            assertThat(dynamoDb.getItem(r -> r.tableName(deployment.table()).key(item))
                            .item())
                    .isEqualTo(item);
        }
    }

    @Test
    void configurationNamesEveryEndpoint() {
        assertThat(aws.serviceConfiguration())
                .containsEntry(
                        "quarkus.dynamodb.endpoint-override", aws.dynamoDb().toString())
                .containsEntry("quarkus.sqs.endpoint-override", aws.sqs().toString())
                .containsEntry("quarkus.s3.endpoint-override", aws.s3().toString())
                .containsEntry("nucleus.hub.prefix", "it-local")
                .containsEntry("nucleus.hub.table", aws.table())
                .containsEntry("nucleus.iceberg.catalog.warehouse", "s3://it-local-warehouse/iceberg")
                .containsEntry(
                        "nucleus.iceberg.catalog.\"s3.endpoint\"", aws.s3().toString());
    }

    @Test
    void everyServerListensOnLoopbackOnly() throws Exception {
        // Whoever listens on all addresses listens on this one, too, whether or not the machine has any to the outside.
        InetAddress other = InetAddress.getByName("127.0.0.2");
        try (ServerSocket everywhere = new ServerSocket(0);
                Socket reached = new Socket(other, everywhere.getLocalPort())) {
            assertThat(reached.isConnected()).isTrue();
        }
        for (URI endpoint : new URI[] {aws.dynamoDb(), aws.sqs(), aws.s3()}) {
            assertThatThrownBy(() -> new Socket(other, endpoint.getPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aTakenPortIsNamedWithItsSetting() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            var settings = LocalAws.builder().ports(new Ports(0, port, 0)).build();

            assertThatThrownBy(settings::start)
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("SQS")
                    .hasMessageContaining(":" + port)
                    .hasMessageContaining("NUCLEUS_SQS_PORT");
        }
    }

    @Test
    void withADirectoryEverythingOutlivesTheServers(@TempDir Path directory) {
        LocalAws.Settings settings =
                LocalAws.builder().prefix("it-kept").directory(directory).build();
        Map<String, AttributeValue> item = Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));
        String bucket = Bucket.DATA.bucketName("it-kept");
        String queue = Queue.SYNC_REQUESTS.queueName("it-kept");
        try (LocalAws first = settings.start();
                var dynamoDb = first.access().dynamoDbClient();
                var sqs = first.access().sqsClient();
                var s3 = first.access().s3Client()) {
            dynamoDb.putItem(r -> r.tableName(first.table()).item(item));
            sqs.sendMessage(
                    r -> r.queueUrl(sqs.getQueueUrl(q -> q.queueName(queue)).queueUrl())
                            .messageBody("kept"));
            s3.putObject(r -> r.bucket(bucket).key("folder/kept"), RequestBody.fromString("kept"));
        }
        try (LocalAws second = settings.start();
                var dynamoDb = second.access().dynamoDbClient();
                var sqs = second.access().sqsClient();
                var s3 = second.access().s3Client()) {
            assertThat(dynamoDb.getItem(r -> r.tableName(second.table()).key(item))
                            .item())
                    .isEqualTo(item);
            assertThat(sqs.receiveMessage(r -> r.queueUrl(sqs.getQueueUrl(q -> q.queueName(queue))
                                            .queueUrl())
                                    .waitTimeSeconds(
                                            (int) Duration.ofSeconds(10).toSeconds()))
                            .messages())
                    .singleElement()
                    .satisfies(m -> assertThat(m.body()).isEqualTo("kept"));
            assertThat(s3.getObjectAsBytes(r -> r.bucket(bucket).key("folder/kept"))
                            .asUtf8String())
                    .isEqualTo("kept");
        }
    }
}
