package io.nucleus.benchmarks.query;

import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.localaws.HubAccess;
import io.nucleus.localaws.LocalAws;
import io.smallrye.mutiny.Multi;
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

    private final LocalAws aws;
    private final DynamoDbAsyncClient client;
    private final AccountRepository accounts;
    private final ResourceRepository resources;

    private Hub(LocalAws aws) {
        this.aws = aws;
        this.client = DynamoDbAsyncClient.builder()
                .endpointOverride(aws.dynamoDb())
                .region(Region.of(HubAccess.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(HubAccess.ACCESS_KEY_ID, HubAccess.SECRET_ACCESS_KEY)))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxConcurrency(2 * WRITES_AT_ONCE))
                .build();
        Table table = new Table(client, aws.table(), Table.DEFAULT_SHARDS);
        this.accounts = new AccountRepository(table);
        this.resources = new ResourceRepository(table);
    }

    static Hub start() {
        return new Hub(LocalAws.builder().prefix("bench-query").build().start());
    }

    Map<String, String> serviceConfiguration() {
        return aws.serviceConfiguration();
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
                .range(0, Table.DEFAULT_SHARDS)
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
