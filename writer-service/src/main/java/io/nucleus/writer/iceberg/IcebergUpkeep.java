package io.nucleus.writer.iceberg;

import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.HistoryUpkeep;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.ValidationException;
import org.jboss.logging.Logger;

/** Looks after the Iceberg tables, unless their catalog does. */
@Singleton
public class IcebergUpkeep implements HistoryUpkeep {
    private static final Logger LOG = Logger.getLogger(IcebergUpkeep.class);

    private final InventoryTables tables;
    private final IcebergConfig.Upkeep config;
    private final WriterMetrics metrics;
    private final Clock clock;

    @Inject
    public IcebergUpkeep(InventoryTables tables, IcebergConfig config, WriterMetrics metrics, Clock clock) {
        this(tables, config.upkeep(), metrics, clock);
    }

    public IcebergUpkeep(InventoryTables tables, IcebergConfig.Upkeep config, WriterMetrics metrics, Clock clock) {
        this.tables = tables;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Each account is a snapshot, and all of them are in the file that every commit writes anew: so they must not pile up. */
    @Override
    public void expire() {
        if (config.enabled() && !config.snapshotsKept().isZero()) {
            long before = clock.instant().minus(config.snapshotsKept()).toEpochMilli();
            List.of(tables.resources(), tables.changes())
                    .forEach(table ->
                            table.expireSnapshots().expireOlderThan(before).commit());
        }
    }

    @Override
    public void tidy() {
        if (config.enabled()) {
            tidy(tables.resources(), ResourcesTable.DEFINITION);
            tidy(tables.changes(), ChangesTable.DEFINITION);
        }
    }

    private void tidy(Table table, TableDefinition definition) {
        try {
            int merged = new SmallFiles(table, definition, clock).merge(config.mergeFrom());
            metrics.upkeep("merged", merged);
            long removed = new OrphanFiles(table).remove(clock.instant().minus(config.orphansKept()));
            metrics.upkeep("orphans", removed);
            LOG.infof("Looked after %s: %d files merged, %d orphans removed", table.name(), merged, removed);
        } catch (ValidationException | CommitFailedException e) {
            LOG.infof("%s is looked after another time: %s", table.name(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
