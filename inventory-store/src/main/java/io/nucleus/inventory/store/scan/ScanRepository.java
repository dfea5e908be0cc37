package io.nucleus.inventory.store.scan;

import static io.nucleus.inventory.store.TableOperations.key;
import static io.nucleus.inventory.store.TableOperations.unlessConditionFails;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.inventory.store.schema.TableSchema.Index;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Scans as the scheduler plans and everybody reads them; what writers record is in {@link ScanProgressRepository}. */
public final class ScanRepository {
    private final Table table;
    private final TableOperations operations;

    public ScanRepository(Table table) {
        this.table = table;
        this.operations = new TableOperations(table);
    }

    /**
     * Opens a scan that is to be planned.
     *
     * @param scan in {@link Scan.Phase#PLANNING}
     * @return false if it exists
     */
    @Writes
    public Uni<Boolean> open(Scan scan) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .putItem(r -> r.tableName(table.name())
                                .item(ScanItem.write(scan))
                                .conditionExpression("attribute_not_exists(pk)"))));
    }

    /**
     * Stores the plan of a scan that is still {@link Scan.Phase#PLANNING}: its accounts and regions first, then, that it is
     * planned. Until the last step nobody works on it, so it may be repeated after a crash.
     */
    @Writes
    public Uni<Void> plan(Scan scan, ScanPlan plan) {
        var writes = plan.accounts().stream()
                .flatMap(account -> Stream.concat(
                        Stream.of(ScanItem.newAccount(scan, account)),
                        account.regions().stream().map(r -> ScanItem.newRegion(scan, account.accountId(), r))))
                .map(item ->
                        WriteRequest.builder().putRequest(p -> p.item(item)).build())
                .toList();
        return operations.writeAll(writes).chain(() -> planned(scan, plan)).replaceWithVoid();
    }

    @Writes
    private Uni<Boolean> planned(Scan scan, ScanPlan plan) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(key(Keys.scan(scan.scanId()), Keys.METADATA))
                                .updateExpression("SET #phase = :planned, #accounts = :accounts, #regions = :regions,"
                                        + " #skipped = :skipped")
                                .conditionExpression("#phase = :planning")
                                .expressionAttributeNames(Map.of(
                                        "#phase", ScanItem.PHASE,
                                        "#accounts", ScanItem.ACCOUNTS_TOTAL,
                                        "#regions", ScanItem.REGIONS_TOTAL,
                                        "#skipped", ScanItem.REGIONS_SKIPPED))
                                .expressionAttributeValues(Item.create()
                                        .text(":planning", Scan.Phase.PLANNING.name())
                                        .text(":planned", Scan.Phase.PLANNED.name())
                                        .number(":accounts", plan.accounts().size())
                                        .number(":regions", plan.regionsTotal())
                                        .number(":skipped", plan.regionsSkipped())
                                        .attributes()))));
    }

    /** Notes that every command of the plan has been sent. */
    @Writes
    public Uni<Void> dispatched(String scanId) {
        return Uni.createFrom()
                .completionStage(() -> table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(key(Keys.scan(scanId), Keys.METADATA))
                                .updateExpression("SET #phase = :dispatched")
                                .conditionExpression("attribute_exists(pk)")
                                .expressionAttributeNames(Map.of("#phase", ScanItem.PHASE))
                                .expressionAttributeValues(Item.create()
                                        .text(":dispatched", Scan.Phase.DISPATCHED.name())
                                        .attributes())))
                .replaceWithVoid();
    }

    /**
     * Ends a scan, whether or not it had anything to do. A scan that has ended stays as it is.
     *
     * @return false if it had ended, or does not exist
     */
    @Writes
    public Uni<Boolean> complete(String scanId, SyncStatus status, Instant at) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(key(Keys.scan(scanId), Keys.METADATA))
                                .updateExpression("SET #status = :status, #at = :at")
                                .conditionExpression("#status = :running")
                                .expressionAttributeNames(
                                        Map.of("#status", ScanItem.STATUS, "#at", ScanItem.COMPLETED_AT))
                                .expressionAttributeValues(Item.create()
                                        .text(":status", status.text())
                                        .text(":running", SyncStatus.IN_PROGRESS.text())
                                        .instant(":at", at)
                                        .attributes()))));
    }

    /** Strongly consistent. */
    public Uni<Optional<Scan>> get(String scanId) {
        return operations.get(Keys.scan(scanId), Keys.METADATA).map(item -> item.map(ScanItem::readScan));
    }

    /** Scans, newest first, from an index that follows the table after a moment. */
    public Multi<Scan> recent() {
        return operations
                .query(r -> r.indexName(Index.ALL.indexName())
                        .keyConditionExpression("#pk = :scans")
                        .expressionAttributeNames(Map.of("#pk", Index.ALL.pk()))
                        .expressionAttributeValues(
                                Item.create().text(":scans", Keys.allScans()).attributes())
                        .scanIndexForward(false)
                        .limit(50))
                .map(ScanItem::readScan);
    }

    /** Strongly consistent. */
    public Uni<Optional<ScanAccount>> account(String scanId, AccountId accountId) {
        return operations
                .get(Keys.scan(scanId), Keys.scanAccount(accountId))
                .map(item -> item.map(ScanItem::readAccount));
    }

    /** The accounts of a scan by id, strongly consistent. */
    public Multi<ScanAccount> accounts(String scanId) {
        return beginningWith(scanId, Keys.scanAccountPrefix()).map(ScanItem::readAccount);
    }

    /** Strongly consistent. */
    public Uni<Optional<ScanRegion>> region(String scanId, AccountId accountId, String region) {
        return operations
                .get(Keys.scan(scanId), Keys.scanRegion(accountId, region))
                .map(item -> item.map(ScanItem::readRegion));
    }

    /** The regions of an account in a scan by name, strongly consistent. */
    public Multi<ScanRegion> regions(String scanId, AccountId accountId) {
        return beginningWith(scanId, Keys.scanRegionsOf(accountId)).map(ScanItem::readRegion);
    }

    private Multi<Item.View> beginningWith(String scanId, String prefix) {
        Map<String, AttributeValue> values = Item.create()
                .text(":pk", Keys.scan(scanId))
                .text(":prefix", prefix)
                .attributes();
        return operations.query(r -> r.keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(values)
                .consistentRead(true));
    }
}
