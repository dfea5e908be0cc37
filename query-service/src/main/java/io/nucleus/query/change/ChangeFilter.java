package io.nucleus.query.change;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.change.Change;
import java.util.Set;

/** Which changes are wanted; empty sets want all. */
record ChangeFilter(
        Set<AccountId> accounts, Set<String> types, Set<String> regions, Set<Change.Kind> kinds, Set<String> scans) {
    ChangeFilter {
        accounts = Set.copyOf(accounts);
        types = Set.copyOf(types);
        regions = Set.copyOf(regions);
        kinds = Set.copyOf(kinds);
        scans = Set.copyOf(scans);
    }

    static final ChangeFilter ALL = new ChangeFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    boolean accepts(Change change) {
        return in(accounts, change.accountId())
                && in(regions, change.region())
                && in(kinds, change.kind())
                && in(scans, change.scanId())
                && (types.isEmpty() || types.stream().anyMatch(change.resourceType()::isIn));
    }

    private static <T> boolean in(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
