package io.nucleus.query.index;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The place of each account in the order of names; those of the same name share one. Places are even, so that a name which is
 * not there, or not any more, has an odd one between its neighbours.
 */
final class AccountRanks {
    private final List<String> names;
    private final Map<String, Long> byAccount;

    private AccountRanks(List<String> names, Map<String, Long> byAccount) {
        this.names = names;
        this.byAccount = byAccount;
    }

    /** @param names folded, by account */
    static AccountRanks of(Map<String, String> names) {
        TreeSet<String> sorted = new TreeSet<>(CodePointOrder.INSTANCE);
        sorted.addAll(names.values());
        List<String> ordered = List.copyOf(sorted);
        Map<String, Long> byName = new HashMap<>();
        ordered.forEach(name -> byName.put(name, 2L * byName.size()));
        Map<String, Long> byAccount = new HashMap<>();
        names.forEach((account, name) -> byAccount.put(account, byName.get(name)));
        return new AccountRanks(ordered, byAccount);
    }

    long ofAccount(String accountId) {
        return byAccount.get(accountId);
    }

    /** @param name folded */
    long ofName(String name) {
        int at = Collections.binarySearch(names, name, CodePointOrder.INSTANCE);
        return at >= 0 ? 2L * at : 2L * (-at - 1) - 1;
    }
}
