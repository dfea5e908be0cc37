package io.nucleus.writer.iceberg;

import static io.nucleus.writer.rig.Estate.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Resource;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.RigUpkeep;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.Settlement;
import io.nucleus.writer.settlement.Spools;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the deployment's own catalog and warehouse, which can be listed. */
class IcebergUpkeepIT {
    private static final Instant SCAN = Instant.parse("2026-11-01T02:00:00Z");

    private final WriterMetrics metrics = new WriterMetrics(new SimpleMeterRegistry());
    private Hub hub;
    private History history;

    @BeforeEach
    void open() {
        hub = Hub.of(SharedAws.deployment());
        history = History.of(hub);
        history.tables.open();
    }

    @AfterEach
    void close() {
        history.close();
        hub.close();
    }

    private IcebergUpkeep at(Instant now) {
        return new IcebergUpkeep(
                history.tables, new RigUpkeep(Duration.ofDays(7), 2), metrics, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void commit(int account) {
        AccountId id = AccountId.of("11112222%04d".formatted(account));
        Resource[] resources = {
            instance(id, "us-east-1", account, "running"), instance(id, "eu-west-1", account, "running")
        };
        try (AccountSpool spool = Spools.of(resources)) {
            history.history.commit(new Settlement("A", id, SCAN), spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<DataFile> files() throws IOException {
        List<DataFile> files = new ArrayList<>();
        Table table = history.tables.resources();
        try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
            tasks.forEach(t -> files.add(t.file()));
        }
        return files;
    }

    @Test
    void theSmallFilesOfADayThatIsOverAreMergedAndStaySorted() throws IOException {
        for (int account = 1; account <= 6; account++) {
            commit(account);
        }
        List<String> rows = history.rows();
        at(SCAN.plus(Duration.ofHours(3))).tidy();
        assertThat(files()).as("the day is not over").hasSize(6);

        at(SCAN.plus(Duration.ofDays(1))).tidy();

        assertThat(files())
                .hasSize(1)
                .allSatisfy(file -> assertThat(file.sortOrderId())
                        .isEqualTo(history.tables.resources().sortOrder().orderId()));
        assertThat(history.rows()).isEqualTo(rows);
        assertThat(history.records())
                .extracting(row -> row.getField("region"))
                .isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
    }

    @Test
    void aSettlementThatComesAgainAfterMergingChangesNothing() {
        commit(1);
        commit(2);
        List<String> rows = history.rows();
        at(SCAN.plus(Duration.ofDays(1))).tidy();

        commit(1);

        assertThat(history.rows()).isEqualTo(rows);
    }

    @Test
    void filesThatNothingRefersToAreRemovedOnceTheyAreOld() throws IOException {
        commit(1);
        List<String> rows = history.rows();
        Table table = history.tables.resources();
        String orphan = table.location() + "/data/left-by-a-killed-writer.parquet";
        try (OutputStream out = table.io().newOutputFile(orphan).create()) {
            out.write("x".getBytes(StandardCharsets.UTF_8));
        }

        at(Instant.now()).tidy();
        assertThat(table.io().newInputFile(orphan).exists()).as("young").isTrue();
        at(Instant.now().plus(Duration.ofDays(4))).tidy();

        assertThat(table.io().newInputFile(orphan).exists()).isFalse();
        assertThat(history.rows()).isEqualTo(rows);
    }

    @Test
    void aTableOfAnEarlierVersionGetsTheColumnsThatItLacks() {
        commit(1);
        List<String> rows = history.rows();
        history.tables.resources().updateSchema().deleteColumn("state").commit();
        history.tables.changes().updateSchema().deleteColumn("fields.before").commit();

        try (History next = History.of(hub)) {
            next.tables.open();
            assertThat(next.tables.resources().schema().findField("state")).isNotNull();
            assertThat(next.tables.changes().schema().findType("fields.element.before"))
                    .isNotNull();
            assertThat(next.records()).hasSameSizeAs(rows);
        }
    }
}
