package io.nucleus.writer.iceberg;

import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.change.FieldChange;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types;

/** Changes as rows of the table. */
final class ChangeRows {
    private final Schema schema;
    private final Types.StructType field;

    /** @param schema the table's own */
    ChangeRows(Schema schema) {
        this.schema = schema;
        this.field =
                schema.findType(ChangesTable.FIELDS).asListType().elementType().asStructType();
    }

    Record row(Change change) {
        GenericRecord row = GenericRecord.create(schema);
        row.setField(ChangesTable.SCAN_ID, change.scanId());
        row.setField(ChangesTable.ACCOUNT_ID, change.accountId().value());
        row.setField(ChangesTable.CHANGED_AT, ResourceRows.timestamp(change.at()));
        row.setField(ChangesTable.KIND, change.kind().text());
        row.setField(ChangesTable.RESOURCE_ARN, change.resourceArn().value());
        row.setField(ChangesTable.RESOURCE_ID, change.resourceId());
        row.setField(ChangesTable.RESOURCE_TYPE, change.resourceType().value());
        row.setField(ChangesTable.REGION, change.region());
        row.setField(ChangesTable.RESOURCE_NAME, change.name());
        row.setField(
                ChangesTable.FIELDS, change.fields().stream().map(this::row).toList());
        row.setField(ChangesTable.FIELDS_LEFT_OUT, change.fieldsLeftOut());
        return row;
    }

    private Record row(FieldChange change) {
        GenericRecord row = GenericRecord.create(field);
        row.setField(ChangesTable.FIELD, change.field());
        row.setField(ChangesTable.BEFORE, change.before());
        row.setField(ChangesTable.AFTER, change.after());
        return row;
    }
}
