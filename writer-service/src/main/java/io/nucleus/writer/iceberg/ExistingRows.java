package io.nucleus.writer.iceberg;

import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.Settlement;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericDeleteFilter;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.formats.FormatModelRegistry;
import org.apache.iceberg.io.CloseableIterable;

/**
 * What the table holds already of the settlement's account and day, and which of it the settlement replaces. Of two rows of the
 * same resource and day, that of the later scan stays, whichever is committed first. Files of this service hold one account
 * each; files that some compaction has merged are handled, too.
 */
final class ExistingRows {
    private final Table table;
    private final Settlement settlement;
    private final AccountSpool spool;
    private final OffsetDateTime discoveredAt;
    private final List<FileScanTask> replaced = new ArrayList<>();
    private final Set<ResourceArn> newer = new HashSet<>();

    private ExistingRows(Table table, Settlement settlement, AccountSpool spool) {
        this.table = table;
        this.settlement = settlement;
        this.spool = spool;
        this.discoveredAt = ResourceRows.timestamp(settlement.scanStartedAt());
    }

    /** @param base the snapshot to look at; null: the table is empty */
    static ExistingRows find(Table table, Snapshot base, Settlement settlement, AccountSpool spool) throws IOException {
        ExistingRows existing = new ExistingRows(table, settlement, spool);
        if (base != null) {
            var scan = table.newScan().useSnapshot(base.snapshotId()).filter(ResourcesTable.rowsOf(settlement));
            try (CloseableIterable<FileScanTask> files = scan.planFiles()) {
                for (FileScanTask file : files) {
                    existing.inspect(file);
                }
            }
        }
        return existing;
    }

    private void inspect(FileScanTask file) throws IOException {
        Schema columns = table.schema()
                .select(ResourcesTable.RESOURCE_ARN, ResourcesTable.ACCOUNT_ID, ResourcesTable.DISCOVERED_AT);
        boolean[] replaces = new boolean[1];
        read(file, columns, row -> {
            if (isReplaced(row)) {
                replaces[0] = true;
            } else if (isNewer(row)) {
                newer.add(arn(row));
            }
        });
        if (replaces[0]) {
            replaced.add(file);
        }
    }

    private boolean isReplaced(Record row) {
        return concerns(row) && !discoveredAt(row).isAfter(discoveredAt);
    }

    private boolean isNewer(Record row) {
        return concerns(row) && discoveredAt(row).isAfter(discoveredAt);
    }

    private boolean concerns(Record row) {
        return settlement.accountId().value().equals(row.getField(ResourcesTable.ACCOUNT_ID))
                && discoveredAt(row).toLocalDate().equals(settlement.day())
                && spool.hasStored(arn(row));
    }

    private static ResourceArn arn(Record row) {
        return ResourceArn.of((String) row.getField(ResourcesTable.RESOURCE_ARN));
    }

    private static OffsetDateTime discoveredAt(Record row) {
        return (OffsetDateTime) row.getField(ResourcesTable.DISCOVERED_AT);
    }

    /** Files that hold rows which the settlement replaces: they go, and {@link #copyKept} brings what else was in them. */
    List<DataFile> replacedFiles() {
        return replaced.stream().map(FileScanTask::file).toList();
    }

    /** Whether a later scan of the day has a row of the same resource. */
    boolean hasNewer(Record row) {
        return !newer.isEmpty() && newer.contains(arn(row));
    }

    /** Rows of the replaced files that stay. */
    void copyKept(RowWriter writer) throws IOException {
        for (FileScanTask file : replaced) {
            read(file, table.schema(), row -> {
                if (!isReplaced(row)) {
                    writer.write(row);
                }
            });
        }
    }

    /** Rows that somebody deleted by other means stay deleted. */
    private void read(FileScanTask file, Schema columns, Consumer<Record> each) throws IOException {
        GenericDeleteFilter deletes = new GenericDeleteFilter(table.io(), file, table.schema(), columns);
        var builder = FormatModelRegistry.<Record, Schema>readBuilder(
                FileFormat.PARQUET, Record.class, table.io().newInputFile(file.file()));
        try (CloseableIterable<Record> rows =
                deletes.filter(builder.project(deletes.requiredSchema()).build())) {
            rows.forEach(each);
        }
    }
}
