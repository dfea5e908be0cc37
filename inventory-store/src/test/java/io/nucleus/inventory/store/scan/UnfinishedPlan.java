package io.nucleus.inventory.store.scan;

import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What a planner leaves that died before its last step. */
final class UnfinishedPlan {
    private UnfinishedPlan() {}

    static void write(Table table, Scan scan, ScanPlan plan) {
        var items = plan.accounts().stream()
                .flatMap(account -> Stream.concat(
                        Stream.of(ScanItem.newAccount(scan, account)),
                        account.regions().stream().map(r -> ScanItem.newRegion(scan, account.accountId(), r))))
                .map(item ->
                        WriteRequest.builder().putRequest(p -> p.item(item)).build())
                .toList();
        new TableOperations(table).writeAll(items).await().indefinitely();
    }
}
