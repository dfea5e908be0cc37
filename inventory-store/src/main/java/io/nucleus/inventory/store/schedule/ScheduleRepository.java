package io.nucleus.inventory.store.schedule;

import static io.nucleus.inventory.store.TableOperations.unlessConditionFails;
import static io.nucleus.inventory.store.schema.TableSchema.PK;
import static io.nucleus.inventory.store.schema.TableSchema.SK;
import static io.nucleus.inventory.store.schema.TableSchema.TTL;

import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.audit.Audited;
import io.nucleus.inventory.store.schema.Keys;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The firings of schedules: each due time is recorded once, however many replicas see it. */
public final class ScheduleRepository {
    /** The name of the schedule that scans all accounts. */
    public static final String INVENTORY = "inventory";

    private static final Duration KEPT = Duration.ofDays(90);

    private final Table table;
    private final TableOperations operations;

    public ScheduleRepository(Table table) {
        this.table = table;
        this.operations = new TableOperations(table);
    }

    /**
     * A recorded firing.
     *
     * @param dueAt when it was due
     * @param executionId of the scan that it asked for
     * @param number counts the schedule's firings from 1
     */
    public record Firing(Instant dueAt, String executionId, long number) {}

    /**
     * Records a firing, and says so on record, both or neither.
     *
     * @return false if that due time has been recorded before, by whomever
     */
    @Writes
    public Uni<Boolean> record(String schedule, Firing firing, Instant firedAt, Audited audited) {
        Put put = Put.builder()
                .tableName(table.name())
                .item(item(schedule, firing, firedAt))
                .conditionExpression("attribute_not_exists(pk)")
                .build();
        return operations.transact(
                t -> t.transactItems(TransactWriteItem.builder().put(put).build(), audited.put(table)));
    }

    /**
     * Records a firing of the product's own housekeeping, which nobody asks for and no audit tells of.
     *
     * @return false if that due time has been recorded before, by whomever
     */
    @Writes
    public Uni<Boolean> claim(String schedule, Firing firing, Instant firedAt) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .putItem(r -> r.tableName(table.name())
                                .item(item(schedule, firing, firedAt))
                                .conditionExpression("attribute_not_exists(pk)"))));
    }

    private static Map<String, AttributeValue> item(String schedule, Firing firing, Instant firedAt) {
        return Item.create()
                .text(PK, Keys.schedule(schedule))
                .text(SK, Keys.firing(firing.dueAt()))
                .instant("dueAt", firing.dueAt())
                .instant("firedAt", firedAt)
                .text("executionId", firing.executionId())
                .number("number", firing.number())
                .epochSeconds(TTL, firedAt.plus(KEPT))
                .attributes();
    }

    /** The firing of a due time, strongly consistent. */
    public Uni<Optional<Firing>> find(String schedule, Instant dueAt) {
        return operations.get(Keys.schedule(schedule), Keys.firing(dueAt)).map(found -> found.map(this::read));
    }

    /** The latest recorded firing, strongly consistent. */
    public Uni<Optional<Firing>> latest(String schedule) {
        return operations
                .query(r -> r.keyConditionExpression("pk = :pk AND begins_with(sk, :firings)")
                        .expressionAttributeValues(Item.create()
                                .text(":pk", Keys.schedule(schedule))
                                .text(":firings", Keys.firings())
                                .attributes())
                        .consistentRead(true)
                        .scanIndexForward(false)
                        .limit(1))
                .select()
                .first()
                .toUni()
                .map(item -> Optional.ofNullable(item).map(this::read));
    }

    /** Says when the schedule fires next; null: never. */
    @Writes
    public Uni<Void> writeNext(String schedule, Instant dueAt) {
        var item = Item.create()
                .text(PK, Keys.schedule(schedule))
                .text(SK, Keys.nextFiring())
                .instant("nextAt", dueAt)
                .attributes();
        return Uni.createFrom()
                .completionStage(() ->
                        table.client().putItem(r -> r.tableName(table.name()).item(item)))
                .replaceWithVoid();
    }

    /** When the schedule fires next, strongly consistent; empty if never, or if no scheduler ever ran. */
    public Uni<Optional<Instant>> next(String schedule) {
        return operations
                .get(Keys.schedule(schedule), Keys.nextFiring())
                .map(item -> item.flatMap(i -> i.instant("nextAt")));
    }

    private Firing read(Item.View item) {
        return new Firing(Instant.parse(item.text("dueAt")), item.text("executionId"), item.number("number", 0));
    }
}
