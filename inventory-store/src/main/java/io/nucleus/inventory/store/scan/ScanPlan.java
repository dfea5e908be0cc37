package io.nucleus.inventory.store.scan;

import io.nucleus.inventory.model.AccountId;
import java.util.List;

/**
 * What a scan will look at.
 *
 * @param accounts one entry for each account
 */
public record ScanPlan(List<PlannedAccount> accounts) {
    public ScanPlan {
        accounts = List.copyOf(accounts);
    }

    /**
     * @param regions scan regions, at least one
     * @param regionsSkipped how many regions were left out because they are known to be empty or off
     */
    public record PlannedAccount(AccountId accountId, List<String> regions, int regionsSkipped) {
        public PlannedAccount {
            regions = List.copyOf(regions);
            if (regions.isEmpty()) {
                throw new IllegalArgumentException("account " + accountId + " is planned without a region");
            }
        }
    }

    public int regionsTotal() {
        return accounts.stream().mapToInt(a -> a.regions().size()).sum();
    }

    public int regionsSkipped() {
        return accounts.stream().mapToInt(PlannedAccount::regionsSkipped).sum();
    }
}
