package io.nucleus.inventory.store.resource;

import static io.nucleus.inventory.store.TableOperations.key;
import static io.nucleus.inventory.store.TableOperations.unlessConditionFails;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.inventory.store.schema.TableSchema;
import io.nucleus.inventory.store.schema.TableSchema.Index;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The resources of all accounts. Writes are conditional: an older observation never replaces a newer one. */
public final class ResourceRepository {
    private final Table table;
    private final TableOperations operations;

    public ResourceRepository(Table table) {
        this.table = table;
        this.operations = new TableOperations(table);
    }

    /** What identifies a resource in the table. */
    public record ResourceKey(ResourceType resourceType, ResourceArn resourceArn) {}

    public Uni<Optional<StoredResource>> get(AccountId accountId, ResourceKey resource) {
        return operations
                .get(Keys.account(accountId), Keys.resource(resource.resourceType(), resource.resourceArn()))
                .map(found -> found.map(ResourceItem::read));
    }

    /** The stored state of those that are stored, strongly consistent. */
    public Uni<Map<ResourceArn, ResourceSummary>> summaries(AccountId accountId, Collection<ResourceKey> resources) {
        var keys = resources.stream()
                .distinct()
                .map(r -> key(Keys.account(accountId), Keys.resource(r.resourceType(), r.resourceArn())))
                .toList();
        return operations
                .getAll(keys, ResourceItem.SUMMARY)
                .map(items -> items.stream()
                        .map(ResourceItem::summary)
                        .collect(Collectors.toMap(ResourceSummary::resourceArn, Function.identity())));
    }

    /** @return false if a newer observation is stored already, which stays as it is */
    @Writes
    public Uni<Boolean> write(StoredResource resource) {
        Map<String, AttributeValue> item = ResourceItem.write(resource, table.shards());
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .putItem(r -> r.tableName(table.name())
                                .item(item)
                                .conditionExpression("attribute_not_exists(#pk) OR #version <= :version")
                                .expressionAttributeNames(
                                        Map.of("#pk", TableSchema.PK, "#version", ResourceItem.VERSION))
                                .expressionAttributeValues(Item.create()
                                        .text(":version", resource.version().value())
                                        .attributes()))));
    }

    /** Writes over what was read. @return false if that is not what is stored any more: nothing was written */
    @Writes
    public Uni<Boolean> replace(ResourceSummary read, StoredResource by) {
        Map<String, AttributeValue> item = ResourceItem.write(by, table.shards());
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .putItem(r -> r.tableName(table.name())
                                .item(item)
                                .conditionExpression(ResourceItem.AS_READ)
                                .expressionAttributeNames(ResourceItem.AS_READ_NAMES)
                                .expressionAttributeValues(ResourceItem.asRead(read)))));
    }

    /** Every resource of an account, active or missing, in the order of type and ARN. */
    public Multi<StoredResource> ofAccount(AccountId accountId) {
        return operations
                .query(r -> r.keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(Item.create()
                                .text(":pk", Keys.account(accountId))
                                .text(":prefix", Keys.resources())
                                .attributes()))
                .map(ResourceItem::read);
    }

    /**
     * The resources of all accounts that fall into one shard, in the order of type, region and name. All shards together hold
     * every resource, whether or not its account is registered. Read from an index that follows the table after a moment.
     *
     * @param shard from 0 to the table's number of shards, exclusive
     */
    public Multi<StoredResource> ofShard(int shard) {
        return operations
                .query(r -> r.indexName(Index.ALL.indexName())
                        .keyConditionExpression("#pk = :shard")
                        .expressionAttributeNames(Map.of("#pk", Index.ALL.pk()))
                        .expressionAttributeValues(Item.create()
                                .text(":shard", Keys.allResources(shard))
                                .attributes()))
                .map(ResourceItem::read);
    }

    /**
     * The stored resources that a listing of the scope would show, strongly consistent.
     *
     * @param partition AWS's partition of the region, for instance {@code aws}
     * @param scanRegion an AWS region or {@link Regions#GLOBAL}
     */
    public Multi<ResourceSummary> ofScope(
            AccountId accountId, String partition, String scanRegion, ResourceType resourceType) {
        String prefix = scanRegion.equals(Regions.GLOBAL)
                ? Keys.resourcesOfType(resourceType)
                : Keys.resourcesOfTypeInRegion(resourceType, partition, scanRegion);
        return operations
                .query(r -> r.keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .filterExpression("#scanRegion = :scanRegion")
                        .projectionExpression(summaryProjection())
                        .expressionAttributeNames(summaryNames())
                        .expressionAttributeValues(Item.create()
                                .text(":pk", Keys.account(accountId))
                                .text(":prefix", prefix)
                                .text(":scanRegion", scanRegion)
                                .attributes())
                        .consistentRead(true))
                .map(ResourceItem::summary);
    }

    private static String summaryProjection() {
        return IntStream.range(0, ResourceItem.SUMMARY.size())
                .mapToObj(i -> ResourceItem.SUMMARY.get(i).equals(ResourceItem.SCAN_REGION) ? "#scanRegion" : "#s" + i)
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> summaryNames() {
        return IntStream.range(0, ResourceItem.SUMMARY.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> ResourceItem.SUMMARY.get(i).equals(ResourceItem.SCAN_REGION) ? "#scanRegion" : "#s" + i,
                        ResourceItem.SUMMARY::get));
    }

    /**
     * The account's resources whose content or status changed at that time or later, oldest first. Read from an index that
     * follows the table after a moment: ask again from a little before the last answer's end.
     */
    public Multi<StoredResource> changedSince(AccountId accountId, Instant since) {
        return operations
                .query(r -> r.indexName(Index.BY_CHANGE.indexName())
                        .keyConditionExpression("#pk = :pk AND #sk >= :since")
                        .expressionAttributeNames(Map.of("#pk", Index.BY_CHANGE.pk(), "#sk", Index.BY_CHANGE.sk()))
                        .expressionAttributeValues(Item.create()
                                .text(":pk", Keys.changesOf(accountId))
                                .instant(":since", since)
                                .attributes()))
                .map(ResourceItem::read);
    }
}
