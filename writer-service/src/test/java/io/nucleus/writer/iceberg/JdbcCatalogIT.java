package io.nucleus.writer.iceberg;

import static io.nucleus.writer.rig.Estate.instance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.schema.Bucket;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.rig.AtOnce;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.RigUpkeep;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.ResourceHistory.Result;
import io.nucleus.writer.settlement.Settlement;
import io.nucleus.writer.settlement.Spools;
import io.nucleus.writer.staging.DataBucket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.io.CloseableIterable;
import org.h2.Driver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The catalog in a database; files in the deployment's warehouse bucket, as ever. */
class JdbcCatalogIT {
    private static final Instant SCAN = Instant.parse("2026-11-01T02:00:00Z");
    private static final String USER = "nucleus";
    private static final String PASSWORD = "secret";

    /** Names are what they are in PostgreSQL. */
    private final String uri = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

    private final WriterMetrics metrics = new WriterMetrics(new SimpleMeterRegistry());
    private Hub hub;
    private Connection database;

    /** The database is there as long as somebody is connected; the first one sets the password. */
    @BeforeEach
    void start() throws SQLException {
        // Found by the service loader, it may be the class of another test's class loader.
        Driver.load();
        database = DriverManager.getConnection(uri, USER, PASSWORD);
        hub = Hub.of(SharedAws.deployment());
    }

    @AfterEach
    void stop() throws SQLException {
        hub.close();
        database.close();
    }

    private InventoryTables tables() {
        Map<String, String> configured = Map.of(
                "type", "jdbc",
                "uri", uri,
                "jdbc.user", USER,
                "jdbc.password", PASSWORD,
                "jdbc.schema-version", "V1");
        Map<String, String> service = hub.deployment().serviceConfiguration();
        return new InventoryTables(
                CatalogProperties.of(
                        configured, hub.deployment().prefix(), name -> Optional.ofNullable(service.get(name))),
                Namespace.of("nucleus"),
                new TableRegister(new DataBucket(hub.s3(), hub.dataBucket())));
    }

    private Result commit(InventoryTables tables, int account) {
        AccountId id = AccountId.of("11112222%04d".formatted(account));
        try (AccountSpool spool = Spools.of(instance(id, "eu-west-1", account, "running"))) {
            return new IcebergHistory(tables, metrics).commit(new Settlement("A", id, SCAN), spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids(InventoryTables tables) throws IOException {
        List<String> ids = new ArrayList<>();
        try (CloseableIterable<Record> rows =
                IcebergGenerics.read(tables.resources()).build()) {
            rows.forEach(row -> ids.add((String) row.getField("resource_id")));
        }
        return ids;
    }

    @Test
    void tablesAreMadeOnceInTheWarehouseBucketAndWhatIsCommittedIsRead() throws IOException {
        try (InventoryTables first = tables();
                InventoryTables second = tables()) {
            first.open();
            assertThat(commit(first, 1)).isEqualTo(Result.COMMITTED);
            second.open();

            assertThat(second.problem()).isEmpty();
            assertThat(second.resources().uuid()).isEqualTo(first.resources().uuid());
            assertThat(second.resources().location())
                    .isEqualTo("s3://"
                            + Bucket.WAREHOUSE.bucketName(hub.deployment().prefix()) + "/iceberg/nucleus/resources");
            assertThat(ids(second)).containsExactly("i-00000001");
            assertThat(commit(second, 1)).isEqualTo(Result.REPLAYED);
        }
    }

    @Test
    void accountsThatTwoWritersCommitAtOnceAreAllKeptAlsoWhenTheirFilesAreMerged() throws IOException {
        int accounts = 6;
        try (InventoryTables first = tables();
                InventoryTables second = tables()) {
            first.open();
            second.open();
            AtOnce.run(accounts, i -> commit(i % 2 == 0 ? first : second, i));
            String[] all =
                    IntStream.range(0, accounts).mapToObj("i-%08x"::formatted).toArray(String[]::new);
            assertThat(ids(first)).containsExactlyInAnyOrder(all);

            Clock nextDay = Clock.fixed(SCAN.plus(Duration.ofDays(1)), ZoneOffset.UTC);
            new IcebergUpkeep(first, new RigUpkeep(Duration.ofDays(7), 2), metrics, nextDay).tidy();

            assertThat(ids(second)).containsExactlyInAnyOrder(all);
        }
    }

    @Test
    void aTableThatVanishedFromTheDatabaseIsNotMadeAgain() throws SQLException {
        try (InventoryTables before = tables();
                InventoryTables after = tables()) {
            before.open();
            try (Statement statement = database.createStatement()) {
                statement.execute("DELETE FROM iceberg_tables WHERE table_name = 'resources'");
            }

            assertThatThrownBy(before::resources).isInstanceOf(NoSuchTableException.class);
            assertThat(before.problem()).isPresent();
            assertThatThrownBy(after::open)
                    .isInstanceOf(NoSuchTableException.class)
                    .hasMessageContaining("existed")
                    .hasMessageContaining("s3://" + hub.dataBucket());
        }
    }
}
