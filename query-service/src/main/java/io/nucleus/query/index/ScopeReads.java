package io.nucleus.query.index;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.store.coverage.Coverage;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * When each scope was last read to the end. A resource that is unchanged is not written again: that it was found follows
 * from its scope having been read. Kept beside the index, so that a scan which finds everything as it was costs it nothing.
 */
public final class ScopeReads {
    public static final ScopeReads NONE = new ScopeReads(Map.of());

    private final Map<String, AccountReads> byAccount;

    private ScopeReads(Map<String, AccountReads> byAccount) {
        this.byAccount = byAccount;
    }

    /**
     * Those of one account, in epoch milliseconds.
     *
     * @param scopes those that may hold resources
     * @param services the latest of each service, also of one that was found to be empty
     */
    private record AccountReads(Map<String, Long> scopes, Map<String, Long> services) {
        static final AccountReads NONE = new AccountReads(Map.of(), Map.of());

        static AccountReads of(String accountId, Collection<Coverage> coverage) {
            Map<String, Long> scopes = new HashMap<>();
            Map<String, Long> services = new HashMap<>();
            for (Coverage c : coverage) {
                if (c.lastReadAt() != null) {
                    long at = c.lastReadAt().toEpochMilli();
                    services.merge(c.resourceType().service(), at, Math::max);
                    if (mayHoldResources(c)) {
                        scopes.put(scope(accountId, c.region(), c.resourceType().value()), at);
                    }
                }
            }
            return new AccountReads(Map.copyOf(scopes), Map.copyOf(services));
        }

        /** Most scopes are empty: no active resource can belong to one whose last complete read listed nothing. */
        private static boolean mayHoldResources(Coverage c) {
            return !(c.status().isComplete() && c.listed() == 0);
        }

        /** @param service null for whichever was read last */
        Long latest(String service) {
            return service != null
                    ? services.get(service)
                    : services.isEmpty() ? null : Collections.max(services.values());
        }
    }

    /** These, with those of one account replaced. */
    public ScopeReads with(AccountId accountId, Collection<Coverage> coverage) {
        AccountReads reads = AccountReads.of(accountId.value(), coverage);
        if (reads.equals(byAccount.getOrDefault(accountId.value(), AccountReads.NONE))) {
            return this;
        }
        Map<String, AccountReads> changed = new HashMap<>(byAccount);
        changed.put(accountId.value(), reads);
        return new ScopeReads(changed);
    }

    static String scope(String accountId, String scanRegion, String resourceType) {
        return accountId + "#" + scanRegion + "#" + resourceType;
    }

    /** Epoch milliseconds; {@link Long#MIN_VALUE} if it was never read to the end. */
    long lastRead(String scope) {
        return byAccount
                .getOrDefault(scope.substring(0, scope.indexOf('#')), AccountReads.NONE)
                .scopes()
                .getOrDefault(scope, Long.MIN_VALUE);
    }

    /** The scopes that were last read to the end at that time or later, as far as they may hold resources. */
    Stream<String> readSince(long millis) {
        return byAccount.values().stream()
                .flatMap(reads -> reads.scopes().entrySet().stream())
                .filter(read -> read.getValue() >= millis)
                .map(Map.Entry::getKey);
    }

    /** When anything of a service was last read to the end, in any account. @param service null for all of them */
    public Optional<Instant> latestRead(String service) {
        return instant(ofAccounts(service).boxed().max(Long::compare));
    }

    /** The same of the account in which it is longest ago. */
    public Optional<Instant> oldestRead(String service) {
        return instant(ofAccounts(service).boxed().min(Long::compare));
    }

    private LongStream ofAccounts(String service) {
        return byAccount.values().stream()
                .map(reads -> reads.latest(service))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue);
    }

    private static Optional<Instant> instant(Optional<Long> millis) {
        return millis.map(Instant::ofEpochMilli);
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
