package io.nucleus.writer.rig;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.writer.iceberg.IcebergHistory;
import io.nucleus.writer.iceberg.InventoryTables;
import io.nucleus.writer.iceberg.TableRegister;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.ResourceHistory;
import io.nucleus.writer.settlement.Settlement;
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
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;

/** An Iceberg table for tests, and how to read it back. */
public final class History implements AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.of("nucleus");

    public final InventoryTables tables;
    public final ResourceHistory history;

    public History(Map<String, String> properties, TableRegister register) {
        tables = new InventoryTables(properties, NAMESPACE, register);
        history = new IcebergHistory(
                tables, new WriterMetrics(new SimpleMeterRegistry()), Duration.ofDays(7), Clock.systemUTC());
    }

    /** In memory. */
    public static History inMemory() {
        History history = new History(
                Map.of("catalog-impl", "org.apache.iceberg.inmemory.InMemoryCatalog"), new ForgetfulRegister());
        history.tables.open();
        return history;
    }

    /** In the deployment's own catalog and warehouse. */
    public static History of(Hub hub) {
        Map<String, String> properties = new HashMap<>(hub.deployment().icebergCatalog());
        properties.put("client.credentials-provider", "io.nucleus.writer.iceberg.FixedCredentials");
        properties.put("client.credentials-provider.access-key-id", properties.get("s3.access-key-id"));
        properties.put("client.credentials-provider.secret-access-key", properties.get("s3.secret-access-key"));
        return new History(properties, new TableRegister(new DataBucket(hub.s3(), hub.dataBucket())));
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

    /** A history whose commits pass the crash point. */
    public ResourceHistory through(CrashPoint point) {
        return new ResourceHistory() {
            @Override
            public Result commit(Settlement settlement, AccountSpool spool) {
                return point.blocking(() -> history.commit(settlement, spool));
            }

            @Override
            public void tidy() {
                history.tidy();
            }
        };
    }

    /** Every row as text, in order. */
    public List<String> rows() {
        return records().stream().map(History::text).sorted().toList();
    }

    public List<Record> records() {
        Table table = tables.resources();
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
