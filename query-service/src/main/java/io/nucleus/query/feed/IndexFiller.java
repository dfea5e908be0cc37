package io.nucleus.query.feed;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.query.config.QueryConfig;
import io.nucleus.query.index.InventoryIndex;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Reads the whole inventory into the index: every resource, whether or not its account is still registered. */
@Singleton
class IndexFiller {
    private final Inventory inventory;
    private final InventoryIndex index;
    private final Scopes scopes;
    private final FeedProgress progress;
    private final QueryConfig.Feed config;

    IndexFiller(Inventory inventory, InventoryIndex index, Scopes scopes, FeedProgress progress, QueryConfig config) {
        this.inventory = inventory;
        this.index = index;
        this.scopes = scopes;
        this.progress = progress;
        this.config = config.feed();
    }

    /** May be repeated after a failure. @return the accounts as they were before anything else was read */
    Uni<List<Account>> fill() {
        return inventory.accounts().call(accounts -> {
            long expected =
                    accounts.stream().mapToLong(a -> a.sync().resourceCount()).sum();
            progress.begin(inventory.shards().size(), expected);
            return readScopes(accounts.stream().map(Account::accountId).toList())
                    .chain(this::readResources);
        });
    }

    Uni<Void> readScopes(Collection<AccountId> accounts) {
        return Multi.createFrom()
                .iterable(accounts)
                .onItem()
                .transformToUni(id -> scopes.around(id, Uni.createFrom()::voidItem))
                .merge(config.followParallelism())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> readResources() {
        return Multi.createFrom()
                .iterable(inventory.shards())
                .onItem()
                .transformToUni(this::readShard)
                .merge(config.fillParallelism())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> readShard(int shard) {
        return Batches.into(inventory.ofShard(shard), batch -> {
                    index.fill(batch);
                    progress.read(batch.size());
                })
                .invoke(progress::shardDone);
    }
}
