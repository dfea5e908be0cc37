package io.nucleus.writer.iceberg;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import io.nucleus.writer.settlement.Settlement;
import java.util.List;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.types.Types;

/** The table {@code resource_changes}: one row for each change that a scan recorded, for ever. */
final class ChangesTable {
    static final String SCAN_ID = "scan_id";
    static final String ACCOUNT_ID = "account_id";
    static final String CHANGED_AT = "changed_at";
    static final String KIND = "kind";
    static final String RESOURCE_ARN = "resource_arn";
    static final String RESOURCE_ID = "resource_id";
    static final String RESOURCE_TYPE = "resource_type";
    static final String REGION = "region";
    static final String RESOURCE_NAME = "name";
    static final String FIELDS = "fields";
    static final String FIELD = "field";
    static final String BEFORE = "before";
    static final String AFTER = "after";
    static final String FIELDS_LEFT_OUT = "fields_left_out";

    static final TableDefinition DEFINITION = new TableDefinition(
            "resource_changes",
            schema(),
            schema -> PartitionSpec.builderFor(schema).day(CHANGED_AT).build(),
            schema ->
                    SortOrder.builderFor(schema).asc(RESOURCE_TYPE).asc(REGION).build(),
            TableDefinition.properties(List.of(ACCOUNT_ID, SCAN_ID), List.of(FIELDS)));

    private ChangesTable() {}

    private static Schema schema() {
        Types.StructType field = Types.StructType.of(
                required(13, FIELD, Types.StringType.get()),
                optional(14, BEFORE, Types.StringType.get()),
                optional(15, AFTER, Types.StringType.get()));
        return new Schema(
                required(1, SCAN_ID, Types.StringType.get()),
                required(2, ACCOUNT_ID, Types.StringType.get()),
                required(3, CHANGED_AT, Types.TimestampType.withZone()),
                required(4, KIND, Types.StringType.get()),
                required(5, RESOURCE_ARN, Types.StringType.get()),
                required(6, RESOURCE_ID, Types.StringType.get()),
                required(7, RESOURCE_TYPE, Types.StringType.get()),
                required(8, REGION, Types.StringType.get()),
                optional(9, RESOURCE_NAME, Types.StringType.get()),
                optional(10, FIELDS, Types.ListType.ofRequired(12, field)),
                optional(11, FIELDS_LEFT_OUT, Types.IntegerType.get()));
    }

    /** All that a settlement brings: everything of the account in its scan. */
    static Expression rowsOf(Settlement settlement) {
        return Expressions.and(
                Expressions.equal(ACCOUNT_ID, settlement.accountId().value()),
                Expressions.equal(SCAN_ID, settlement.scanId()));
    }
}
