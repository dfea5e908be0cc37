package io.nucleus.benchmarks.write;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.PayloadObject;
import io.nucleus.inventory.model.message.StoredPayload;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.resource.RecordedWrites;
import io.nucleus.inventory.store.scan.Filter;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanPlan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schema.Bucket;
import io.nucleus.inventory.store.schema.Keys;
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
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The embedded AWS, and the parts of scheduler and collectors in a scan. */
final class WriteHub implements AutoCloseable {
    private static final int BATCH = 25;
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final LocalAws aws =
            LocalAws.builder().prefix("bench-write").build().start();
    private final SqsClient sqs = aws.access().sqsClient();
    private final S3AsyncClient s3 = S3AsyncClient.builder()
            .endpointOverride(aws.s3())
            .forcePathStyle(true)
            .region(Region.of(HubAccess.REGION))
            .credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(HubAccess.ACCESS_KEY_ID, HubAccess.SECRET_ACCESS_KEY)))
            .httpClientBuilder(NettyNioAsyncHttpClient.builder())
            .build();
    private final String bucket = Bucket.DATA.bucketName(aws.prefix());
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

    /** As a collector's outbox does. */
    StoredPayload store(String key, List<Resource> resources) {
        byte[] object = PayloadObject.write(resources);
        s3.putObject(r -> r.bucket(bucket).key(key), AsyncRequestBody.fromBytes(object))
                .join();
        return PayloadObject.at(bucket, key, object);
    }

    /**
     * Sends so that all messages are there at the same time: what the queue takes to accept them is not the writer's time.
     *
     * @param at when they are
     */
    void send(Stream<Message> messages, Instant at) {
        String url = url();
        messages.parallel()
                .forEach(message -> sqs.sendMessage(r -> r.queueUrl(url)
                        .messageBody(MessageCodec.encode(message))
                        .delaySeconds((int)
                                Math.max(0, Duration.between(Instant.now(), at).toSeconds()))));
        if (Instant.now().isAfter(at)) {
            throw new IllegalStateException("sending took longer than until " + at);
        }
        while (Instant.now().isBefore(at)) {
            Waiting.pause();
        }
    }

    private String url() {
        return sqs.getQueueUrl(r -> r.queueName(Queue.RESOURCE_EVENTS.queueName(aws.prefix())))
                .queueUrl();
    }

    /** Sends one more. */
    void send(Message message) {
        sqs.sendMessage(r -> r.queueUrl(url()).messageBody(MessageCodec.encode(message)));
    }

    /** Waits until nothing is left to do but one region of one account. */
    void awaitAllButOneRegion(WrittenEstate estate, String scanId) {
        await(
                () -> scans.accounts(scanId).collect().asList().await().indefinitely().stream()
                        .mapToInt(account ->
                                account.isSettled() ? WrittenEstate.REGIONS.size() : regionsOf(account, estate))
                        .sum(),
                done -> done == estate.accounts().size() * WrittenEstate.REGIONS.size() - 1,
                "its regions");
    }

    /** Those of an account that is not the last one count only once the account has settled. */
    private static int regionsOf(ScanAccount account, WrittenEstate estate) {
        return account.accountId().equals(estate.accounts().getLast()) ? account.regionsDone() : 0;
    }

    private static <T> T await(Supplier<T> look, Predicate<T> enough, String what) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            T seen = look.get();
            if (enough.test(seen)) {
                return seen;
            }
            Waiting.pause();
        }
        throw new IllegalStateException("the scan has not come to " + what + " after " + PATIENCE);
    }

    /** @return the scan as it ended */
    Scan awaitEnd(String scanId) {
        return await(
                () -> scans.get(scanId).await().indefinitely().orElseThrow(),
                scan -> scan.status() != SyncStatus.IN_PROGRESS,
                "its end");
    }

    /** Resource items of an account, as they are stored. */
    List<Map<String, AttributeValue>> resourceItems(AccountId account) {
        return items(Keys.account(account), Keys.resources());
    }

    /** Records of what a scan found changed in an account. */
    List<Map<String, AttributeValue>> changeItems(String scanId, AccountId account) {
        return WrittenEstate.REGIONS.stream()
                .flatMap(region -> items(Keys.changesIn(scanId, account), Keys.changesOfRegion(region)).stream())
                .toList();
    }

    private List<Map<String, AttributeValue>> items(String partition, String prefix) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        client.queryPaginator(r -> r.tableName(table.name())
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(partition), ":prefix", AttributeValue.fromS(prefix))))
                .items()
                .subscribe(items::add)
                .join();
        return items;
    }

    /**
     * The same items with their records into an empty table of the same indexes, each only if it is not there yet, in the largest
     * transactions: what the product asks of DynamoDB, and nothing else. @return seconds
     */
    double transactions(List<Map<String, AttributeValue>> items, List<Map<String, AttributeValue>> records)
            throws InterruptedException {
        String name = "transactions";
        return timed(
                name,
                items.size(),
                RecordedWrites.MOST,
                (from, to) -> client.transactWriteItems(r -> r.transactItems(IntStream.range(from, to)
                        .boxed()
                        .flatMap(i -> Stream.of(
                                TransactWriteItem.builder()
                                        .put(p -> p.tableName(name)
                                                .item(items.get(i))
                                                .conditionExpression("attribute_not_exists(pk)"))
                                        .build(),
                                TransactWriteItem.builder()
                                        .put(p -> p.tableName(name).item(records.get(i)))
                                        .build()))
                        .toList())));
    }

    /** The same items into an empty table of the same indexes, in batches, as fast as DynamoDB takes them. @return seconds */
    double batchWrite(List<Map<String, AttributeValue>> items) throws InterruptedException {
        String name = "plain";
        return timed(
                name,
                items.size(),
                BATCH,
                (from, to) -> client.batchWriteItem(r -> r.requestItems(Map.of(
                        name,
                        items.subList(from, to).stream()
                                .map(item -> WriteRequest.builder()
                                        .putRequest(
                                                PutRequest.builder().item(item).build())
                                        .build())
                                .toList()))));
    }

    private interface Call {
        CompletableFuture<?> call(int from, int to);
    }

    /** Runs a call for each portion, some at once, on a table made for it. @return seconds */
    private double timed(String tableName, int items, int portion, Call call) throws InterruptedException {
        client.createTable(TableSchema.createTable(tableName)).join();
        Semaphore room = new Semaphore(AT_ONCE);
        List<CompletableFuture<?>> calls = new ArrayList<>();
        long begun = System.nanoTime();
        for (int from = 0; from < items; from += portion) {
            room.acquire();
            calls.add(
                    call.call(from, Math.min(items, from + portion)).whenComplete((answer, failure) -> room.release()));
        }
        CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
        double seconds = (System.nanoTime() - begun) / 1e9;
        client.deleteTable(r -> r.tableName(tableName)).join();
        return seconds;
    }

    @Override
    public void close() {
        sqs.close();
        s3.close();
        client.close();
        aws.close();
    }
}
