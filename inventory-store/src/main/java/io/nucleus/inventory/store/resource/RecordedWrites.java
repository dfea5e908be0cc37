package io.nucleus.inventory.store.resource;

import static io.nucleus.inventory.store.TableOperations.key;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.change.ChangeItem;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.inventory.store.schema.TableSchema;
import io.nucleus.inventory.store.schema.TableSchema.Index;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Writes a resource and the record of how it changed in one transaction: neither is ever there without the other, whatever is
 * killed, and whatever comes twice. Each write names the state that it was derived from, and is refused if that is not what
 * is stored.
 */
public final class RecordedWrites {
    /** The most resources of one transaction, each with its record: 100 items (TransactWriteItems, API reference). */
    public static final int MOST = 50;

    private final Table table;
    private final TableOperations operations;
    private final Duration kept;

    /** @param kept how long records of changes are kept */
    public RecordedWrites(Table table, Duration kept) {
        this.table = table;
        this.operations = new TableOperations(table);
        this.kept = kept;
    }

    /**
     * A resource to write.
     *
     * @param replaces what is stored; null: nothing is
     * @param change the record to write with it; null removes the record, if there is one
     * @param removed the record to remove where {@code change} is null; else null
     */
    public record Recorded(StoredResource resource, ResourceSummary replaces, Change change, Change removed) {
        public static Recorded of(StoredResource resource, ResourceSummary replaces, Change change) {
            return new Recorded(resource, replaces, change, null);
        }

        /** The resource is again as it was before the scan that {@code removed} told of. */
        public static Recorded undoing(StoredResource resource, ResourceSummary replaces, Change removed) {
            return new Recorded(resource, replaces, null, removed);
        }
    }

    /**
     * Writes all or none.
     *
     * @param writes of different resources, at most {@value #MOST}, at most 4 MB together
     * @return false if one of them is not as it was read: nothing was written
     */
    @Writes
    public Uni<Boolean> write(List<Recorded> writes) {
        List<TransactWriteItem> items = writes.stream().flatMap(this::items).toList();
        return operations.transact(t -> t.transactItems(items));
    }

    private Stream<TransactWriteItem> items(Recorded recorded) {
        return Stream.of(
                TransactWriteItem.builder().put(put(recorded)).build(),
                recorded.change() != null ? record(recorded.change()) : removal(recorded.removed()));
    }

    private Put put(Recorded recorded) {
        Put.Builder put =
                Put.builder().tableName(table.name()).item(ResourceItem.write(recorded.resource(), table.shards()));
        ResourceSummary replaces = recorded.replaces();
        return replaces == null
                ? put.conditionExpression("attribute_not_exists(pk)").build()
                : put.conditionExpression(ResourceItem.AS_READ)
                        .expressionAttributeNames(ResourceItem.AS_READ_NAMES)
                        .expressionAttributeValues(ResourceItem.asRead(replaces))
                        .build();
    }

    private TransactWriteItem record(Change change) {
        Map<String, AttributeValue> item = ChangeItem.write(change, table.shards(), kept);
        return TransactWriteItem.builder()
                .put(p -> p.tableName(table.name()).item(item))
                .build();
    }

    private TransactWriteItem removal(Change change) {
        return TransactWriteItem.builder()
                .delete(d -> d.tableName(table.name())
                        .key(key(
                                Keys.changesIn(change.scanId(), change.accountId()),
                                Keys.change(change.scanRegion(), change.resourceArn()))))
                .build();
    }

    /**
     * Marks an active resource as missing: its scope was read to the end without it.
     *
     * @param change says when
     * @param version the attempt that read the scope
     * @param ttl when the item may go
     * @return false if it was seen by this or a newer attempt, or is missing already
     */
    @Writes
    public Uni<Boolean> markMissing(Change change, ScanVersion version, Instant ttl) {
        TransactWriteItem marked = TransactWriteItem.builder()
                .update(u -> u.tableName(table.name())
                        .key(key(
                                Keys.account(change.accountId()),
                                Keys.resource(change.resourceType(), change.resourceArn())))
                        .updateExpression("SET #status = :missing, #version = :version, #changed = :at,"
                                + " #changedSk = :at, #ttl = :ttl")
                        .conditionExpression("#status = :active AND #version < :version")
                        .expressionAttributeNames(Map.of(
                                "#status", ResourceItem.STATUS,
                                "#version", ResourceItem.VERSION,
                                "#changed", ResourceItem.CHANGED_AT,
                                "#changedSk", Index.BY_CHANGE.sk(),
                                "#ttl", TableSchema.TTL))
                        .expressionAttributeValues(Item.create()
                                .text(":missing", DiscoveryStatus.MISSING.text())
                                .text(":active", DiscoveryStatus.ACTIVE.text())
                                .text(":version", version.value())
                                .instant(":at", change.at())
                                .epochSeconds(":ttl", ttl)
                                .attributes()))
                .build();
        return operations.transact(t -> t.transactItems(marked, record(change)));
    }
}
