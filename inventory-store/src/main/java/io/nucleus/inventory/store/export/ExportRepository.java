package io.nucleus.inventory.store.export;

import static io.nucleus.inventory.store.TableOperations.key;

import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.export.Export.State;
import io.nucleus.inventory.store.schema.Keys;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Exports by user. An export belongs to the attempt that claimed it last; every move of an attempt is refused once another
 * has claimed the export, or its user has cancelled it.
 */
public final class ExportRepository {
    private static final String MINE = "#state = :running AND #attempt = :attempt";
    private static final Map<String, String> ALIASES = Map.of(
            ExportItem.STATE, "#state",
            ExportItem.HEARTBEAT_AT, "#heartbeat",
            ExportItem.ROWS, "#rows",
            ExportItem.TOTAL_ROWS, "#total",
            ExportItem.SIZE_BYTES, "#size",
            ExportItem.REASON, "#reason",
            ExportItem.ATTEMPT, "#attempt",
            ExportItem.ENDED_AT, "#endedAt");

    private final Table table;
    private final TableOperations operations;

    public ExportRepository(Table table) {
        this.table = table;
        this.operations = new TableOperations(table);
    }

    /**
     * Notes an export that is to be made, unless its user has as many under way as allowed.
     *
     * @return false if there are too many, or the export exists
     */
    @Writes
    public Uni<Boolean> create(Export export, int mostUnderWay) {
        Put create = Put.builder()
                .tableName(table.name())
                .item(ExportItem.write(export))
                .conditionExpression("attribute_not_exists(pk)")
                .build();
        Update count = Update.builder()
                .tableName(table.name())
                .key(userKey(export.userId()))
                .updateExpression("ADD #ids :id")
                .conditionExpression("attribute_not_exists(#ids) OR size(#ids) < :most")
                .expressionAttributeNames(Map.of("#ids", ExportItem.UNDER_WAY))
                .expressionAttributeValues(Map.of(
                        ":id", ids(export.exportId()), ":most", AttributeValue.fromN(Integer.toString(mostUnderWay))))
                .build();
        return operations.transact(t -> t.transactItems(i -> i.put(create), i -> i.update(count)));
    }

    /** Strongly consistent. */
    public Uni<Optional<Export>> get(String userId, String exportId) {
        return operations.get(Keys.exportsOf(userId), Keys.export(exportId)).map(item -> item.map(ExportItem::read));
    }

    /**
     * The exports of a user, newest first, strongly consistent.
     *
     * @param before only those that are older than that id; null for all
     */
    public Multi<Export> ofUser(String userId, String before) {
        return operations
                .query(r -> r.keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                        .expressionAttributeValues(Item.create()
                                .text(":pk", Keys.exportsOf(userId))
                                .text(":first", Keys.exports())
                                .text(":last", before == null ? Keys.exportsEnd() : Keys.export(before))
                                .attributes())
                        .scanIndexForward(false)
                        .limit(100)
                        .consistentRead(true))
                .map(ExportItem::read)
                .filter(export -> !export.exportId().equals(before));
    }

    /** The ids of a user's exports that count as not ended, strongly consistent. */
    public Uni<Set<String>> underWay(String userId) {
        return operations
                .get(Keys.exportsOf(userId), Keys.METADATA)
                .map(item -> item.map(i -> i.attributes().get(ExportItem.UNDER_WAY))
                        .map(ids -> Set.copyOf(ids.ss()))
                        .orElse(Set.of()));
    }

    /**
     * Takes an export on: nobody works on it, or whoever did has not been heard of for too long. Earlier attempts are over.
     *
     * @param staleBefore a heartbeat before this is of a worker that is gone
     * @return empty if it has ended, is being worked on, or does not exist
     */
    @Writes
    public Uni<Optional<Export>> claim(String userId, String exportId, Instant now, Instant staleBefore) {
        return Uni.createFrom()
                .completionStage(() -> table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(key(Keys.exportsOf(userId), Keys.export(exportId)))
                                .updateExpression("SET #state = :running, #heartbeat = :now, #rows = :zero"
                                        + " REMOVE #reason ADD #attempt :one")
                                .conditionExpression("#state = :queued OR (#state = :running AND #heartbeat < :stale)")
                                .expressionAttributeNames(names(
                                        ExportItem.STATE,
                                        ExportItem.HEARTBEAT_AT,
                                        ExportItem.ROWS,
                                        ExportItem.REASON,
                                        ExportItem.ATTEMPT))
                                .expressionAttributeValues(Item.create()
                                        .text(":running", State.RUNNING.text())
                                        .text(":queued", State.QUEUED.text())
                                        .instant(":now", now)
                                        .instant(":stale", staleBefore)
                                        .number(":zero", 0)
                                        .number(":one", 1)
                                        .attributes())
                                .returnValues(ReturnValue.ALL_NEW)))
                .map(r -> Optional.of(ExportItem.read(new Item.View(r.attributes()))))
                .onFailure(ConditionalCheckFailedException.class)
                .recoverWithItem(Optional.empty());
    }

    /**
     * Tells how far an attempt has come, and that it is at work.
     *
     * @return false if the export is not the attempt's any more: it must stop, and leave nothing
     */
    @Writes
    public Uni<Boolean> progress(Export attempt, long rows, long totalRows, Instant now) {
        Item values =
                mine(attempt).number(":rows", rows).number(":total", totalRows).instant(":now", now);
        return update(
                attempt,
                "SET #rows = :rows, #total = :total, #heartbeat = :now",
                Map.of(
                        "#rows", ExportItem.ROWS,
                        "#total", ExportItem.TOTAL_ROWS,
                        "#heartbeat", ExportItem.HEARTBEAT_AT),
                values);
    }

    /**
     * Gives an export back, to be tried again.
     *
     * @param reason why; null if only the worker stops
     * @return false if it is not the attempt's any more
     */
    @Writes
    public Uni<Boolean> release(Export attempt, String reason) {
        Item values = mine(attempt).text(":queued", State.QUEUED.text());
        Map<String, String> names = new HashMap<>(Map.of("#heartbeat", ExportItem.HEARTBEAT_AT));
        if (reason == null) {
            return update(attempt, "SET #state = :queued REMOVE #heartbeat", names, values);
        }
        names.put("#reason", ExportItem.REASON);
        return update(
                attempt,
                "SET #state = :queued, #reason = :reason REMOVE #heartbeat",
                names,
                values.text(":reason", reason));
    }

    @Writes
    private Uni<Boolean> update(Export attempt, String expression, Map<String, String> names, Item values) {
        Map<String, String> all = new HashMap<>(names);
        all.putAll(Map.of("#state", ExportItem.STATE, "#attempt", ExportItem.ATTEMPT));
        return TableOperations.unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(key(Keys.exportsOf(attempt.userId()), Keys.export(attempt.exportId())))
                                .updateExpression(expression)
                                .conditionExpression(MINE)
                                .expressionAttributeNames(all)
                                .expressionAttributeValues(values.attributes()))));
    }

    /**
     * Ends an export whose file is there.
     *
     * @return false if it is not the attempt's any more: its file must go
     */
    @Writes
    public Uni<Boolean> complete(Export attempt, Export.Progress progress, Instant now) {
        Item values = mine(attempt)
                .text(":ended", State.COMPLETED.text())
                .number(":rows", progress.rows())
                .number(":total", progress.totalRows())
                .number(":size", progress.sizeBytes())
                .instant(":now", now);
        return end(
                attempt,
                "SET #state = :ended, #endedAt = :now, #rows = :rows, #total = :total, #size = :size REMOVE"
                        + " #heartbeat, #reason",
                MINE,
                names(
                        ExportItem.ROWS,
                        ExportItem.REASON,
                        ExportItem.ATTEMPT,
                        ExportItem.STATE,
                        ExportItem.ENDED_AT,
                        ExportItem.HEARTBEAT_AT,
                        ExportItem.TOTAL_ROWS,
                        ExportItem.SIZE_BYTES),
                values);
    }

    /**
     * Ends an export that cannot be made.
     *
     * @return false if it is not the attempt's any more
     */
    @Writes
    public Uni<Boolean> fail(Export attempt, String reason, Instant now) {
        return end(
                attempt,
                "SET #state = :ended, #endedAt = :now, #reason = :reason REMOVE #heartbeat",
                MINE,
                names(
                        ExportItem.STATE,
                        ExportItem.ENDED_AT,
                        ExportItem.REASON,
                        ExportItem.HEARTBEAT_AT,
                        ExportItem.ATTEMPT),
                mine(attempt)
                        .text(":ended", State.FAILED.text())
                        .text(":reason", reason)
                        .instant(":now", now));
    }

    /**
     * Ends an export that has not ended, whoever works on it.
     *
     * @param state what it is to be
     * @param reason null if there is nothing to tell
     * @return false if it has ended, or does not exist
     */
    @Writes
    public Uni<Boolean> end(Export export, State state, String reason, Instant now) {
        String tell = reason == null ? " REMOVE #heartbeat, #reason" : ", #reason = :reason REMOVE #heartbeat";
        Item values = Item.create()
                .text(":ended", state.text())
                .text(":queued", State.QUEUED.text())
                .text(":running", State.RUNNING.text())
                .text(":reason", reason)
                .instant(":now", now);
        return end(
                export,
                "SET #state = :ended, #endedAt = :now" + tell,
                "#state = :queued OR #state = :running",
                names(ExportItem.STATE, ExportItem.ENDED_AT, ExportItem.REASON, ExportItem.HEARTBEAT_AT),
                values);
    }

    /** Counts an export no more as under way, for one that DynamoDB has removed meanwhile. */
    @Writes
    public Uni<Void> forget(String userId, String exportId) {
        return Uni.createFrom()
                .completionStage(() -> table.client()
                        .updateItem(r -> r.tableName(table.name())
                                .key(userKey(userId))
                                .updateExpression("DELETE #ids :id")
                                .expressionAttributeNames(Map.of("#ids", ExportItem.UNDER_WAY))
                                .expressionAttributeValues(Map.of(":id", ids(exportId)))))
                .replaceWithVoid();
    }

    @Writes
    private Uni<Boolean> end(
            Export export, String expression, String condition, Map<String, String> names, Item values) {
        Update end = Update.builder()
                .tableName(table.name())
                .key(key(Keys.exportsOf(export.userId()), Keys.export(export.exportId())))
                .updateExpression(expression)
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values.attributes())
                .build();
        Update count = Update.builder()
                .tableName(table.name())
                .key(userKey(export.userId()))
                .updateExpression("DELETE #ids :id")
                .expressionAttributeNames(Map.of("#ids", ExportItem.UNDER_WAY))
                .expressionAttributeValues(Map.of(":id", ids(export.exportId())))
                .build();
        return operations.transact(t -> t.transactItems(i -> i.update(end), i -> i.update(count)));
    }

    private static Item mine(Export attempt) {
        return Item.create().text(":running", State.RUNNING.text()).number(":attempt", attempt.attempt());
    }

    private static Map<String, AttributeValue> userKey(String userId) {
        return key(Keys.exportsOf(userId), Keys.METADATA);
    }

    private static AttributeValue ids(String exportId) {
        return AttributeValue.fromSs(List.of(exportId));
    }

    private static Map<String, String> names(String... attributes) {
        Map<String, String> names = new HashMap<>();
        for (String attribute : attributes) {
            names.put(ALIASES.get(attribute), attribute);
        }
        return names;
    }
}
