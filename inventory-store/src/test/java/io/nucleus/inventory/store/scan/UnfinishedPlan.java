package io.nucleus.inventory.store.scan;

import io.nucleus.inventory.store.Table;
import java.util.stream.Stream;

/** What a planner leaves that died before its last step. */
final class UnfinishedPlan {
    private UnfinishedPlan() {}

    static void write(Table table, Scan scan, ScanPlan plan) {
        plan.accounts().stream()
                .flatMap(account -> Stream.concat(
                        Stream.of(ScanItem.newAccount(scan, account)),
                        account.regions().stream().map(r -> ScanItem.newRegion(scan, account.accountId(), r))))
                .forEach(item -> table.client()
                        .putItem(r -> r.tableName(table.name()).item(item))
                        .join());
    }
}
