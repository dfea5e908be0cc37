package io.nucleus.benchmarks.write;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.scan.Filter;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanPlan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.inventory.store.schema.TableSchema;
import io.nucleus.localaws.HubAccess;
import io.nucleus.localaws.LocalAws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The embedded AWS, and the parts of scheduler and collectors in a scan. */
final class WriteHub implements AutoCloseable {
    private static final int BATCH = 25;
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final LocalAws aws =
            LocalAws.builder().prefix("bench-write").build().start();
    private final SqsClient sqs = aws.access().sqsClient();
    private final DynamoDbAsyncClient client = DynamoDbAsyncClient.builder()
            .endpointOverride(aws.dynamoDb())
            .region(Region.of(HubAccess.REGION))
            .credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(HubAccess.ACCESS_KEY_ID, HubAccess.SECRET_ACCESS_KEY)))
            .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxConcurrency(2 * AT_ONCE))
            .build();
    private final Table table = new Table(client, aws.table(), Table.DEFAULT_SHARDS);
    private final ScanRepository scans = new ScanRepository(table);
    private final AccountRepository accounts = new AccountRepository(table);

    Map<String, String> serviceConfiguration() {
        return aws.serviceConfiguration();
    }

    void open(WrittenEstate estate, String scanId, Instant at) {
        Scan scan = Scan.opened(scanId, Trigger.API, "bench-write", Scan.ALL, Filter.NONE, at);
        ScanPlan plan = new ScanPlan(estate.accounts().stream()
                .map(account -> new ScanPlan.PlannedAccount(account, WrittenEstate.REGIONS, 0))
                .toList());
        scans.open(scan).await().indefinitely();
        scans.plan(scan, plan).await().indefinitely();
        scans.dispatched(scanId).await().indefinitely();
        estate.accounts().forEach(account -> claim(account, scanId, at));
    }

    private void claim(AccountId account, String scanId, Instant at) {
        accounts.create(new Account(account, "bench", null, null, List.of(), true, null))
                .await()
                .indefinitely();
        accounts.claim(account, scanId, at, at.plus(PATIENCE)).await().indefinitely();
    }

    void send(Stream<Message> messages) {
        String url = sqs.getQueueUrl(r -> r.queueName(Queue.RESOURCE_EVENTS.queueName(aws.prefix())))
                .queueUrl();
        messages.parallel()
                .forEach(message -> sqs.sendMessage(r -> r.queueUrl(url).messageBody(MessageCodec.encode(message))));
    }

    /** @return the scan as it ended */
    Scan awaitEnd(String scanId) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            Scan scan = scans.get(scanId).await().indefinitely().orElseThrow();
            if (scan.status() != SyncStatus.IN_PROGRESS) {
                return scan;
            }
            Waiting.pause();
        }
        throw new IllegalStateException("the scan has not ended after " + PATIENCE);
    }

    /** Every resource item of the table, as it is stored. */
    List<Map<String, AttributeValue>> resourceItems() {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        client.scanPaginator(r -> r.tableName(table.name())
                        .filterExpression("begins_with(sk, :inventory)")
                        .expressionAttributeValues(Map.of(":inventory", AttributeValue.fromS("INVENTORY#"))))
                .items()
                .subscribe(items::add)
                .join();
        return items;
    }

    /** The same items into an empty table of the same indexes, in batches, as fast as DynamoDB takes them. @return seconds */
    double batchWrite(List<Map<String, AttributeValue>> items) throws InterruptedException {
        String name = "plain";
        client.createTable(TableSchema.createTable(name)).join();
        Semaphore room = new Semaphore(AT_ONCE);
        List<CompletableFuture<?>> writes = new ArrayList<>();
        long begun = System.nanoTime();
        for (int from = 0; from < items.size(); from += BATCH) {
            List<WriteRequest> batch = items.subList(from, Math.min(items.size(), from + BATCH)).stream()
                    .map(item -> WriteRequest.builder()
                            .putRequest(PutRequest.builder().item(item).build())
                            .build())
                    .toList();
            room.acquire();
            writes.add(client.batchWriteItem(r -> r.requestItems(Map.of(name, batch)))
                    .whenComplete((answer, failure) -> room.release()));
        }
        CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)).join();
        return (System.nanoTime() - begun) / 1e9;
    }

    @Override
    public void close() {
        sqs.close();
        client.close();
        aws.close();
    }
}
