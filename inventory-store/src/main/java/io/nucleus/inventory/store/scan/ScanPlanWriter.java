package io.nucleus.inventory.store.scan;

import static io.nucleus.inventory.store.TableOperations.key;
import static io.nucleus.inventory.store.TableOperations.unlessConditionFails;

import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.inventory.store.schema.TableSchema;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Stores the plan of one scan. Planners of the same scan may overlap (a message can be delivered twice at once): each takes the
 * scan over from the one before, and every write is made only while the scan is still the writer's to plan, so that a slow
 * planner can neither mix its plan into another's nor reset what writers have recorded since.
 */
final class ScanPlanWriter {
    /** TransactWriteItems takes 100 actions (DynamoDB API reference); one of them is the check. */
    private static final int WRITES = 99;

    private final Table table;
    private final TableOperations operations;
    private final Scan scan;
    private final ScanPlan plan;
    private final String token = UUID.randomUUID().toString();

    ScanPlanWriter(Table table, Scan scan, ScanPlan plan) {
        this.table = table;
        this.operations = new TableOperations(table);
        this.scan = scan;
        this.plan = plan;
    }

    /** @return false if the scan has been planned, or another took over planning it */
    @Writes
    Uni<Boolean> write() {
        return takeOver()
                .chain(mine -> mine ? writeItems() : Uni.createFrom().item(false))
                .chain(written -> written ? planned() : Uni.createFrom().item(false));
    }

    @Writes
    private Uni<Boolean> takeOver() {
        return onScan(
                "SET #planner = :token",
                "#phase = :planning",
                Map.of("#planner", ScanItem.PLANNER, "#phase", ScanItem.PHASE),
                Item.create().text(":token", token).text(":planning", Scan.Phase.PLANNING.name()));
    }

    @Writes
    private Uni<Boolean> writeItems() {
        List<Map<String, AttributeValue>> items = plan.accounts().stream()
                .flatMap(account -> Stream.concat(
                        Stream.of(ScanItem.newAccount(scan, account)),
                        account.regions().stream().map(r -> ScanItem.newRegion(scan, account.accountId(), r))))
                .toList();
        Set<String> wanted = items.stream().map(ScanPlanWriter::sortKey).collect(Collectors.toSet());
        return leftovers(wanted)
                .map(old -> Stream.concat(
                                old.stream().map(this::delete), items.stream().map(this::put))
                        .toList())
                .chain(this::writeGuarded);
    }

    /** Sort keys that an earlier planner wrote before it died, and that are not in this plan. */
    private Uni<List<String>> leftovers(Set<String> wanted) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        operations.query(r -> beginningWith(r, Keys.scanAccountPrefix())),
                        operations.query(r -> beginningWith(r, Keys.scanRegions())))
                .map(item -> sortKey(item.attributes()))
                .filter(sk -> !wanted.contains(sk))
                .collect()
                .asList();
    }

    private QueryRequest.Builder beginningWith(QueryRequest.Builder request, String prefix) {
        return request.keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .consistentRead(true)
                .expressionAttributeValues(Item.create()
                        .text(":pk", Keys.scan(scan.scanId()))
                        .text(":prefix", prefix)
                        .attributes());
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(table.name()).item(item))
                .build();
    }

    private TransactWriteItem delete(String sortKey) {
        return TransactWriteItem.builder()
                .delete(d -> d.tableName(table.name()).key(key(Keys.scan(scan.scanId()), sortKey)))
                .build();
    }

    @Writes
    private Uni<Boolean> writeGuarded(List<TransactWriteItem> writes) {
        return Multi.createFrom()
                .iterable(writes)
                .group()
                .intoLists()
                .of(WRITES)
                .onItem()
                .transformToUniAndConcatenate(chunk -> operations.transact(t -> t.transactItems(Stream.concat(
                                Stream.of(TransactWriteItem.builder()
                                        .conditionCheck(stillMine())
                                        .build()),
                                chunk.stream())
                        .toList())))
                .select()
                .first(written -> written)
                .collect()
                .asList()
                .map(done -> done.size() == (writes.size() + WRITES - 1) / WRITES);
    }

    private ConditionCheck stillMine() {
        return ConditionCheck.builder()
                .tableName(table.name())
                .key(key(Keys.scan(scan.scanId()), Keys.METADATA))
                .conditionExpression("#phase = :planning AND #planner = :token")
                .expressionAttributeNames(Map.of("#phase", ScanItem.PHASE, "#planner", ScanItem.PLANNER))
                .expressionAttributeValues(Item.create()
                        .text(":planning", Scan.Phase.PLANNING.name())
                        .text(":token", token)
                        .attributes())
                .build();
    }

    @Writes
    private Uni<Boolean> planned() {
        return onScan(
                "SET #phase = :planned, #accounts = :accounts, #regions = :regions, #skipped = :skipped,"
                        + " #saved = :saved, #reasons = :reasons REMOVE #planner",
                "#phase = :planning AND #planner = :token",
                Map.of(
                        "#phase", ScanItem.PHASE,
                        "#planner", ScanItem.PLANNER,
                        "#accounts", ScanItem.ACCOUNTS_TOTAL,
                        "#regions", ScanItem.REGIONS_TOTAL,
                        "#skipped", ScanItem.REGIONS_SKIPPED,
                        "#saved", ScanItem.CALLS_SAVED,
                        "#reasons", ScanItem.REASONS),
                Item.create()
                        .text(":planning", Scan.Phase.PLANNING.name())
                        .text(":planned", Scan.Phase.PLANNED.name())
                        .text(":token", token)
                        .number(":accounts", plan.accounts().size())
                        .number(":regions", plan.regionsTotal())
                        .number(":skipped", plan.regionsSkipped())
                        .number(":saved", plan.callsSaved())
                        .texts(":reasons", plan.reasons()));
    }

    @Writes
    private Uni<Boolean> onScan(String update, String condition, Map<String, String> names, Item values) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(key(Keys.scan(scan.scanId()), Keys.METADATA))
                                .updateExpression(update)
                                .conditionExpression(condition)
                                .expressionAttributeNames(names)
                                .expressionAttributeValues(values.attributes()))));
    }

    private static String sortKey(Map<String, AttributeValue> item) {
        return item.get(TableSchema.SK).s();
    }
}
