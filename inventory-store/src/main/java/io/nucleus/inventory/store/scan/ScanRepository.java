package io.nucleus.inventory.store.scan;

import static io.nucleus.inventory.store.TableOperations.key;
import static io.nucleus.inventory.store.TableOperations.pastConflicts;
import static io.nucleus.inventory.store.TableOperations.unlessConditionFails;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.scan.ScanRegion.RegionPosition;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.inventory.store.schema.TableSchema.Index;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Scans as the scheduler plans and everybody reads them; what writers record is in {@link ScanProgressRepository}. */
public final class ScanRepository {
    /** Above every ULID. */
    private static final String NEWEST_ID = "~";
    /** Above every character of an account's id or a region's name. */
    private static final String LAST = "~";

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
     * The id of the scan that was last opened in a scope by {@link #openAfter}, running or not, or even removed since; strongly
     * consistent.
     *
     * @param scope an account id or {@link Scan#ALL}
     */
    public Uni<Optional<String>> latest(String scope) {
        return operations
                .get(Keys.scanScope(scope), Keys.METADATA)
                .map(item -> item.map(i -> i.text(ScanItem.SCAN_ID)));
    }

    /**
     * Opens a scan that is to be planned and makes it the latest of its scope, unless another became that meanwhile: of two
     * equal requests at the same moment only one gets a scan of its own.
     *
     * @param scan in {@link Scan.Phase#PLANNING}
     * @param previous what {@link #latest} answered when it was decided to open a scan
     * @return false if the scan exists, or another is the latest now: decide anew
     */
    @Writes
    public Uni<Boolean> openAfter(Scan scan, Optional<String> previous) {
        Item values = Item.create()
                .text(":scan", scan.scanId())
                .text(":scope", scan.scope())
                .text(":previous", previous.orElse(null));
        Put open = Put.builder()
                .tableName(table.name())
                .item(ScanItem.write(scan))
                .conditionExpression("attribute_not_exists(pk)")
                .build();
        Update point = Update.builder()
                .tableName(table.name())
                .key(key(Keys.scanScope(scan.scope()), Keys.METADATA))
                .updateExpression("SET #scan = :scan, #scope = :scope")
                .conditionExpression(previous.isEmpty() ? "attribute_not_exists(pk)" : "#scan = :previous")
                .expressionAttributeNames(Map.of("#scan", ScanItem.SCAN_ID, "#scope", ScanItem.SCOPE))
                .expressionAttributeValues(values.attributes())
                .build();
        return operations.transact(t -> t.transactItems(i -> i.put(open), i -> i.update(point)));
    }

    /**
     * Notes that an execution is answered by another scan: {@link #get} of the one then finds the other.
     *
     * @param scanId of a scan, not of another execution that is answered so
     * @return false if there is a scan or a note of that execution
     */
    @Writes
    public Uni<Boolean> answerBy(String executionId, String scanId, Instant at) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .putItem(r -> r.tableName(table.name())
                                .item(ScanItem.alias(executionId, scanId, at))
                                .conditionExpression("attribute_not_exists(pk)"))));
    }

    /**
     * Stores the plan of a scan that is still {@link Scan.Phase#PLANNING}: its accounts and regions first, then, that it is
     * planned. Until the last step nobody works on it, so it may be repeated after a crash, with another plan, too.
     *
     * @return false if it has been planned, or another planner has taken over: read it again
     */
    @Writes
    public Uni<Boolean> plan(Scan scan, ScanPlan plan) {
        return new ScanPlanWriter(table, scan, plan).write();
    }

    /** Notes that every command of the plan has been sent. */
    @Writes
    public Uni<Void> dispatched(String scanId) {
        return pastConflicts(Uni.createFrom()
                        .completionStage(() -> table.client()
                                .updateItem(r -> r.tableName(table.name())
                                        .key(key(Keys.scan(scanId), Keys.METADATA))
                                        .updateExpression("SET #phase = :dispatched")
                                        .conditionExpression("attribute_exists(pk)")
                                        .expressionAttributeNames(Map.of("#phase", ScanItem.PHASE))
                                        .expressionAttributeValues(Item.create()
                                                .text(":dispatched", Scan.Phase.DISPATCHED.name())
                                                .attributes()))))
                .replaceWithVoid();
    }

    /**
     * Ends a scan, whether or not it had anything to do. A scan that has ended stays as it is.
     *
     * @return false if it had ended, or does not exist
     */
    @Writes
    public Uni<Boolean> complete(String scanId, SyncStatus status, Instant at) {
        return complete(scanId, status, at, List.of());
    }

    /**
     * Ends a scan as {@link #complete(String, SyncStatus, Instant)} does.
     *
     * @param reasons are added to those that it has
     */
    @Writes
    public Uni<Boolean> complete(String scanId, SyncStatus status, Instant at, List<String> reasons) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(key(Keys.scan(scanId), Keys.METADATA))
                                .updateExpression("SET #status = :status, #at = :at,"
                                        + " #reasons = list_append(if_not_exists(#reasons, :none), :reasons)")
                                .conditionExpression("#status = :running")
                                .expressionAttributeNames(Map.of(
                                        "#status", ScanItem.STATUS,
                                        "#at", ScanItem.COMPLETED_AT,
                                        "#reasons", ScanItem.REASONS))
                                .expressionAttributeValues(Item.create()
                                        .text(":status", status.text())
                                        .text(":running", SyncStatus.IN_PROGRESS.text())
                                        .instant(":at", at)
                                        .texts(":none", List.of())
                                        .texts(":reasons", reasons)
                                        .attributes()))));
    }

    /** The scan of that id, or the one that answers an execution of that id (see {@link #answerBy}). Strongly consistent. */
    public Uni<Optional<Scan>> get(String scanId) {
        return operations.get(Keys.scan(scanId), Keys.METADATA).chain(item -> {
            Optional<String> sameAs = item.flatMap(i -> i.optionalText(ScanItem.SAME_AS));
            return sameAs.isPresent() ? get(sameAs.get()) : Uni.createFrom().item(item.map(ScanItem::readScan));
        });
    }

    /** Scans, newest first, from an index that follows the table after a moment. */
    public Multi<Scan> recent() {
        return recent(NEWEST_ID);
    }

    /**
     * Scans that come after one, newest first, from an index that follows the table after a moment.
     *
     * @param before the id of a scan, which is left out; there need not be one
     */
    public Multi<Scan> recent(String before) {
        return operations
                .query(r -> r.indexName(Index.ALL.indexName())
                        .keyConditionExpression("#pk = :scans AND #sk < :before")
                        .expressionAttributeNames(Map.of("#pk", Index.ALL.pk(), "#sk", Index.ALL.sk()))
                        .expressionAttributeValues(Item.create()
                                .text(":scans", Keys.allScans())
                                .text(":before", before)
                                .attributes())
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

    /** The attempt that settled a region; empty if none has; strongly consistent. */
    public Uni<Optional<ScanVersion>> settledBy(String scanId, AccountId accountId, String region) {
        return Uni.createFrom()
                .completionStage(() -> table.client()
                        .getItem(r -> r.tableName(table.name())
                                .key(key(Keys.scan(scanId), Keys.scanRegion(accountId, region)))
                                .projectionExpression("#by")
                                .expressionAttributeNames(Map.of("#by", ScanItem.SETTLED_BY))
                                .consistentRead(true)))
                .map(found -> new Item.View(found.item())
                        .optionalText(ScanItem.SETTLED_BY)
                        .map(ScanVersion::parse));
    }

    /** The regions of an account in a scan by name, strongly consistent. */
    public Multi<ScanRegion> regions(String scanId, AccountId accountId) {
        return beginningWith(scanId, Keys.scanRegionsOf(accountId)).map(ScanItem::readRegion);
    }

    /** The regions of all accounts of a scan by account and name, strongly consistent. */
    public Multi<ScanRegion> regions(String scanId) {
        return beginningWith(scanId, Keys.scanRegions()).map(ScanItem::readRegion);
    }

    /**
     * The regions of a scan that come after one, by account and name; as it was a moment ago.
     *
     * @param after null: from the beginning
     */
    public Multi<ScanRegion> regionsAfter(String scanId, RegionPosition after) {
        return operations
                .query(r -> r.keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                        .expressionAttributeValues(Item.create()
                                .text(":pk", Keys.scan(scanId))
                                .text(
                                        ":from",
                                        after == null
                                                ? Keys.scanRegions()
                                                : Keys.scanRegion(after.accountId(), after.region()))
                                .text(":to", Keys.scanRegions() + LAST)
                                .attributes()))
                .map(ScanItem::readRegion)
                .filter(region -> !region.position().equals(after));
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
