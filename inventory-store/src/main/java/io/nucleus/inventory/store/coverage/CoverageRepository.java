package io.nucleus.inventory.store.coverage;

import static io.nucleus.inventory.store.TableOperations.unlessConditionFails;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Operation;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.schema.Keys;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Coverage of scopes and status of regions. An older attempt never replaces a newer one. */
public final class CoverageRepository {
    private static final String UNLESS_NEWER = "attribute_not_exists(pk) OR #version <= :version";
    /** The most items of a transaction (TransactWriteItems, API reference). */
    private static final int TOGETHER = 100;

    private final Table table;
    private final TableOperations operations;

    public CoverageRepository(Table table) {
        this.table = table;
        this.operations = new TableOperations(table);
    }

    /** @return false if a newer attempt has written it */
    @Writes
    public Uni<Boolean> write(Coverage coverage) {
        return write(CoverageItem.write(coverage), coverage.version());
    }

    /** Many scopes of one region in few calls; those that a newer attempt has written stay as they are. */
    @Writes
    public Uni<Void> writeAll(List<Coverage> scopes) {
        return Multi.createFrom()
                .items(IntStream.iterate(0, from -> from < scopes.size(), from -> from + TOGETHER)
                        .mapToObj(from -> scopes.subList(from, Math.min(scopes.size(), from + TOGETHER))))
                .onItem()
                .transformToUniAndConcatenate(this::writeTogether)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** All at once; if a newer attempt has written one of them, each for itself. */
    @Writes
    private Uni<Void> writeTogether(List<Coverage> scopes) {
        List<TransactWriteItem> puts = scopes.stream()
                .map(c -> TransactWriteItem.builder()
                        .put(p -> p.tableName(table.name())
                                .item(CoverageItem.write(c))
                                .conditionExpression(UNLESS_NEWER)
                                .expressionAttributeNames(Map.of("#version", CoverageItem.VERSION))
                                .expressionAttributeValues(version(c.version())))
                        .build())
                .toList();
        return operations
                .transact(t -> t.transactItems(puts))
                .chain(written -> written
                        ? Uni.createFrom().voidItem()
                        : Multi.createFrom()
                                .iterable(scopes)
                                .onItem()
                                .transformToUniAndConcatenate(this::write)
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    private static Map<String, AttributeValue> version(ScanVersion version) {
        return Item.create().text(":version", version.value()).attributes();
    }

    /** @return false if a newer attempt has written it */
    @Writes
    public Uni<Boolean> write(RegionStatus status) {
        return write(CoverageItem.write(status), status.version());
    }

    @Writes
    private Uni<Boolean> write(Map<String, AttributeValue> item, ScanVersion version) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .putItem(r -> r.tableName(table.name())
                                .item(item)
                                .conditionExpression(UNLESS_NEWER)
                                .expressionAttributeNames(Map.of("#version", CoverageItem.VERSION))
                                .expressionAttributeValues(version(version)))));
    }

    /** Of the inventory; strongly consistent. */
    public Uni<Optional<RegionStatus>> region(AccountId accountId, String region) {
        return region(Operation.INVENTORY, accountId, region);
    }

    /** Strongly consistent. */
    public Uni<Optional<RegionStatus>> region(Operation operation, AccountId accountId, String region) {
        return operations
                .get(Keys.account(accountId), Keys.region(operation, region))
                .map(item -> item.map(CoverageItem::readRegion));
    }

    /** All regions of an account that were ever looked at for its inventory, by name; strongly consistent. */
    public Multi<RegionStatus> regions(AccountId accountId) {
        return regions(Operation.INVENTORY, accountId);
    }

    /** All regions of an account that were ever looked at for the operation, by name; strongly consistent. */
    public Multi<RegionStatus> regions(Operation operation, AccountId accountId) {
        return beginningWith(accountId, Keys.regions(operation)).map(CoverageItem::readRegion);
    }

    /** Strongly consistent. */
    public Uni<Optional<Coverage>> get(AccountId accountId, String region, ResourceType resourceType) {
        return region(accountId, region)
                .chain(status -> operations
                        .get(Keys.account(accountId), Keys.coverage(region, resourceType))
                        .map(item -> item.map(CoverageItem::readCoverage).map(c -> c.asOf(status.orElse(null)))));
    }

    /**
     * All scopes of an account that were ever tried, by region and type; strongly consistent. Statuses are read before scopes: a status
     * that is newer than a scope's item would vouch for what that item no longer says.
     */
    public Multi<Coverage> ofAccount(AccountId accountId) {
        return regions(accountId)
                .collect()
                .asMap(RegionStatus::region)
                .onItem()
                .transformToMulti(statuses -> beginningWith(accountId, Keys.coverages())
                        .map(CoverageItem::readCoverage)
                        .map(c -> c.asOf(statuses.get(c.region()))));
    }

    /** All scopes of one region of an account; strongly consistent. */
    public Multi<Coverage> ofRegion(AccountId accountId, String region) {
        return region(accountId, region)
                .onItem()
                .transformToMulti(status -> beginningWith(accountId, Keys.coverageOfRegion(region))
                        .map(CoverageItem::readCoverage)
                        .map(c -> c.asOf(status.orElse(null))));
    }

    private Multi<Item.View> beginningWith(AccountId accountId, String prefix) {
        return operations.query(r -> r.keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .consistentRead(true)
                .expressionAttributeValues(Item.create()
                        .text(":pk", Keys.account(accountId))
                        .text(":prefix", prefix)
                        .attributes()));
    }
}
