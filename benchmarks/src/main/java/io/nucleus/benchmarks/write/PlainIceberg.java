package io.nucleus.benchmarks.write;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.FanoutDataWriter;
import org.apache.iceberg.io.OutputFileFactory;

/**
 * Appends as many rows as the product has resources to a table of the same columns, in the same catalog and warehouse, one thread, one
 * commit: as fast as Iceberg does it. It runs with the writer's libraries, in a process of its own, on generated rows that it does
 * not read from anywhere.
 */
public final class PlainIceberg {
    /** The last one counts: by then the JVM has compiled what it runs. */
    private static final int ROUNDS = 8;

    private PlainIceberg() {}

    /** @param arguments the number of rows, then Iceberg's catalog properties as name=value */
    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        Map<String, String> properties = new HashMap<>();
        for (int i = 1; i < arguments.length; i++) {
            int equals = arguments[i].indexOf('=');
            properties.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
        }
        properties.put("client.credentials-provider", "io.nucleus.writer.iceberg.FixedCredentials");
        properties.put("client.credentials-provider.access-key-id", properties.get("s3.access-key-id"));
        properties.put("client.credentials-provider.secret-access-key", properties.get("s3.secret-access-key"));
        Catalog catalog = CatalogUtil.buildIcebergCatalog("plain", properties, null);
        Table product = catalog.loadTable(TableIdentifier.of("nucleus", "resources"));
        Schema schema = product.schema();
        Table table = catalog.buildTable(TableIdentifier.of("nucleus", "plain"), schema)
                .withPartitionSpec(
                        PartitionSpec.builderFor(schema).day("discovered_at").build())
                .withProperties(Map.of("write.parquet.compression-codec", "zstd", "format-version", "2"))
                .create();
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            append(table, rows);
            System.out.println((System.nanoTime() - begun) / 1e9);
        }
    }

    private static void append(Table table, int rows) throws IOException {
        var factory = new GenericFileWriterFactory.Builder(table)
                .dataSchema(table.schema())
                .dataFileFormat(FileFormat.PARQUET)
                .build();
        var files = OutputFileFactory.builderFor(table, 0, 0)
                .format(FileFormat.PARQUET)
                .operationId(UUID.randomUUID().toString())
                .build();
        FanoutDataWriter<Record> writer = new FanoutDataWriter<>(factory, files, table.io(), 512L << 20);
        PlainRows generated = new PlainRows(table.schema());
        PartitionKey partition = new PartitionKey(table.spec(), table.schema());
        var wrapper =
                new org.apache.iceberg.data.InternalRecordWrapper(table.schema().asStruct());
        try (writer) {
            for (int i = 0; i < rows; i++) {
                GenericRecord row = generated.row(i);
                partition.partition(wrapper.wrap(row));
                writer.write(row, table.spec(), partition);
            }
        }
        AppendFiles append = table.newAppend();
        writer.result().dataFiles().forEach(append::appendFile);
        append.commit();
    }
}
