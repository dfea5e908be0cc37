package io.nucleus.writer.iceberg;

import io.nucleus.writer.iceberg.SettlementCommits.Planned;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.ResourceHistory;
import io.nucleus.writer.settlement.Settlement;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;

/**
 * Keeps the resources of settled accounts in the table {@code resources}, each account once. Rows are merged by (resource, day): what is
 * there of the same scan or an earlier one is replaced, what a later one brought stays. So even a replay whose snapshot has expired
 * changes nothing.
 */
@Singleton
public class IcebergHistory implements ResourceHistory {
    private final InventoryTables tables;
    private final WriterMetrics metrics;
    private final SettlementCommits commits;

    public IcebergHistory(InventoryTables tables, WriterMetrics metrics) {
        this.tables = tables;
        this.metrics = metrics;
        this.commits = new SettlementCommits(metrics);
    }

    @Override
    public Result commit(Settlement settlement, AccountSpool spool) {
        return metrics.icebergTimed(
                "resources", () -> commits.retried(settlement, () -> commitOnce(settlement, spool)));
    }

    private Result commitOnce(Settlement settlement, AccountSpool spool) throws IOException {
        Table table = tables.resources();
        Snapshot base = table.currentSnapshot();
        if (SettlementCommits.holds(table, settlement)) {
            return Result.REPLAYED;
        }
        ExistingRows existing = ExistingRows.find(table, base, settlement, spool);
        Change change = Change.write(table, settlement, spool, existing);
        if (change.isEmpty()) {
            return Result.NOTHING_NEW;
        }
        commits.commit(
                table,
                settlement,
                new Planned(base, ResourcesTable.rowsOf(settlement), change.added(), change.replaced()));
        metrics.icebergRows(change.rows());
        return Result.COMMITTED;
    }

    /**
     * The files to add and to take away.
     *
     * @param rows in the added files
     */
    private record Change(List<DataFile> added, List<DataFile> replaced, long rows) {
        static Change write(Table table, Settlement settlement, AccountSpool spool, ExistingRows existing)
                throws IOException {
            List<DataFile> added = new ArrayList<>();
            RowWriter own = RowWriter.sorted(table, ResourcesTable.DEFINITION);
            RowWriter kept = RowWriter.unsorted(table);
            ResourceRows rows = new ResourceRows(table.schema(), settlement.scanStartedAt());
            try (own;
                    kept) {
                spool.forEach(json -> {
                    Record row = rows.row(json);
                    if (!existing.hasNewer(row)) {
                        own.write(row);
                    }
                });
                existing.copyKept(kept);
            }
            added.addAll(own.files());
            added.addAll(kept.files());
            return new Change(added, existing.replacedFiles(), own.rows() + kept.rows());
        }

        boolean isEmpty() {
            return added.isEmpty() && replaced.isEmpty();
        }
    }
}
