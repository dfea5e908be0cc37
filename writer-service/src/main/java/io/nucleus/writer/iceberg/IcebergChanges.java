package io.nucleus.writer.iceberg;

import io.nucleus.inventory.store.change.Change;
import io.nucleus.writer.iceberg.SettlementCommits.Planned;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.ChangeHistory;
import io.nucleus.writer.settlement.ResourceHistory.Result;
import io.nucleus.writer.settlement.Settlement;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.io.CloseableIterable;

/**
 * Keeps changes in the table {@code resource_changes}, each once. The changes of an account in a scan come in one commit, all or none, so
 * that one row of them tells that all are there, even when the snapshot that brought them has long expired.
 */
@Singleton
public class IcebergChanges implements ChangeHistory {
    private final InventoryTables tables;
    private final WriterMetrics metrics;
    private final SettlementCommits commits;

    public IcebergChanges(InventoryTables tables, WriterMetrics metrics) {
        this.tables = tables;
        this.metrics = metrics;
        this.commits = new SettlementCommits(metrics);
    }

    /** In the order of type and region: what changed in an account in one scan fits into memory, as its ARNs do. */
    @Override
    public Result commit(Settlement settlement, Stream<Change> changes) {
        List<Change> sorted = changes.sorted(
                        Comparator.comparing((Change c) -> c.resourceType().value())
                                .thenComparing(Change::region)
                                .thenComparing(c -> c.resourceArn().value()))
                .toList();
        return sorted.isEmpty()
                ? Result.NOTHING_NEW
                : metrics.icebergTimed(
                        "resource_changes", () -> commits.retried(settlement, () -> commitOnce(settlement, sorted)));
    }

    private Result commitOnce(Settlement settlement, List<Change> changes) throws IOException {
        Table table = tables.changes();
        Snapshot base = table.currentSnapshot();
        if (SettlementCommits.holds(table, settlement) || hasRows(table, settlement)) {
            return Result.REPLAYED;
        }
        List<DataFile> files = write(table, changes);
        commits.commit(table, settlement, new Planned(base, ChangesTable.rowsOf(settlement), files, List.of()));
        metrics.icebergRows(changes.size());
        return Result.COMMITTED;
    }

    /** Statistics tell most files apart; where they do not, rows are looked at. */
    private static boolean hasRows(Table table, Settlement settlement) throws IOException {
        if (table.currentSnapshot() == null) {
            return false;
        }
        var scan = table.newScan().filter(ChangesTable.rowsOf(settlement));
        try (CloseableIterable<FileScanTask> files = scan.planFiles()) {
            if (!files.iterator().hasNext()) {
                return false;
            }
        }
        try (var rows = IcebergGenerics.read(table)
                .where(ChangesTable.rowsOf(settlement))
                .select(ChangesTable.SCAN_ID, ChangesTable.ACCOUNT_ID)
                .build()) {
            return rows.iterator().hasNext();
        }
    }

    private static List<DataFile> write(Table table, List<Change> changes) throws IOException {
        RowWriter writer = RowWriter.sorted(table, ChangesTable.DEFINITION);
        ChangeRows rows = new ChangeRows(table.schema());
        try (writer) {
            changes.forEach(change -> writer.write(rows.row(change)));
        }
        return writer.files();
    }
}
