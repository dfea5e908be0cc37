package io.nucleus.inventory.store.coverage;

import static io.nucleus.inventory.store.TableOperations.unlessConditionFails;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Operation;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.schema.Keys;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Coverage of scopes and status of regions. An older attempt never replaces what a newer one told. All scopes of a region are one
 * item, which is written by comparing and setting: whoever finds that it changed meanwhile reads it again.
 */
public final class CoverageRepository {
    private final Table table;
    private final TableOperations operations;

    public CoverageRepository(Table table) {
        this.table = table;
        this.operations = new TableOperations(table);
    }

    /**
     * Writes scopes of one region of one account, all or none. Those of which a newer attempt told stay as they are.
     *
     * @return false if there were such
     */
    @Writes
    public Uni<Boolean> write(Collection<Coverage> scopes) {
        if (scopes.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        Coverage any = scopes.iterator().next();
        return known(any.accountId(), any.region()).chain(known -> {
            boolean all = scopes.stream().allMatch(known::accepts);
            return scopes.stream().noneMatch(known::accepts)
                    ? Uni.createFrom().item(false)
                    : replace(known, known.with(scopes))
                            .chain(written -> written ? Uni.createFrom().item(all) : write(scopes));
        });
    }

    @Writes
    private Uni<Boolean> replace(RegionCoverage known, RegionCoverage next) {
        PutItemRequest.Builder put = PutItemRequest.builder()
                .item(RegionCoverageItem.write(next))
                .expressionAttributeNames(Map.of("#revision", RegionCoverageItem.REVISION));
        return put(
                known.revision() == 0
                        ? put.conditionExpression("attribute_not_exists(#revision)")
                        : put.conditionExpression("#revision = :revision")
                                .expressionAttributeValues(Item.create()
                                        .number(":revision", known.revision())
                                        .attributes()));
    }

    /** @return false if a newer attempt has written it */
    @Writes
    public Uni<Boolean> write(RegionStatus status) {
        return put(PutItemRequest.builder()
                .item(RegionStatusItem.write(status))
                .conditionExpression("attribute_not_exists(pk) OR #version <= :version")
                .expressionAttributeNames(Map.of("#version", RegionStatusItem.VERSION))
                .expressionAttributeValues(
                        Item.create().text(":version", status.version().value()).attributes()));
    }

    @Writes
    private Uni<Boolean> put(PutItemRequest.Builder put) {
        PutItemRequest request = put.tableName(table.name()).build();
        return unlessConditionFails(
                Uni.createFrom().completionStage(() -> table.client().putItem(request)));
    }

    /** Of the inventory; strongly consistent. */
    public Uni<Optional<RegionStatus>> region(AccountId accountId, String region) {
        return region(Operation.INVENTORY, accountId, region);
    }

    /** Strongly consistent. */
    public Uni<Optional<RegionStatus>> region(Operation operation, AccountId accountId, String region) {
        return operations
                .get(Keys.account(accountId), Keys.region(operation, region))
                .map(item -> item.map(RegionStatusItem::read));
    }

    /** All regions of an account that were ever looked at for its inventory, by name; strongly consistent. */
    public Multi<RegionStatus> regions(AccountId accountId) {
        return regions(Operation.INVENTORY, accountId);
    }

    /** All regions of an account that were ever looked at for the operation, by name; strongly consistent. */
    public Multi<RegionStatus> regions(Operation operation, AccountId accountId) {
        return beginningWith(accountId, Keys.regions(operation)).map(RegionStatusItem::read);
    }

    /** Strongly consistent. */
    public Uni<Optional<Coverage>> get(AccountId accountId, String region, ResourceType resourceType) {
        return ofRegion(accountId, region)
                .filter(c -> c.resourceType().equals(resourceType))
                .toUni()
                .map(Optional::ofNullable);
    }

    /**
     * All scopes of an account that were ever tried, by region and type; strongly consistent. Statuses are read before scopes: a status
     * that is newer than a region's scopes would vouch for what they no longer say.
     */
    public Multi<Coverage> ofAccount(AccountId accountId) {
        return regions(accountId)
                .collect()
                .asMap(RegionStatus::region)
                .onItem()
                .transformToMulti(statuses -> beginningWith(accountId, Keys.coverages())
                        .map(RegionCoverageItem::read)
                        .onItem()
                        .transformToIterable(region -> asOf(region, statuses.get(region.region()))));
    }

    /** All scopes of one region of an account, by type; strongly consistent. */
    public Multi<Coverage> ofRegion(AccountId accountId, String region) {
        return region(accountId, region)
                .chain(status -> known(accountId, region).map(known -> asOf(known, status.orElse(null))))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable);
    }

    private static List<Coverage> asOf(RegionCoverage region, RegionStatus status) {
        return region.scopes().values().stream().map(c -> c.asOf(status)).toList();
    }

    private Uni<RegionCoverage> known(AccountId accountId, String region) {
        return operations
                .get(Keys.account(accountId), Keys.coverage(region))
                .map(item ->
                        item.map(RegionCoverageItem::read).orElseGet(() -> RegionCoverage.none(accountId, region)));
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
