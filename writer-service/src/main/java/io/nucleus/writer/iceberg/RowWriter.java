package io.nucleus.writer.iceberg;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.FanoutDataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.util.PropertyUtil;

/** Writes rows into data files of the table, rolling over at the table's target size. Not thread-safe. */
final class RowWriter implements Closeable {
    private final Table table;
    private final FanoutDataWriter<Record> writer;
    private final PartitionKey partition;
    private final InternalRecordWrapper internal;
    private long rows;

    private RowWriter(Table table, SortOrder order) {
        this.table = table;
        this.partition = new PartitionKey(table.spec(), table.schema());
        this.internal = new InternalRecordWrapper(table.schema().asStruct());
        var factory = new GenericFileWriterFactory.Builder(table)
                .dataSchema(table.schema())
                .dataFileFormat(FileFormat.PARQUET)
                .dataSortOrder(order)
                .build();
        var files = OutputFileFactory.builderFor(table, 0, 0)
                .format(FileFormat.PARQUET)
                .operationId(UUID.randomUUID().toString())
                .build();
        this.writer = new FanoutDataWriter<>(factory, files, table.io(), targetSize(table));
    }

    /** For rows that come in the table's order as it was created; says so on the files if that still is the table's order. */
    static RowWriter sorted(Table table, TableDefinition definition) {
        boolean asCreated = table.sortOrder().sameOrder(definition.order().apply(table.schema()));
        return new RowWriter(table, asCreated ? table.sortOrder() : SortOrder.unsorted());
    }

    static RowWriter unsorted(Table table) {
        return new RowWriter(table, SortOrder.unsorted());
    }

    private static long targetSize(Table table) {
        return PropertyUtil.propertyAsLong(
                table.properties(),
                TableProperties.WRITE_TARGET_FILE_SIZE_BYTES,
                TableProperties.WRITE_TARGET_FILE_SIZE_BYTES_DEFAULT);
    }

    void write(Record row) {
        partition.partition(internal.wrap(row));
        writer.write(row, table.spec(), partition);
        rows++;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** The files that were written; only after {@link #close}. */
    List<DataFile> files() {
        return writer.result().dataFiles();
    }
}
