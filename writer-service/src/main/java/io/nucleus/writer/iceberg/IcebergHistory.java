package io.nucleus.writer.iceberg;

import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.ResourceHistory;
import io.nucleus.writer.settlement.Settlement;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotAncestryValidator;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.util.SnapshotUtil;
import org.jboss.logging.Logger;

/**
 * Commits settled accounts, each exactly once. Three things see to that, each enough for most cases:
 *
 * <ul>
 *   <li>The settlement's id is in the snapshot's summary. A replay finds it and does nothing; a writer that lost the race finds it
 *       in the very moment of its commit, because Iceberg lets it look at the ancestors then.
 *   <li>The commit is refused if rows or deletions of this account and day were added since the snapshot it was planned on,
 *       whoever did it.
 *   <li>Rows are merged by (resource, day): what is there of the same scan or an earlier one is replaced, what a later one brought
 *       stays. So even a replay whose snapshot has expired changes nothing.
 * </ul>
 */
@Singleton
public class IcebergHistory implements ResourceHistory {
    /** Summary property with the ids of the settlement that a snapshot holds. */
    static final String SETTLEMENT = "nucleus.settlement";

    private static final Logger LOG = Logger.getLogger(IcebergHistory.class);
    private static final int ATTEMPTS = 10;
    /** How far the clocks of scheduler and catalog may be apart. */
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    private final InventoryTables tables;
    private final WriterMetrics metrics;
    private final Duration snapshotsKept;
    private final Clock clock;
    /** One commit at a time: those of one process would only collide. */
    private final ReentrantLock committing = new ReentrantLock();

    @Inject
    public IcebergHistory(InventoryTables tables, WriterMetrics metrics, IcebergConfig config, Clock clock) {
        this(tables, metrics, config.snapshotsKept(), clock);
    }

    public IcebergHistory(InventoryTables tables, WriterMetrics metrics, Duration snapshotsKept, Clock clock) {
        this.tables = tables;
        this.metrics = metrics;
        this.snapshotsKept = snapshotsKept;
        this.clock = clock;
    }

    @Override
    public Result commit(Settlement settlement, AccountSpool spool) {
        for (int attempt = 1; ; attempt++) {
            try {
                Result result = commitOnce(settlement, spool);
                metrics.iceberg(result.name().toLowerCase(Locale.ROOT));
                return result;
            } catch (ValidationException | CommitFailedException e) {
                metrics.iceberg("conflict");
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.infof("Commit of %s met another, attempt %d: %s", settlement.id(), attempt, e.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Each account is a snapshot, and all of them are in the file that every commit writes anew: so they must not pile up. */
    @Override
    public void tidy() {
        if (!snapshotsKept.isZero()) {
            tables.resources()
                    .expireSnapshots()
                    .expireOlderThan(clock.instant().minus(snapshotsKept).toEpochMilli())
                    .commit();
        }
    }

    private Result commitOnce(Settlement settlement, AccountSpool spool) throws IOException {
        Table table = tables.resources();
        Snapshot base = table.currentSnapshot();
        if (holds(SnapshotUtil.currentAncestors(table), settlement)) {
            return Result.REPLAYED;
        }
        ExistingRows existing = ExistingRows.find(table, base, settlement, spool);
        Change change = Change.write(table, settlement, spool, existing);
        if (change.isEmpty()) {
            return Result.NOTHING_NEW;
        }
        commit(table, base, settlement, change);
        metrics.icebergRows(change.rows());
        return Result.COMMITTED;
    }

    private void commit(Table table, Snapshot base, Settlement settlement, Change change) {
        OverwriteFiles overwrite = table.newOverwrite()
                .conflictDetectionFilter(ResourcesTable.rowsOf(settlement))
                .validateNoConflictingData()
                .validateNoConflictingDeletes()
                .validateWith(notHolding(settlement))
                .set(SETTLEMENT, settlement.id());
        if (base != null) {
            overwrite.validateFromSnapshot(base.snapshotId());
        }
        change.replaced().forEach(overwrite::deleteFile);
        change.added().forEach(overwrite::addFile);
        committing.lock();
        try {
            overwrite.commit();
        } catch (ValidationException | CommitFailedException e) {
            // Certainly not committed, so nothing refers to these files.
            CatalogUtil.deleteFiles(
                    table.io(),
                    change.added().stream().map(DataFile::location).toList(),
                    "files of a refused commit",
                    true);
            throw e;
        } finally {
            committing.unlock();
        }
    }

    private static SnapshotAncestryValidator notHolding(Settlement settlement) {
        return new SnapshotAncestryValidator() {
            @Override
            public boolean validate(Iterable<Snapshot> ancestors) {
                return !holds(ancestors, settlement);
            }

            @Override
            public String errorMessage() {
                return settlement.id() + " has been committed";
            }
        };
    }

    /** Looks back no further than to the scan's start: nothing of it can be older. */
    private static boolean holds(Iterable<Snapshot> newestFirst, Settlement settlement) {
        Instant earliest = settlement.scanStartedAt().minus(CLOCK_SKEW);
        for (Snapshot snapshot : newestFirst) {
            if (settlement.id().equals(snapshot.summary().get(SETTLEMENT))) {
                return true;
            }
            if (snapshot.timestampMillis() < earliest.toEpochMilli()) {
                return false;
            }
        }
        return false;
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
            RowWriter own = RowWriter.sorted(table);
            RowWriter kept = RowWriter.unsorted(table);
            ResourceRows rows = new ResourceRows(table.schema(), settlement.scanStartedAt());
            try (own;
                    kept) {
                spool.forEach(staged -> {
                    if (staged.isStored()
                            && !existing.hasNewer(staged.resource().resourceArn())) {
                        own.write(rows.row(staged.resource()));
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
