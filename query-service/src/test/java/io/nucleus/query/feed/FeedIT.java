package io.nucleus.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.localaws.HubAccess;
import io.nucleus.localaws.LocalAws;
import io.nucleus.query.config.QueryConfig;
import io.nucleus.query.config.TestConfig;
import io.nucleus.query.index.InventoryIndex;
import io.nucleus.query.index.ResourceFilter;
import io.nucleus.query.index.Snapshot;
import io.nucleus.query.it.Fixture;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
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

    private Table table;
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
        AccountRepository accounts = new AccountRepository(table);
        ResourceRepository resources = new ResourceRepository(table);
        CoverageRepository coverage = new CoverageRepository(table);
        fixture = new Fixture(accounts, resources, coverage, table);
        QueryConfig config = TestConfig.with(Map.of("feed.reread-interval", "0s"));
        Inventory inventory = new Inventory(table, accounts, resources, coverage);
        index = new InventoryIndex(new ByteBuffersDirectory(), 16, 1_000);
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
                clock,
                config);
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
        StoredResource gone = instance(REGISTERED, 1, 1);
        client.deleteItem(r -> r.tableName(table.name())
                        .key(io.nucleus.inventory.store.TableOperations.key(
                                Keys.account(gone.resource().accountId()),
                                Keys.resource(
                                        gone.resource().resourceType(),
                                        gone.resource().resourceArn()))))
                .join();
        feed.follow();
        assertThat(count()).isEqualTo(2);
        assertThat(feed.reread()).isTrue();
        feed.follow();
        assertThat(count()).isEqualTo(1);
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

    private long count(String... accounts) throws IOException {
        Set<AccountId> ids = new java.util.HashSet<>();
        for (String account : accounts) {
            ids.add(AccountId.of(account));
        }
        ResourceFilter filter = new ResourceFilter(ids, Set.of(), Set.of(), Set.of(), Set.of(), "");
        try (Snapshot snapshot = index.snapshot(Instant.now(), Duration.ofSeconds(10))) {
            return snapshot.count(filter);
        }
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
