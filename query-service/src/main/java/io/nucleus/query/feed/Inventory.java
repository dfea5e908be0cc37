package io.nucleus.query.feed;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.resource.ResourceRepository;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.inventory.store.schema.Keys;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the feed reads of the table. It has no way to write. */
@Singleton
public class Inventory {
    private final Table table;
    private final AccountRepository accounts;
    private final ResourceRepository resources;
    private final CoverageRepository coverage;

    public Inventory(
            Table table, AccountRepository accounts, ResourceRepository resources, CoverageRepository coverage) {
        this.table = table;
        this.accounts = accounts;
        this.resources = resources;
        this.coverage = coverage;
    }

    Uni<List<Account>> accounts() {
        return accounts.all().collect().asList();
    }

    /** Tells this table from any other, also from an earlier one of the same name. */
    Uni<String> identity() {
        return Uni.createFrom()
                .completionStage(() -> table.client().describeTable(r -> r.tableName(table.name())))
                .map(described -> described.table().tableArn() + " "
                        + described.table().creationDateTime() + " " + table.shards());
    }

    List<Integer> shards() {
        return Keys.shards(table.shards());
    }

    Multi<StoredResource> ofShard(int shard) {
        return resources.ofShard(shard);
    }

    Multi<StoredResource> ofAccount(AccountId accountId) {
        return resources.ofAccount(accountId);
    }

    Multi<StoredResource> changedSince(AccountId accountId, Instant since) {
        return resources.changedSince(accountId, since);
    }

    Uni<List<Coverage>> coverage(AccountId accountId) {
        return coverage.ofAccount(accountId).collect().asList();
    }

    /** The ARNs of those that are stored, strongly consistent. */
    Uni<Set<String>> stored(AccountId accountId, Collection<ResourceKey> keys) {
        return resources
                .summaries(accountId, keys)
                .map(found -> found.keySet().stream().map(arn -> arn.value()).collect(Collectors.toSet()));
    }
}
