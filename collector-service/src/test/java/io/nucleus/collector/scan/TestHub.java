package io.nucleus.collector.scan;

import io.nucleus.collector.access.TestAccess;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.lease.LeaseRepository;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanPlan;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.localaws.Deployment;
import io.nucleus.localaws.HubAccess;
import io.nucleus.support.queue.QueueDirectory;
import io.nucleus.support.queue.QueuePublisher;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** The product's table and queues in one test's own deployment, and what the scheduler would do with them. */
final class TestHub implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final DynamoDbAsyncClient dynamoDb;
    final SqsAsyncClient sqs;
    final Table table;
    final QueueDirectory queues;
    final AccountRepository accounts;
    final ScanRepository scans;
    final ScanProgressRepository progress;
    private final QueuePublisher publisher;

    TestHub(Deployment deployment) {
        HubAccess access = deployment.access();
        dynamoDb = DynamoDbAsyncClient.builder()
                .endpointOverride(access.dynamoDb())
                .region(Region.of(HubAccess.REGION))
                .credentialsProvider(credentials())
                .build();
        sqs = sqs(access.sqs());
        table = new Table(dynamoDb, deployment.table(), Table.DEFAULT_SHARDS);
        queues = new QueueDirectory(sqs, deployment.prefix());
        accounts = new AccountRepository(table);
        scans = new ScanRepository(table);
        progress = new ScanProgressRepository(table);
        publisher = new QueuePublisher(sqs, queues);
    }

    private static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(HubAccess.ACCESS_KEY_ID, HubAccess.SECRET_ACCESS_KEY));
    }

    private static SqsAsyncClient sqs(URI endpoint) {
        return SqsAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(HubAccess.REGION))
                .credentialsProvider(credentials())
                .build();
    }

    LeaseRepository leases(Clock clock) {
        return new LeaseRepository(table, clock);
    }

    void register(boolean enabled) {
        await(accounts.create(new Account(TestAccess.ACCOUNT, "test", null, null, List.of(), enabled, null)));
    }

    /** Opens and plans the scan of these regions. */
    void plan(String scanId, String... regions) {
        Scan scan = new Scan(
                scanId,
                Trigger.API,
                "test",
                Scan.ALL,
                Scan.Phase.PLANNING,
                SyncStatus.IN_PROGRESS,
                Instant.now(),
                null,
                0,
                0,
                0,
                0,
                0,
                0);
        await(scans.open(scan));
        await(scans.plan(
                scan, new ScanPlan(List.of(new ScanPlan.PlannedAccount(TestAccess.ACCOUNT, List.of(regions), 0)))));
    }

    void publish(Queue queue, Message message) {
        await(publisher.publish(queue, message));
    }

    /** Takes what is in the queue now. */
    List<Message> take(Queue queue) {
        String url = await(queues.url(queue));
        List<Message> taken = new ArrayList<>();
        List<software.amazon.awssdk.services.sqs.model.Message> received;
        do {
            received = sqs.receiveMessage(
                            r -> r.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(0))
                    .join()
                    .messages();
            received.forEach(m -> {
                taken.add(MessageCodec.decode(m.body()));
                sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(m.receiptHandle()))
                        .join();
            });
        } while (!received.isEmpty());
        return taken;
    }

    static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        dynamoDb.close();
        sqs.close();
    }
}
