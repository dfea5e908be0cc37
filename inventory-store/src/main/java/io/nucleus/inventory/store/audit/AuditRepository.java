package io.nucleus.inventory.store.audit;

import static io.nucleus.inventory.store.TableOperations.unlessConditionFails;

import io.nucleus.inventory.store.Item;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.TableOperations;
import io.nucleus.inventory.store.Writes;
import io.nucleus.inventory.store.schema.Keys;
import io.nucleus.inventory.store.schema.TableSchema;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was done. A record is never changed; DynamoDB removes it when its time is over. */
public final class AuditRepository {
    private final Table table;
    private final TableOperations operations;

    public AuditRepository(Table table) {
        this.table = table;
        this.operations = new TableOperations(table);
    }

    /** Stores a record that stands for itself. @return false if it was stored before */
    @Writes
    public Uni<Boolean> write(AuditRecord record, Duration kept) {
        return unlessConditionFails(Uni.createFrom()
                .completionStage(() -> table.client()
                        .putItem(r -> r.tableName(table.name())
                                .item(AuditItem.write(record, kept))
                                .conditionExpression("attribute_not_exists(pk)"))));
    }

    /**
     * Where a record stands among all.
     *
     * @param id of the record; empty: before all records of that moment
     */
    public record Position(Instant at, String id) {
        public static Position of(AuditRecord record) {
            return new Position(record.at(), record.id());
        }

        public static Position before(Instant at) {
            return new Position(at, "");
        }

        private String key() {
            return Keys.auditRecord(at, id);
        }
    }

    /**
     * The records of a time, newest first, strongly consistent. Months are read one after the other, each only when it is wanted.
     *
     * @param from the first moment
     * @param before nothing that stands there or later
     */
    public Multi<AuditRecord> newestFirst(Instant from, Position before) {
        if (!from.isBefore(before.at())) {
            return Multi.createFrom().empty();
        }
        return Multi.createFrom()
                .iterable(months(from, before.at()))
                .onItem()
                .transformToMultiAndConcatenate(month -> inMonth(month, from, before));
    }

    private static List<YearMonth> months(Instant from, Instant to) {
        YearMonth first = month(from);
        return Stream.iterate(month(to), m -> !m.isBefore(first), m -> m.minusMonths(1))
                .toList();
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    private Multi<AuditRecord> inMonth(YearMonth month, Instant from, Position before) {
        Instant begin = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<String, AttributeValue> values = Item.create()
                .text(":month", Keys.audit(begin))
                .text(":from", Keys.auditRecord(from, ""))
                .text(":to", before.key())
                .attributes();
        return operations
                .query(r -> r.keyConditionExpression("pk = :month AND sk BETWEEN :from AND :to")
                        .expressionAttributeValues(values)
                        .consistentRead(true)
                        .scanIndexForward(false))
                .filter(item -> !item.text(TableSchema.SK).equals(before.key()))
                .map(AuditItem::read);
    }
}
