package io.nucleus.query.feed;

import io.nucleus.inventory.model.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Which account is to be read as a whole next. */
final class RereadPlan {
    private final Duration interval;
    private final Map<AccountId, Instant> lastRead = new HashMap<>();

    RereadPlan(Duration interval) {
        this.interval = interval;
    }

    /** @param accounts all that there are; new ones count as read now */
    synchronized void keep(Collection<AccountId> accounts, Instant now) {
        lastRead.keySet().retainAll(new HashSet<>(accounts));
        accounts.forEach(id -> lastRead.putIfAbsent(id, now));
    }

    /** The account that was read longest ago, if that is long enough. */
    synchronized Optional<AccountId> due(Instant now) {
        return lastRead.entrySet().stream()
                .min(Comparator.comparing(Map.Entry<AccountId, Instant>::getValue)
                        .thenComparing(Map.Entry::getKey))
                .filter(oldest -> !now.isBefore(oldest.getValue().plus(interval)))
                .map(Map.Entry::getKey);
    }

    synchronized void read(AccountId accountId, Instant at) {
        lastRead.put(accountId, at);
    }

    /** When each was last read as a whole. */
    synchronized Map<AccountId, Instant> lastReads() {
        return Map.copyOf(lastRead);
    }
}
