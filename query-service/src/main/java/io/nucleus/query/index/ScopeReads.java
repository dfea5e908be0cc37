package io.nucleus.query.index;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.store.coverage.Coverage;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * When each scope was last read to the end. A resource that is unchanged is not written again: that it was found follows
 * from its scope having been read. Kept beside the index, so that a scan which finds everything as it was costs it nothing.
 */
public final class ScopeReads {
    public static final ScopeReads NONE = new ScopeReads(Map.of());

    private final Map<String, Map<String, Long>> byAccount;

    private ScopeReads(Map<String, Map<String, Long>> byAccount) {
        this.byAccount = byAccount;
    }

    /** These, with those of one account replaced. */
    public ScopeReads with(AccountId accountId, Collection<Coverage> coverage) {
        Map<String, Long> reads = new HashMap<>();
        coverage.stream()
                .filter(ScopeReads::mayHoldResources)
                .forEach(c -> reads.put(
                        scope(accountId.value(), c.region(), c.resourceType().value()),
                        c.lastReadAt().toEpochMilli()));
        if (reads.equals(byAccount.getOrDefault(accountId.value(), Map.of()))) {
            return this;
        }
        Map<String, Map<String, Long>> changed = new HashMap<>(byAccount);
        changed.put(accountId.value(), Map.copyOf(reads));
        return new ScopeReads(changed);
    }

    /** Most scopes are empty: no active resource can belong to one whose last complete read listed nothing. */
    private static boolean mayHoldResources(Coverage c) {
        return c.lastReadAt() != null && !(c.status().isComplete() && c.listed() == 0);
    }

    static String scope(String accountId, String scanRegion, String resourceType) {
        return accountId + "#" + scanRegion + "#" + resourceType;
    }

    /** Epoch milliseconds; {@link Long#MIN_VALUE} if it was never read to the end. */
    long lastRead(String scope) {
        return byAccount
                .getOrDefault(scope.substring(0, scope.indexOf('#')), Map.of())
                .getOrDefault(scope, Long.MIN_VALUE);
    }

    /** When a scan last found the resource. */
    public Instant lastDiscoveredAt(
            String accountId, String scanRegion, String resourceType, DiscoveryStatus status, Instant written) {
        long read = status == DiscoveryStatus.ACTIVE
                ? lastRead(scope(accountId, scanRegion, resourceType))
                : Long.MIN_VALUE;
        return read > written.toEpochMilli() ? Instant.ofEpochMilli(read) : written;
    }
}
