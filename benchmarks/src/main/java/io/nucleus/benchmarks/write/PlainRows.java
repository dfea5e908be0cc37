package io.nucleus.benchmarks.write;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;

/** Rows of about the size and the variety of the estate's. */
final class PlainRows {
    private static final int ENTRIES = 12;

    private final Schema schema;
    private final OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);

    PlainRows(Schema schema) {
        this.schema = schema;
    }

    GenericRecord row(int number) {
        Map<String, String> metadata = new HashMap<>();
        String id = "t-%08x".formatted(number);
        for (int i = 0; i < ENTRIES; i++) {
            metadata.put("Member" + i, "value %d of %s in eu-west-1, and some more of it".formatted(i * number, id));
        }
        GenericRecord row = GenericRecord.create(schema);
        row.setField("resource_arn", "arn:aws:ec2:eu-west-1:200000000000:thing" + number % 10 + "/" + id);
        row.setField("resource_id", id);
        row.setField("resource_type", "ec2:thing" + number % 10);
        row.setField("account_id", "200000000000");
        row.setField("region", "eu-west-1");
        row.setField("name", "server " + number);
        row.setField("state", "running");
        row.setField("tags", Map.of("Name", "server " + number, "env", "prod"));
        row.setField("metadata", metadata);
        row.setField("discovered_at", now);
        return row;
    }
}
