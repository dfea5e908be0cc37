package io.nucleus.inventory.store.scan;

import io.nucleus.inventory.model.AccountId;
import java.util.List;

/**
 * What a scan will look at.
 *
 * @param accounts one entry for each account
 * @param reasons why accounts were left out that the request takes in, one line for each kind
 */
public record ScanPlan(List<PlannedAccount> accounts, List<String> reasons) {
    public ScanPlan {
        accounts = List.copyOf(accounts);
        reasons = List.copyOf(reasons);
    }

    /** A plan that leaves nothing out. */
    public ScanPlan(List<PlannedAccount> accounts) {
        this(accounts, List.of());
    }

    /**
     * @param regions scan regions, at least one
     * @param regionsSkipped how many regions were left out because they are known to be empty or off
     * @param callsSaved about how many requests those would have cost
     */
    public record PlannedAccount(AccountId accountId, List<String> regions, int regionsSkipped, long callsSaved) {
        public PlannedAccount {
            regions = List.copyOf(regions);
            if (regions.isEmpty()) {
                throw new IllegalArgumentException("account " + accountId + " is planned without a region");
            }
        }

        /** One of whose skipped regions nothing is known. */
        public PlannedAccount(AccountId accountId, List<String> regions, int regionsSkipped) {
            this(accountId, regions, regionsSkipped, 0);
        }
    }

    public int regionsTotal() {
        return accounts.stream().mapToInt(a -> a.regions().size()).sum();
    }

    public long callsSaved() {
        return accounts.stream().mapToLong(PlannedAccount::callsSaved).sum();
    }

    public int regionsSkipped() {
        return accounts.stream().mapToInt(PlannedAccount::regionsSkipped).sum();
    }
}
