package io.nucleus.writer.iceberg;

import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.ResourceHistory.Result;
import io.nucleus.writer.settlement.Settlement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
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
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.util.SnapshotUtil;
import org.jboss.logging.Logger;

/**
 * Commits what settlements bring to a table, each once. The settlement's id is in the snapshot's summary: a replay finds it, and a
 * writer that lost the race finds it in the very moment of its commit, because Iceberg lets it look at the ancestors then. The
 * commit is refused, too, if rows or deletions that concern the settlement were added since the snapshot it was planned on,
 * whoever did it; then it is planned anew.
 */
final class SettlementCommits {
    /** Summary property with the ids of the settlement that a snapshot holds. */
    static final String SETTLEMENT = "nucleus.settlement";

    private static final Logger LOG = Logger.getLogger(SettlementCommits.class);
    private static final int ATTEMPTS = 10;
    /** How far the clocks of scheduler and catalog may be apart. */
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    private final WriterMetrics metrics;
    /** One commit at a time: those of one process would only collide. */
    private final ReentrantLock committing = new ReentrantLock();

    SettlementCommits(WriterMetrics metrics) {
        this.metrics = metrics;
    }

    /** Plans a commit and does it. */
    interface Attempt {
        Result run() throws IOException;
    }

    /** Plans anew for as long as others are faster, within reason. */
    Result retried(Settlement settlement, Attempt attempt) {
        for (int number = 1; ; number++) {
            try {
                Result result = attempt.run();
                metrics.iceberg(result.name().toLowerCase(Locale.ROOT));
                return result;
            } catch (ValidationException | CommitFailedException e) {
                metrics.iceberg("conflict");
                if (number == ATTEMPTS) {
                    throw e;
                }
                LOG.infof("Commit of %s met another, attempt %d: %s", settlement.id(), number, e.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether the table has a snapshot of the settlement. */
    static boolean holds(Table table, Settlement settlement) {
        return holds(SnapshotUtil.currentAncestors(table), settlement);
    }

    /**
     * What a commit does.
     *
     * @param base the snapshot that it was planned on; null if the table was empty
     * @param concerned rows that the settlement may touch
     */
    record Planned(Snapshot base, Expression concerned, List<DataFile> added, List<DataFile> replaced) {}

    /** @throws ValidationException or CommitFailedException if it was refused: the added files are gone then */
    void commit(Table table, Settlement settlement, Planned planned) {
        OverwriteFiles overwrite = table.newOverwrite()
                .conflictDetectionFilter(planned.concerned())
                .validateNoConflictingData()
                .validateNoConflictingDeletes()
                .validateWith(notHolding(settlement))
                .set(SETTLEMENT, settlement.id());
        if (planned.base() != null) {
            overwrite.validateFromSnapshot(planned.base().snapshotId());
        }
        planned.replaced().forEach(overwrite::deleteFile);
        planned.added().forEach(overwrite::addFile);
        committing.lock();
        try {
            overwrite.commit();
        } catch (ValidationException | CommitFailedException e) {
            // Certainly not committed, so nothing refers to these files.
            CatalogUtil.deleteFiles(
                    table.io(),
                    planned.added().stream().map(DataFile::location).toList(),
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
}
