package io.nucleus.writer.iceberg;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import io.nucleus.writer.settlement.Settlement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.types.Types;

/**
 * The table {@code resources}: a row says that a scan of that day found the resource. {@code discovered_at} is the scan's start,
 * the same for all its rows, and so tells the scans of a day apart.
 */
final class ResourcesTable {
    static final String RESOURCE_ARN = "resource_arn";
    static final String RESOURCE_ID = "resource_id";
    static final String RESOURCE_TYPE = "resource_type";
    static final String ACCOUNT_ID = "account_id";
    static final String REGION = "region";
    static final String RESOURCE_NAME = "name";
    static final String STATE = "state";
    static final String TAGS = "tags";
    static final String METADATA = "metadata";
    static final String DISCOVERED_AT = "discovered_at";

    static final TableDefinition DEFINITION = new TableDefinition(
            "resources",
            schema(),
            schema -> PartitionSpec.builderFor(schema).day(DISCOVERED_AT).build(),
            schema ->
                    SortOrder.builderFor(schema).asc(RESOURCE_TYPE).asc(REGION).build(),
            TableDefinition.properties(List.of(ACCOUNT_ID), List.of(METADATA, TAGS)));

    private ResourcesTable() {}

    private static Schema schema() {
        return new Schema(
                required(1, RESOURCE_ARN, Types.StringType.get()),
                required(2, RESOURCE_ID, Types.StringType.get()),
                required(3, RESOURCE_TYPE, Types.StringType.get()),
                required(4, ACCOUNT_ID, Types.StringType.get()),
                required(5, REGION, Types.StringType.get()),
                optional(6, RESOURCE_NAME, Types.StringType.get()),
                optional(7, STATE, Types.StringType.get()),
                optional(8, TAGS, texts(11)),
                optional(9, METADATA, texts(13)),
                required(10, DISCOVERED_AT, Types.TimestampType.withZone()));
    }

    private static Types.MapType texts(int firstId) {
        return Types.MapType.ofRequired(firstId, firstId + 1, Types.StringType.get(), Types.StringType.get());
    }

    /** Rows of the account on the scan's day: all that a settlement may replace. */
    static Expression rowsOf(Settlement settlement) {
        Instant from = settlement.day().atStartOfDay().toInstant(ZoneOffset.UTC);
        return Expressions.and(
                Expressions.equal(ACCOUNT_ID, settlement.accountId().value()),
                Expressions.greaterThanOrEqual(DISCOVERED_AT, micros(from)),
                Expressions.lessThan(DISCOVERED_AT, micros(from.plus(1, ChronoUnit.DAYS))));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
