package io.nucleus.query.feed;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.query.index.ScopeReads;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** When scopes were last read to the end, as far as the feed knows. */
@Singleton
class Scopes {
    private final Inventory inventory;
    private final AtomicReference<ScopeReads> reads = new AtomicReference<>(ScopeReads.NONE);

    Scopes(Inventory inventory) {
        this.inventory = inventory;
    }

    /**
     * Does something about an account's resources between reading its scopes and believing them: what is known of a scope
     * must never be newer than what is known of its resources, or one that is gone would seem to have been found.
     */
    Uni<Void> around(AccountId accountId, Supplier<Uni<Void>> resources) {
        return inventory
                .coverage(accountId)
                .call(() -> resources.get())
                .invoke(coverage -> reads.updateAndGet(before -> before.with(accountId, coverage)))
                .replaceWithVoid();
    }

    ScopeReads now() {
        return reads.get();
    }
}
