package io.nucleus.writer.rig;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.writer.iceberg.IcebergChanges;
import io.nucleus.writer.iceberg.IcebergHistory;
import io.nucleus.writer.iceberg.IcebergUpkeep;
import io.nucleus.writer.iceberg.InventoryTables;
import io.nucleus.writer.iceberg.TableRegister;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.ChangeHistory;
import io.nucleus.writer.settlement.HistoryUpkeep;
import io.nucleus.writer.settlement.ResourceHistory;
import io.nucleus.writer.staging.DataBucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;

/** An Iceberg table for tests, and how to read it back. */
public class History implements AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.of("nucleus");
    private static final RigUpkeep UPKEEP = new RigUpkeep(Duration.ofDays(7), 1_000);

    public final InventoryTables tables;
    public final ResourceHistory history;
    public final ChangeHistory changes;
    public final HistoryUpkeep upkeep;

    private History(InventoryTables tables, ResourceHistory history, ChangeHistory changes, HistoryUpkeep upkeep) {
        this.tables = tables;
        this.history = history;
        this.changes = changes;
        this.upkeep = upkeep;
    }

    private static History of(Map<String, String> properties, TableRegister register) {
        InventoryTables tables = new InventoryTables(properties, NAMESPACE, register);
        WriterMetrics metrics = new WriterMetrics(new SimpleMeterRegistry());
        return new History(
                tables,
                new IcebergHistory(tables, metrics),
                new IcebergChanges(tables, metrics),
                new IcebergUpkeep(tables, UPKEEP, metrics, Clock.systemUTC()));
    }

    /** In memory. */
    public static History inMemory() {
        History history =
                of(Map.of("catalog-impl", "org.apache.iceberg.inmemory.InMemoryCatalog"), new ForgetfulRegister());
        history.tables.open();
        return history;
    }

    /** In the deployment's own catalog and warehouse. */
    public static History of(Hub hub) {
        Map<String, String> properties = new HashMap<>(hub.deployment().icebergCatalog());
        properties.put("client.credentials-provider", "io.nucleus.writer.iceberg.FixedCredentials");
        properties.put("client.credentials-provider.access-key-id", properties.get("s3.access-key-id"));
        properties.put("client.credentials-provider.secret-access-key", properties.get("s3.secret-access-key"));
        properties.put("s3.client-factory-impl", "io.nucleus.writer.iceberg.CatalogS3");
        return of(properties, new TableRegister(new DataBucket(hub.s3(), hub.dataBucket())));
    }

    private static final class ForgetfulRegister extends TableRegister {
        ForgetfulRegister() {
            super(null);
        }

        @Override
        public Optional<String> recorded(String table) {
            return Optional.empty();
        }

        @Override
        public void record(String table, String id) {}
    }

    /** The same, with commits that pass the crash point. Closing it closes nothing. */
    public History through(CrashPoint point) {
        return new History(
                tables,
                (settlement, spool) -> point.blocking(() -> history.commit(settlement, spool)),
                (settlement, all) -> point.blocking(() -> changes.commit(settlement, all)),
                upkeep) {
            @Override
            public void close() {}
        };
    }

    /** Every resource as text, in order. */
    public List<String> rows() {
        return records().stream().map(History::text).sorted().toList();
    }

    /** Every row of both tables. */
    public List<String> allRows() {
        return Stream.concat(rows().stream(), changeRows().stream()).toList();
    }

    /** Every change as text, in order. */
    public List<String> changeRows() {
        return records(tables.changes()).stream()
                .map(row -> row.getField("kind") + " " + row.getField("resource_arn") + " " + row.getField("scan_id")
                        + " " + row.getField("fields"))
                .sorted()
                .toList();
    }

    public List<Record> records() {
        return records(tables.resources());
    }

    private static List<Record> records(Table table) {
        List<Record> rows = new ArrayList<>();
        try (var all = IcebergGenerics.read(table).build()) {
            all.forEach(row -> rows.add(row.copy()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String text(Record row) {
        return row.getField("resource_arn") + " " + row.getField("state") + " "
                + new java.util.TreeMap<>((Map<?, ?>) row.getField("tags")) + " " + row.getField("discovered_at");
    }

    /** How many commits the table has had. */
    public long commits() {
        long[] commits = new long[1];
        tables.resources().snapshots().forEach(s -> commits[0]++);
        return commits[0];
    }

    @Override
    public void close() {
        tables.close();
    }
}
