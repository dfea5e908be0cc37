package io.nucleus.scheduler;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.audit.AuditRepository;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.deferral.DeferralRepository;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.inventory.store.schedule.ScheduleRepository;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.inventory.store.trend.TrendRepository;
import io.nucleus.localaws.Deployment;
import io.nucleus.localaws.HubAccess;
import io.nucleus.localaws.LocalAws;
import io.nucleus.support.queue.QueueDirectory;
import io.nucleus.support.queue.QueuePublisher;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** A table and queues of one test on the local AWS that all tests of this JVM share. */
public final class TestHub {
    private static final LocalAws AWS =
            LocalAws.builder().prefix("it-scheduler").build().start();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final StaticCredentialsProvider CREDENTIALS = StaticCredentialsProvider.create(
            AwsBasicCredentials.create(HubAccess.ACCESS_KEY_ID, HubAccess.SECRET_ACCESS_KEY));
    private static final DynamoDbAsyncClient DYNAMO_DB = DynamoDbAsyncClient.builder()
            .endpointOverride(AWS.dynamoDb())
            .region(Region.of(HubAccess.REGION))
            .credentialsProvider(CREDENTIALS)
            .build();
    private static final SqsAsyncClient SQS = SqsAsyncClient.builder()
            .endpointOverride(AWS.sqs())
            .region(Region.of(HubAccess.REGION))
            .credentialsProvider(CREDENTIALS)
            .build();

    private final Deployment deployment;
    private final DynamoDbAsyncClient dynamoDb;
    private final SqsAsyncClient sqs;

    private TestHub(Deployment deployment, DynamoDbAsyncClient dynamoDb, SqsAsyncClient sqs) {
        this.deployment = deployment;
        this.dynamoDb = dynamoDb;
        this.sqs = sqs;
    }

    /** An empty one. */
    public static TestHub create() {
        return new TestHub(AWS.deployment("it-scheduler-" + COUNT.incrementAndGet()), DYNAMO_DB, SQS);
    }

    /** The same, as a process sees it that dies. */
    public TestHub through(DyingProcess process) {
        return new TestHub(
                deployment, process.wrap(DynamoDbAsyncClient.class, dynamoDb), process.wrap(SqsAsyncClient.class, sqs));
    }

    /** The same, where something happens before the n-th call of a method of DynamoDB. @param at from 1 */
    public TestHub before(String method, int at, Runnable something) {
        AtomicInteger calls = new AtomicInteger();
        DynamoDbAsyncClient hooked = (DynamoDbAsyncClient) Proxy.newProxyInstance(
                DynamoDbAsyncClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbAsyncClient.class},
                (proxy, called, args) -> {
                    if (called.getName().equals(method) && calls.incrementAndGet() == at) {
                        // On a thread of its own: this one may be the client's, for whose answers it waits.
                        CompletableFuture.runAsync(something).join();
                    }
                    return called.invoke(dynamoDb, args);
                });
        return new TestHub(deployment, hooked, sqs);
    }

    public SqsAsyncClient sqs() {
        return sqs;
    }

    public String prefix() {
        return deployment.prefix();
    }

    public Table table() {
        return new Table(dynamoDb, deployment.table(), 1);
    }

    public AccountRepository accounts() {
        return new AccountRepository(table());
    }

    public CoverageRepository coverage() {
        return new CoverageRepository(table());
    }

    public ScanRepository scans() {
        return new ScanRepository(table());
    }

    public ScanProgressRepository progress() {
        return new ScanProgressRepository(table());
    }

    public TrendRepository trends() {
        return new TrendRepository(table());
    }

    public ScheduleRepository schedules() {
        return new ScheduleRepository(table());
    }

    public DeferralRepository deferrals() {
        return new DeferralRepository(table());
    }

    public AuditRepository audit() {
        return new AuditRepository(table());
    }

    public QueuePublisher publisher() {
        return new QueuePublisher(sqs, queues());
    }

    private QueueDirectory queues() {
        return new QueueDirectory(sqs, deployment.prefix());
    }

    /** Registers an enabled account. */
    public AccountId register(String id, String... regions) {
        AccountId accountId = AccountId.of(id);
        accounts()
                .create(new Account(accountId, null, null, null, List.of(regions), true, null))
                .await()
                .indefinitely();
        return accountId;
    }

    /** Takes everything off a queue. */
    public List<Message> drain(Queue queue) {
        String url = queues().url(queue).await().indefinitely();
        List<Message> all = new ArrayList<>();
        while (true) {
            var some = sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10))
                    .join()
                    .messages();
            if (some.isEmpty()) {
                return all;
            }
            for (var message : some) {
                all.add(MessageCodec.decode(message.body()));
                sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()))
                        .join();
            }
        }
    }
}
