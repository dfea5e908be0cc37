package io.nucleus.query.feed;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.query.index.InventoryIndex;
import io.nucleus.query.index.KnownResources;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Reads an account as a whole and makes the index agree with it. No change tells that DynamoDB removed an item, or that a
 * writer prolonged one; and whatever following may ever have missed is found here.
 */
@Singleton
class AccountRereader {
    private static final Logger LOG = Logger.getLogger(AccountRereader.class);

    private final Inventory inventory;
    private final InventoryIndex index;
    private final Scopes scopes;

    AccountRereader(Inventory inventory, InventoryIndex index, Scopes scopes) {
        this.inventory = inventory;
        this.index = index;
        this.scopes = scopes;
    }

    Uni<Void> reread(AccountId accountId) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        return onWorker(() -> index.knownOf(accountId))
                .chain(known -> scopes.around(
                                accountId,
                                () -> Batches.into(inventory.ofAccount(accountId), batch -> {
                                    index.apply(batch);
                                    batch.forEach(r ->
                                            seen.add(r.resource().resourceArn().value()));
                                }))
                        .chain(() -> remove(accountId, known.without(seen))));
    }

    /** The account was read eventually consistent: before anything is removed, the table is asked in earnest. */
    private Uni<Void> remove(AccountId accountId, KnownResources unseen) {
        if (unseen.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return inventory
                .stored(accountId, unseen.keys())
                .chain(stored -> onWorker(() -> index.remove(unseen.without(stored))))
                .invoke(removed -> LOG.infof("Account %s: %d resources are gone from the table", accountId, removed))
                .replaceWithVoid();
    }

    private static <T> Uni<T> onWorker(io.smallrye.mutiny.unchecked.UncheckedSupplier<T> work) {
        return Uni.createFrom().item(Unchecked.supplier(work)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
