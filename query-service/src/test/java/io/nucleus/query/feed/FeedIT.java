package io.nucleus.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.localaws.HubAccess;
import io.nucleus.localaws.LocalAws;
import io.nucleus.query.config.QueryConfig;
import io.nucleus.query.config.TestConfig;
import io.nucleus.query.index.InventoryIndex;
import io.nucleus.query.index.ResourceCursor;
import io.nucleus.query.index.ResourceFilter;
import io.nucleus.query.index.ResourceOrder;
import io.nucleus.query.index.ResourceRow;
import io.nucleus.query.index.ScopeReads;
import io.nucleus.query.index.Snapshot;
import io.nucleus.query.it.Fixture;
import io.nucleus.query.language.ResourceQuery;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The steps of the feed against a table that already holds something. */
class FeedIT {
    private static final String REGISTERED = "500000000001";
    private static final String FORMER = "500000000002";
    private static final Instant NOW = Instant.now();

    private static LocalAws aws;
    private static DynamoDbAsyncClient client;
    private static int deployments;

    private final Random random = new Random(7);
    private String rereadInterval = "0s";
    private String writeInterval = "1h";
    private Table table;
    private AccountRepository accounts;
    private ResourceRepository resources;
    private CoverageRepository coverage;
    private Directory directory;
    private Fixture fixture;
    private InventoryIndex index;
    private InventoryFeed feed;
    private FeedProgress progress;

    @BeforeAll
    static void start() {
        aws = LocalAws.builder().prefix("it-feed").build().start();
        client = DynamoDbAsyncClient.builder()
                .endpointOverride(aws.dynamoDb())
                .region(Region.of(HubAccess.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(HubAccess.ACCESS_KEY_ID, HubAccess.SECRET_ACCESS_KEY)))
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        aws.close();
    }

    @BeforeEach
    void emptyTable() throws IOException {
        table = new Table(client, aws.deployment("it-feed-" + ++deployments).table(), 8);
        accounts = new AccountRepository(table);
        resources = new ResourceRepository(table);
        coverage = new CoverageRepository(table);
        fixture = new Fixture(accounts, resources, coverage, table);
        directory = new ByteBuffersDirectory();
        begin();
    }

    /** As a process does when it starts. */
    private void begin() throws IOException {
        QueryConfig config = TestConfig.with(Map.of(
                "feed.reread-interval", rereadInterval, "index.dir", "kept", "index.write-interval", writeInterval));
        Inventory inventory = new Inventory(table, accounts, resources, coverage);
        index = InventoryIndex.reopen(directory, 16, 1_000);
        Scopes scopes = new Scopes(inventory);
        progress = new FeedProgress();
        Clock clock = Clock.systemUTC();
        feed = new InventoryFeed(
                inventory,
                index,
                new IndexFiller(inventory, index, scopes, progress, config),
                new AccountFollower(inventory, index, scopes, clock, config),
                new AccountRereader(inventory, index, scopes),
                scopes,
                progress,
                new Checkpoints(index, clock, config),
                clock,
                config);
    }

    /** What was not written is lost. */
    private void killAndBegin() throws IOException {
        index.close();
        begin();
    }

    private static StoredResource instance(String account, int number, long version) {
        return Fixture.stored(
                Fixture.instance(account, "eu-west-1", "i-" + number, "name-" + version, Map.of()),
                Fixture.version(version),
                NOW);
    }

    @Test
    void fillingFindsEverythingAlsoOfAccountsThatAreNotRegistered() throws IOException {
        fixture.register(REGISTERED, "registered");
        List<StoredResource> all = new ArrayList<>();
        for (int i = 0; i < 1_300; i++) {
            all.add(instance(i % 3 == 0 ? FORMER : REGISTERED, i, 1));
        }
        fixture.write(all);
        assertThat(progress.isFilled()).isFalse();
        feed.fill();
        assertThat(progress.isFilled()).isTrue();
        assertThat(progress.percent()).isEqualTo(100);
        assertThat(count()).isEqualTo(1_300);
        assertThat(count(FORMER)).isEqualTo(434);
    }

    @Test
    void rereadingFindsWhatWasRemovedFromTheTable() throws IOException {
        fixture.register(REGISTERED, "registered");
        fixture.write(List.of(instance(REGISTERED, 1, 1), instance(REGISTERED, 2, 1)));
        feed.fill();
        delete(instance(REGISTERED, 1, 1));
        feed.follow();
        assertThat(count()).isEqualTo(2);
        assertThat(feed.reread()).isTrue();
        feed.follow();
        assertThat(count()).isEqualTo(1);
    }

    private void delete(StoredResource gone) {
        client.deleteItem(r -> r.tableName(table.name())
                        .key(TableOperations.key(
                                Keys.account(gone.resource().accountId()),
                                Keys.resource(
                                        gone.resource().resourceType(),
                                        gone.resource().resourceArn()))))
                .join();
    }

    @Test
    void rereadingFindsWhatWasProlongedOrMissed() throws IOException {
        fixture.register(REGISTERED, "registered");
        StoredResource soon = instance(REGISTERED, 1, 1);
        fixture.write(List.of(expiring(soon, 1)));
        feed.fill();
        assertThat(count()).isZero();

        fixture.write(List.of(soon, instance(REGISTERED, 2, 1)));
        feed.follow();
        assertThat(count()).as("no revision told of it").isZero();
        assertThat(feed.reread()).isTrue();
        feed.follow();
        assertThat(count()).isEqualTo(2);
    }

    private static StoredResource expiring(StoredResource r, int seconds) {
        return new StoredResource(
                r.resource(),
                r.scanRegion(),
                r.discoveryStatus(),
                r.firstDiscoveredAt(),
                r.lastDiscoveredAt(),
                r.changedAt(),
                r.contentHash(),
                r.version(),
                NOW.minus(Duration.ofDays(1)).plusSeconds(seconds));
    }

    @Test
    void anIndexWhoseDiskFailsIsKnownNotToTakeAnythingAnyMore() throws IOException {
        AtomicBoolean full = new AtomicBoolean();
        index.close();
        directory = new FilterDirectory(new ByteBuffersDirectory()) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                if (full.get()) {
                    throw new IOException("No space left on device");
                }
                return super.createOutput(name, context);
            }
        };
        begin();
        fixture.register(REGISTERED, "registered");
        fixture.write(List.of(instance(REGISTERED, 1, 1)));
        feed.fill();
        assertThat(feed.canWrite()).isTrue();

        full.set(true);
        fixture.write(List.of(instance(REGISTERED, 2, 1)));
        fixture.touch(REGISTERED);
        org.assertj.core.api.Assertions.assertThatThrownBy(feed::follow).isInstanceOf(Exception.class);

        assertThat(feed.canWrite()).isFalse();
        assertThat(count()).as("what was known is still shown").isEqualTo(1);
    }

    @Test
    void whatALongReadingKnewOfScopesDoesNotReplaceWhatIsNewer() {
        Scopes scopes = new Scopes(new Inventory(table, accounts, resources, coverage));
        AccountId account = AccountId.of(REGISTERED);
        fixture.cover(REGISTERED, "eu-west-1", "ec2:instance", CoverageStatus.OK, NOW.minusSeconds(60));
        CompletableFuture<Void> reading = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> reread = scopes.around(account, () -> {
                    begun.countDown();
                    return Uni.createFrom().completionStage(reading);
                })
                .subscribeAsCompletionStage();
        await().atMost(Duration.ofSeconds(20)).until(() -> begun.getCount() == 0);

        fixture.cover(REGISTERED, "eu-west-1", "ec2:instance", CoverageStatus.OK, NOW);
        scopes.around(account, () -> Uni.createFrom().voidItem()).await().indefinitely();
        ScopeReads newest = scopes.now();
        reading.complete(null);
        reread.join();

        assertThat(scopes.now()).isSameAs(newest);
    }

    @Test
    void anAccountThatIsRegisteredLaterIsFollowedFromItsStart() throws IOException {
        feed.fill();
        fixture.register(REGISTERED, "registered");
        fixture.write(List.of(instance(REGISTERED, 1, 1)));
        feed.follow();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aFailureLeavesWhatWasKnown() throws IOException {
        fixture.register(REGISTERED, "registered");
        fixture.write(List.of(instance(REGISTERED, 1, 1)));
        feed.fill();
        client.deleteTable(r -> r.tableName(table.name())).join();
        org.assertj.core.api.Assertions.assertThatThrownBy(feed::follow).isInstanceOf(RuntimeException.class);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void afterARestartItCatchesUpWithWhatHappenedMeanwhile() throws IOException {
        rereadInterval = "12h";
        killAndBegin();
        fixture.register(REGISTERED, "registered");
        fixture.write(List.of(instance(REGISTERED, 1, 1), instance(FORMER, 3, 1)));
        feed.fill();
        feed.save();
        fixture.write(List.of(instance(REGISTERED, 1, 2), instance(REGISTERED, 2, 2)));
        fixture.touch(REGISTERED);

        killAndBegin();
        assertThat(count()).as("what was written").isEqualTo(2);
        feed.fill();
        assertThat(progress.resourcesRead()).as("nothing was filled anew").isZero();
        assertThat(count()).isEqualTo(3);
        assertThat(names(REGISTERED)).containsExactly("name-2", "name-2");
    }

    @Test
    void whatIsNotReadAgainIsStillAllThere() throws IOException {
        rereadInterval = "12h";
        killAndBegin();
        fixture.register(REGISTERED, "registered");
        fixture.write(List.of(instance(REGISTERED, 1, 1)));
        feed.fill();
        feed.save();
        killAndBegin();
        feed.fill();
        assertThat(count()).isEqualTo(1);
        fixture.write(List.of(instance(REGISTERED, 2, 1)));
        fixture.touch(REGISTERED);
        feed.follow();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void anotherTableOfTheSameNameIsNotTakenForTheOne() throws IOException {
        rereadInterval = "12h";
        killAndBegin();
        fixture.write(List.of(instance(FORMER, 1, 1)));
        feed.fill();
        feed.save();
        table = new Table(client, aws.deployment("it-feed-" + ++deployments).table(), 8);
        accounts = new AccountRepository(table);
        resources = new ResourceRepository(table);
        coverage = new CoverageRepository(table);
        killAndBegin();
        feed.fill();
        assertThat(count()).isZero();
    }

    @Test
    void anIndexThatIsTooOldIsFilledAnew() throws IOException {
        fixture.write(List.of(instance(FORMER, 1, 1)));
        feed.fill();
        feed.save();
        delete(instance(FORMER, 1, 1));
        killAndBegin();
        feed.fill();
        assertThat(count()).isZero();
    }

    @Test
    void afterAnyChurnTheIndexIsTheTable() throws IOException {
        rereadInterval = "12h";
        writeInterval = "0s";
        killAndBegin();
        List<String> owners = List.of(REGISTERED, FORMER, "500000000003");
        owners.forEach(id -> fixture.register(id, "account " + id));
        feed.fill();
        feed.save();
        for (int round = 1; round <= 12; round++) {
            churn(owners.get(random.nextInt(owners.size())), round);
            switch (random.nextInt(3)) {
                case 0 -> {
                    feed.save();
                    killAndBegin();
                    feed.fill();
                }
                case 1 -> {
                    killAndBegin();
                    feed.fill();
                }
                default -> feed.follow();
            }
            assertThat(indexed()).as("round %d", round).isEqualTo(stored(owners));
        }
    }

    /** Adds, changes, and marks as missing; an older observation comes late. */
    private void churn(String account, int round) {
        List<StoredResource> changes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            changes.add(instance(account, random.nextInt(60), round - (random.nextInt(8) == 0 ? 1 : 0)));
        }
        fixture.write(changes);
        fixture.markMissing(changes.getFirst().resource(), Fixture.version(round + 1L), NOW);
        fixture.cover(account, "eu-west-1", "ec2:instance", CoverageStatus.OK, NOW.plusSeconds(round));
        fixture.touch(account);
    }

    private Map<String, String> indexed() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Snapshot snapshot = index.snapshot(Instant.now(), Duration.ofSeconds(10))) {
            ResourceCursor cursor = snapshot.cursor(ResourceFilter.NONE, null);
            for (List<ResourceRow> rows = cursor.next(100); !rows.isEmpty(); rows = cursor.next(100)) {
                rows.forEach(r -> all.put(
                        r.resourceArn(),
                        r.name() + " " + r.discoveryStatus() + " " + r.changedAt() + " " + r.lastDiscoveredAt()));
            }
        }
        return all;
    }

    private Map<String, String> stored(List<String> owners) {
        Map<String, String> all = new TreeMap<>();
        for (String owner : owners) {
            AccountId id = AccountId.of(owner);
            Instant read = coverage.ofAccount(id).collect().asList().await().indefinitely().stream()
                    .map(Coverage::lastReadAt)
                    .findFirst()
                    .orElse(null);
            resources
                    .ofAccount(id)
                    .collect()
                    .asList()
                    .await()
                    .indefinitely()
                    .forEach(r -> all.put(
                            r.resource().resourceArn().value(),
                            r.resource().name() + " " + r.discoveryStatus().text() + " " + millis(r.changedAt()) + " "
                                    + millis(r.lastDiscoveredAt(read))));
        }
        return all;
    }

    private static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    private List<String> names(String account) throws IOException {
        try (Snapshot snapshot = index.snapshot(Instant.now(), Duration.ofSeconds(10))) {
            return snapshot.page(filter(account), ResourceOrder.DEFAULT, 1, 100).rows().stream()
                    .map(ResourceRow::name)
                    .toList();
        }
    }

    private long count(String... accounts) throws IOException {
        try (Snapshot snapshot = index.snapshot(Instant.now(), Duration.ofSeconds(10))) {
            return snapshot.count(filter(accounts));
        }
    }

    private static ResourceFilter filter(String... accounts) {
        Set<AccountId> ids = Arrays.stream(accounts).map(AccountId::of).collect(Collectors.toSet());
        return new ResourceFilter(ids, Set.of(), Set.of(), Set.of(), Set.of(), "", ResourceQuery.ALL);
    }

    @Test
    void anAccountsNameIsKnownAfterFilling() throws IOException {
        new AccountRepository(table)
                .create(new Account(AccountId.of(REGISTERED), "the name", null, null, List.of(), true, null))
                .await()
                .indefinitely();
        fixture.write(List.of(instance(REGISTERED, 1, 1)));
        feed.fill();
        try (Snapshot snapshot = index.snapshot(Instant.now(), Duration.ofSeconds(10))) {
            assertThat(snapshot.choices().accounts())
                    .singleElement()
                    .satisfies(a -> assertThat(a.name()).isEqualTo("the name"));
        }
    }
}
