package io.nucleus.query.index;

import io.nucleus.inventory.store.account.Account;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names of the registered accounts; an account that is not registered is named by its id. */
public final class AccountNames {
    public static final AccountNames NONE = new AccountNames(Map.of());

    private final Map<String, String> names;

    private AccountNames(Map<String, String> names) {
        this.names = names;
    }

    public static AccountNames of(Collection<Account> accounts) {
        return new AccountNames(accounts.stream()
                .collect(Collectors.toUnmodifiableMap(a -> a.accountId().value(), Account::name)));
    }

    public String name(String accountId) {
        return names.getOrDefault(accountId, accountId);
    }

    /** The place of each account in the order of names; those of the same name share one. */
    Map<String, Integer> ranks(Collection<String> accountIds) {
        TreeSet<String> sorted = new TreeSet<>(CodePointOrder.INSTANCE);
        accountIds.forEach(id -> sorted.add(FoldedText.fold(name(id))));
        Map<String, Integer> places = new HashMap<>();
        List.copyOf(sorted).forEach(name -> places.put(name, places.size()));
        return accountIds.stream()
                .collect(Collectors.toMap(id -> id, id -> places.get(FoldedText.fold(name(id))), (a, b) -> a));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountNames that && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }
}
