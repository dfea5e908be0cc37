package io.nucleus.writer.iceberg;

import io.nucleus.inventory.model.Resource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;

/** Resources as rows of the table. */
final class ResourceRows {
    private final Schema schema;
    private final OffsetDateTime discoveredAt;

    /** @param schema the table's own */
    ResourceRows(Schema schema, Instant discoveredAt) {
        this.schema = schema;
        this.discoveredAt = timestamp(discoveredAt);
    }

    Record row(Resource resource) {
        GenericRecord row = GenericRecord.create(schema);
        row.setField(ResourcesTable.RESOURCE_ARN, resource.resourceArn().value());
        row.setField(ResourcesTable.RESOURCE_ID, resource.resourceId());
        row.setField(ResourcesTable.RESOURCE_TYPE, resource.resourceType().value());
        row.setField(ResourcesTable.ACCOUNT_ID, resource.accountId().value());
        row.setField(ResourcesTable.REGION, resource.region());
        row.setField(ResourcesTable.RESOURCE_NAME, resource.name());
        row.setField(ResourcesTable.STATE, resource.state());
        row.setField(ResourcesTable.TAGS, resource.tags());
        row.setField(ResourcesTable.METADATA, resource.metadata());
        row.setField(ResourcesTable.DISCOVERED_AT, discoveredAt);
        return row;
    }

    /** Iceberg's timestamps have microseconds. */
    static OffsetDateTime timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
