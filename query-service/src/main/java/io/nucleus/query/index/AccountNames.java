package io.nucleus.query.index;

import io.nucleus.inventory.store.account.Account;
import io.nucleus.query.language.FoldedText;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What the registered accounts are called and whether they are looked at; one that is not registered is named by its id. */
public final class AccountNames {
    public static final AccountNames NONE = new AccountNames(Map.of());

    private final Map<String, Registered> accounts;

    private record Registered(String name, AccountState state) {}

    private AccountNames(Map<String, Registered> accounts) {
        this.accounts = accounts;
    }

    public static AccountNames of(Collection<Account> accounts) {
        return new AccountNames(accounts.stream()
                .collect(Collectors.toUnmodifiableMap(
                        a -> a.accountId().value(), a -> new Registered(a.name(), AccountState.of(a)))));
    }

    public String name(String accountId) {
        Registered account = accounts.get(accountId);
        return account == null ? accountId : account.name();
    }

    public AccountState state(String accountId) {
        Registered account = accounts.get(accountId);
        return account == null ? AccountState.UNREGISTERED : account.state();
    }

    /** The order of these accounts by name. */
    AccountRanks ranks(Collection<String> accountIds) {
        return AccountRanks.of(
                accountIds.stream().collect(Collectors.toMap(id -> id, id -> FoldedText.fold(name(id)), (a, b) -> a)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountNames that && accounts.equals(that.accounts);
    }

    @Override
    public int hashCode() {
        return accounts.hashCode();
    }
}
