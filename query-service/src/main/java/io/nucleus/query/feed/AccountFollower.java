package io.nucleus.query.feed;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.query.config.QueryConfig;
import io.nucleus.query.index.InventoryIndex;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Takes in what changed in the accounts. A failure of one account leaves the others alone and is tried again. */
@Singleton
class AccountFollower {
    private static final Logger LOG = Logger.getLogger(AccountFollower.class);

    private final Inventory inventory;
    private final InventoryIndex index;
    private final Scopes scopes;
    private final Clock clock;
    private final QueryConfig.Feed config;
    private final Map<AccountId, Following> followed = new ConcurrentHashMap<>();

    AccountFollower(Inventory inventory, InventoryIndex index, Scopes scopes, Clock clock, QueryConfig config) {
        this.inventory = inventory;
        this.index = index;
        this.scopes = scopes;
        this.clock = clock;
        this.config = config.feed();
    }

    /** Everything of these accounts was read, from that time on. */
    void begin(List<Account> accounts, Instant filledFrom) {
        accounts.forEach(a -> followed.put(a.accountId(), Following.afterFilling(a.sync(), filledFrom)));
    }

    /** An earlier run had come so far; accounts of which it knew nothing are read from their start. */
    void resume(List<Account> accounts, Checkpoint checkpoint) {
        Instant now = clock.instant();
        accounts.forEach(account -> {
            Following before = checkpoint.followed().get(account.accountId());
            if (before != null) {
                followed.put(account.accountId(), Following.resumed(before, account.sync(), now));
            }
        });
    }

    /** How far each account is followed. */
    Map<AccountId, Following> followed() {
        return Map.copyOf(followed);
    }

    /** Reads what is due of each account. @return the accounts that could not be read */
    Uni<List<AccountId>> follow(List<Account> accounts) {
        Instant now = clock.instant();
        followed.keySet().retainAll(accounts.stream().map(Account::accountId).toList());
        accounts.forEach(a -> followed.compute(
                a.accountId(),
                (id, before) -> before == null ? Following.fromTheStart(a.sync(), now) : before.seen(a.sync(), now)));
        return Multi.createFrom()
                .iterable(accounts)
                .map(Account::accountId)
                .filter(id -> followed.get(id).isDue(now))
                .onItem()
                .transformToUni(this::tryToRead)
                .merge(config.followParallelism())
                .select()
                .where(result -> !result.read())
                .map(Result::accountId)
                .collect()
                .asList();
    }

    private record Result(AccountId accountId, boolean read) {}

    private Uni<Result> tryToRead(AccountId accountId) {
        return read(accountId)
                .replaceWith(new Result(accountId, true))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The changes of account %s could not be read and are tried again: %s", accountId, failure))
                .onFailure()
                .recoverWithItem(new Result(accountId, false));
    }

    /** Scopes are read strongly consistent, so once for each revision is enough. */
    private Uni<Void> read(AccountId accountId) {
        Following following = followed.get(accountId);
        Instant from = clock.instant();
        Supplier<Uni<Void>> changes =
                () -> Batches.into(inventory.changedSince(accountId, following.since(config.overlap())), index::apply);
        return (following.isNew() ? scopes.around(accountId, changes) : changes.get())
                .invoke(() -> followed.replace(accountId, following, following.read(from)));
    }
}
