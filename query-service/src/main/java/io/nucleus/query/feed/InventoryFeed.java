package io.nucleus.query.feed;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.query.config.QueryConfig;
import io.nucleus.query.index.AccountNames;
import io.nucleus.query.index.FilterChoices;
import io.nucleus.query.index.InventoryIndex;
import io.nucleus.query.index.Snapshot;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The steps of feeding the index. They block: for the feed's own threads only, see {@link FeedThreads}. */
@Singleton
class InventoryFeed {
    private static final Logger LOG = Logger.getLogger(InventoryFeed.class);
    private static final Duration COUNTING = Duration.ofMinutes(1);

    private final Inventory inventory;
    private final InventoryIndex index;
    private final IndexFiller filler;
    private final AccountFollower follower;
    private final AccountRereader rereader;
    private final Scopes scopes;
    private final FeedProgress progress;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final RereadPlan rereads;
    private volatile List<Account> registered = List.of();

    InventoryFeed(
            Inventory inventory,
            InventoryIndex index,
            IndexFiller filler,
            AccountFollower follower,
            AccountRereader rereader,
            Scopes scopes,
            FeedProgress progress,
            Checkpoints checkpoints,
            Clock clock,
            QueryConfig config) {
        this.inventory = inventory;
        this.index = index;
        this.filler = filler;
        this.follower = follower;
        this.rereader = rereader;
        this.scopes = scopes;
        this.progress = progress;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.rereads = new RereadPlan(config.feed().rereadInterval());
    }

    /** Whether the index takes what is read. */
    boolean canWrite() {
        return index.isOpen();
    }

    /** Reads everything, or what an earlier run does not know. Until this is done nothing is answered. */
    void fill() throws IOException {
        Optional<Checkpoint> earlier =
                checkpoints.usable(inventory.identity().await().indefinitely());
        if (earlier.isPresent()) {
            catchUp(earlier.get());
        } else {
            fillAnew();
        }
    }

    private void catchUp(Checkpoint earlier) throws IOException {
        Instant begun = clock.instant();
        List<Account> accounts = inventory.accounts().await().indefinitely();
        registered = accounts;
        filler.readScopes(accounts.stream().map(Account::accountId).toList())
                .await()
                .indefinitely();
        publish();
        filler.readScopes(unregistered(accounts)).await().indefinitely();
        follower.resume(accounts, earlier);
        earlier.reread().forEach(rereads::read);
        List<AccountId> failed = follower.follow(accounts).await().indefinitely();
        if (!failed.isEmpty()) {
            throw new IllegalStateException("the changes of " + failed.size() + " accounts could not be read");
        }
        publish();
        progress.filled();
        progress.fresh(begun);
        LOG.infof(
                "The index of %s has caught up: %d resources in %d ms",
                earlier.at(),
                index.size(),
                Duration.between(begun, clock.instant()).toMillis());
    }

    private void fillAnew() throws IOException {
        Instant begun = clock.instant();
        index.clear();
        List<Account> accounts = filler.fill().await().indefinitely();
        registered = accounts;
        publish();
        filler.readScopes(unregistered(accounts)).await().indefinitely();
        publish();
        follower.begin(accounts, begun);
        progress.filled();
        progress.fresh(begun);
        LOG.infof(
                "The index is filled: %d resources in %d ms",
                index.size(), Duration.between(begun, clock.instant()).toMillis());
    }

    private Set<AccountId> unregistered(List<Account> accounts) throws IOException {
        Set<AccountId> others = indexed();
        others.removeAll(accounts.stream().map(Account::accountId).collect(Collectors.toSet()));
        return others;
    }

    private Set<AccountId> indexed() throws IOException {
        try (Snapshot snapshot = index.snapshot(clock.instant(), COUNTING)) {
            return snapshot.choices().accounts().stream()
                    .map(FilterChoices.AccountChoice::id)
                    .map(AccountId::of)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** Takes in what changed since the last time, and shows it. */
    void follow() throws IOException {
        Instant begun = clock.instant();
        List<Account> accounts = inventory.accounts().await().indefinitely();
        registered = accounts;
        List<AccountId> failed = follower.follow(accounts).await().indefinitely();
        publish();
        if (failed.isEmpty()) {
            progress.fresh(begun);
        } else {
            progress.failed("the changes of " + failed.size() + " accounts could not be read");
        }
        checkpoints.writeIfDue(follower.followed(), rereads.lastReads());
    }

    /** Reads the account as a whole that was read longest ago, if it is time. @return whether it was */
    boolean reread() throws IOException {
        Instant now = clock.instant();
        Set<AccountId> accounts = indexed();
        registered.forEach(a -> accounts.add(a.accountId()));
        rereads.keep(accounts, now);
        Optional<AccountId> due = rereads.due(now);
        due.ifPresent(account -> {
            rereads.read(account, now);
            rereader.reread(account).await().indefinitely();
        });
        return due.isPresent();
    }

    /** Makes what is known last. Not while a step of following is under way. */
    void save() throws IOException {
        if (progress.isFilled()) {
            checkpoints.write(follower.followed(), rereads.lastReads());
        }
    }

    private void publish() throws IOException {
        index.publish(scopes.now(), AccountNames.of(registered), clock.instant());
    }

    void failed(RuntimeException failure) {
        progress.failed(String.valueOf(failure));
    }
}
