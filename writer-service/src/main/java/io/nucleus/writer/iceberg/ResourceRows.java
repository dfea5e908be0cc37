package io.nucleus.writer.iceberg;

import com.fasterxml.jackson.databind.ObjectReader;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.json.InventoryJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;

/** Resources as rows of the table. */
final class ResourceRows {
    private static final ObjectReader READER = InventoryJson.mapper().readerFor(Texts.class);

    private final Schema schema;
    private final OffsetDateTime discoveredAt;

    /** @param schema the table's own */
    ResourceRows(Schema schema, Instant discoveredAt) {
        this.schema = schema;
        this.discoveredAt = timestamp(discoveredAt);
    }

    /** The texts of a resource that a row takes. They were checked when the resource was staged, and are not checked again. */
    @RegisterForReflection
    record Texts(
            String accountId,
            String resourceArn,
            String resourceType,
            String resourceId,
            String name,
            String region,
            String state,
            Map<String, String> tags,
            Map<String, String> metadata) {}

    /** @param json a {@link Resource} as it was observed */
    Record row(String json) throws IOException {
        Texts resource = READER.readValue(json);
        GenericRecord row = GenericRecord.create(schema);
        row.setField(ResourcesTable.RESOURCE_ARN, resource.resourceArn());
        row.setField(ResourcesTable.RESOURCE_ID, resource.resourceId());
        row.setField(ResourcesTable.RESOURCE_TYPE, resource.resourceType());
        row.setField(ResourcesTable.ACCOUNT_ID, resource.accountId());
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
