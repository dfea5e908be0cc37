package io.nucleus.query.feed;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.query.index.ScopeReads;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** When scopes were last read to the end, as far as the feed knows. */
@Singleton
class Scopes {
    private final Inventory inventory;
    private final AtomicLong begun = new AtomicLong();
    private final Map<AccountId, Long> believed = new HashMap<>();
    private volatile ScopeReads reads = ScopeReads.NONE;

    Scopes(Inventory inventory) {
        this.inventory = inventory;
    }

    /**
     * Does something about an account's resources between reading its scopes and believing them: what is known of a scope
     * must never be newer than what is known of its resources, or one that is gone would seem to have been found. What was read before
     * something that is believed already is not believed any more: a large account takes long.
     */
    Uni<Void> around(AccountId accountId, Supplier<Uni<Void>> resources) {
        return Uni.createFrom()
                .item(begun::incrementAndGet)
                .chain(number -> inventory
                        .coverage(accountId)
                        .call(() -> resources.get())
                        .invoke(coverage -> believe(accountId, number, coverage))
                        .replaceWithVoid());
    }

    private synchronized void believe(AccountId accountId, long number, Collection<Coverage> coverage) {
        if (believed.merge(accountId, number, Math::max) == number) {
            reads = reads.with(accountId, coverage);
        }
    }

    ScopeReads now() {
        return reads;
    }
}
