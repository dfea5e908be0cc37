package io.nucleus.benchmarks.query;

import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.localaws.HubAccess;
import io.nucleus.localaws.LocalAws;
import io.smallrye.mutiny.Multi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The table in an embedded DynamoDB, written as the product writes it. */
final class Hub implements AutoCloseable {
    private static final int WRITES_AT_ONCE = 64;
    private static final int READS_AT_ONCE = 4;

    private static final int IN_A_SHARD = 10_000;

    private final LocalAws aws;
    private final int shards;
    private final DynamoDbAsyncClient client;
    private final AccountRepository accounts;
    private final ResourceRepository resources;

    private Hub(LocalAws aws, int shards) {
        this.aws = aws;
        this.shards = shards;
        this.client = DynamoDbAsyncClient.builder()
                .endpointOverride(aws.dynamoDb())
                .region(Region.of(HubAccess.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(HubAccess.ACCESS_KEY_ID, HubAccess.SECRET_ACCESS_KEY)))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxConcurrency(2 * WRITES_AT_ONCE))
                .build();
        Table table = new Table(client, aws.table(), shards);
        this.accounts = new AccountRepository(table);
        this.resources = new ResourceRepository(table);
    }

    /** @param resources how many there will be: the embedded DynamoDB reads an index the slower the more a partition of it holds */
    static Hub start(int resources) {
        return new Hub(
                LocalAws.builder().prefix("bench-query").build().start(),
                Math.max(Table.DEFAULT_SHARDS, resources / IN_A_SHARD));
    }

    Map<String, String> serviceConfiguration() {
        Map<String, String> configuration = new HashMap<>(aws.serviceConfiguration());
        configuration.put("nucleus.hub.index-shards", String.valueOf(shards));
        return configuration;
    }

    void register(Estate estate) {
        IntStream.range(0, estate.accounts())
                .mapToObj(Estate::account)
                .map(id -> new Account(id, Estate.accountName(id), null, null, List.of(), true, null))
                .forEach(account -> accounts.create(account).await().indefinitely());
    }

    /** One by one and conditionally, as the writer does. */
    void write(Stream<StoredResource> all) {
        Multi.createFrom()
                .items(all)
                .onItem()
                .transformToUni(resources::write)
                .merge(WRITES_AT_ONCE)
                .collect()
                .last()
                .await()
                .indefinitely();
    }

    /** Tells readers that something changed. */
    void touchAll(Estate estate) {
        IntStream.range(0, estate.accounts())
                .forEach(i -> accounts.touch(Estate.account(i)).await().indefinitely());
    }

    /** Reads everything as a filling index does, and does nothing with it. @return how many */
    long readAll() {
        return Multi.createFrom()
                .range(0, shards)
                .onItem()
                .transformToMulti(resources::ofShard)
                .merge(READS_AT_ONCE)
                .collect()
                .with(java.util.stream.Collectors.counting())
                .await()
                .indefinitely();
    }

    @Override
    public void close() {
        client.close();
        aws.close();
    }
}
