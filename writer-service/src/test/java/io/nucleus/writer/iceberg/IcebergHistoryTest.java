package io.nucleus.writer.iceberg;

import static io.nucleus.writer.rig.Estate.ACCOUNT;
import static io.nucleus.writer.rig.Estate.bucket;
import static io.nucleus.writer.rig.Estate.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Resource;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.rig.AtOnce;
import io.nucleus.writer.rig.Estate;
import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.RigUpkeep;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.ResourceHistory.Result;
import io.nucleus.writer.settlement.Settlement;
import io.nucleus.writer.settlement.Spools;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IcebergHistoryTest {
    private static final String REGION = "eu-west-1";
    private static final AccountId OTHER = AccountId.of("999999999999");
    private static final Instant MORNING = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-11-02T02:00:00Z");

    private final History history = History.inMemory();

    @AfterEach
    void close() {
        history.close();
    }

    private Result commit(Settlement settlement, Resource... resources) {
        try (AccountSpool spool = Spools.of(resources)) {
            return history.history.commit(settlement, spool);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Settlement scan(String id, Instant at) {
        return new Settlement(id, ACCOUNT, at);
    }

    private static Resource one(int number, String state) {
        return instance(REGION, number, state);
    }

    private List<String> states() {
        return history.records().stream()
                .map(r -> r.getField("resource_id") + " " + r.getField("state") + " "
                        + r.getField("discovered_at").toString().substring(0, 13))
                .sorted()
                .toList();
    }

    private List<DataFile> files() throws IOException {
        List<DataFile> files = new ArrayList<>();
        Table table = history.tables.resources();
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().includeColumnStats().planFiles()) {
            tasks.forEach(t -> files.add(t.file()));
        }
        return files;
    }

    @Test
    void aRowHasAllThatTheResourceHas() {
        commit(scan("A", MORNING), one(1, "running"));
        var row = history.records().getFirst();
        assertThat(row.getField("resource_arn"))
                .isEqualTo(one(1, "").resourceArn().value());
        assertThat(row.getField("resource_type")).isEqualTo("ec2:instance");
        assertThat(row.getField("account_id")).isEqualTo(ACCOUNT.value());
        assertThat(row.getField("region")).isEqualTo(REGION);
        assertThat(row.getField("name")).isEqualTo("server 1");
        assertThat(row.getField("tags")).isEqualTo(one(1, "").tags());
        assertThat(row.getField("metadata")).isEqualTo(one(1, "").metadata());
        assertThat(row.getField("discovered_at")).isEqualTo(ResourceRows.timestamp(MORNING));
    }

    @Test
    void aReplayIsSkipped() {
        assertThat(commit(scan("A", MORNING), one(1, "running"))).isEqualTo(Result.COMMITTED);
        assertThat(commit(scan("A", MORNING), one(1, "running"))).isEqualTo(Result.REPLAYED);
        assertThat(history.commits()).isEqualTo(1);
        assertThat(states()).hasSize(1);
    }

    @Test
    void aReplayAfterItsSnapshotHasExpiredChangesNothing() {
        commit(scan("A", MORNING), one(1, "running"), one(2, "running"));
        commit(new Settlement("A", OTHER, MORNING), instance(OTHER, REGION, 1, "running"));
        history.tables
                .resources()
                .expireSnapshots()
                .expireOlderThan(System.currentTimeMillis() + 1)
                .retainLast(1)
                .commit();
        List<String> before = history.rows();

        commit(scan("A", MORNING), one(1, "running"), one(2, "running"));

        assertThat(history.rows()).isEqualTo(before);
    }

    @Test
    void tidyingLetsGoOfOldSnapshotsAndKeepsTheRows() {
        commit(scan("A", MORNING), one(1, "running"));
        commit(scan("B", NOON), one(1, "stopped"));
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(8));
        WriterMetrics metrics = new WriterMetrics(new SimpleMeterRegistry());

        new IcebergUpkeep(history.tables, new RigUpkeep(Duration.ofDays(9), 1_000), metrics, later).expire();
        assertThat(history.commits()).isEqualTo(2);
        new IcebergUpkeep(history.tables, new RigUpkeep(Duration.ZERO, 1_000), metrics, later).expire();
        assertThat(history.commits()).isEqualTo(2);
        new IcebergUpkeep(history.tables, new RigUpkeep(Duration.ofDays(7), 1_000), metrics, later).expire();
        assertThat(history.commits()).isEqualTo(1);
        assertThat(states()).containsExactly("i-00000001 stopped 2026-11-01T12");
    }

    @Test
    void whatALaterScanOfTheDayCannotStoreKeepsItsEarlierRow() throws IOException {
        commit(scan("A", MORNING), one(1, "running"), one(2, "running"));
        try (AccountSpool spool = Spools.ofStaged(
                List.of(Estate.staged(one(1, "stopped"), "too large"), Estate.staged(one(2, "stopped"), null)))) {
            history.history.commit(scan("B", NOON), spool);
        }

        assertThat(states()).containsExactly("i-00000001 running 2026-11-01T02", "i-00000002 stopped 2026-11-01T12");
    }

    @Test
    void nothingFoundIsNothingToCommit() {
        assertThat(commit(scan("A", MORNING))).isEqualTo(Result.NOTHING_NEW);
        assertThat(history.commits()).isZero();
    }

    @Test
    void aLaterScanOfTheDayReplacesWhatItFoundAndKeepsTheRest() {
        commit(scan("A", MORNING), one(1, "running"), one(2, "running"));
        commit(scan("B", NOON), one(1, "stopped"), one(3, "running"));
        assertThat(states())
                .containsExactly(
                        "i-00000001 stopped 2026-11-01T12",
                        "i-00000002 running 2026-11-01T02",
                        "i-00000003 running 2026-11-01T12");
    }

    @Test
    void anEarlierScanOfTheDayThatComesLateAddsOnlyWhatTheLaterOneDidNotFind() {
        commit(scan("B", NOON), one(1, "stopped"), one(3, "running"));
        commit(scan("A", MORNING), one(1, "running"), one(2, "running"));
        assertThat(states())
                .containsExactly(
                        "i-00000001 stopped 2026-11-01T12",
                        "i-00000002 running 2026-11-01T02",
                        "i-00000003 running 2026-11-01T12");
    }

    @Test
    void anEarlierScanThatFoundNothingElseChangesNothing() {
        commit(scan("B", NOON), one(1, "stopped"));
        assertThat(commit(scan("A", MORNING), one(1, "running"))).isEqualTo(Result.NOTHING_NEW);
        assertThat(states()).containsExactly("i-00000001 stopped 2026-11-01T12");
    }

    @Test
    void daysAndAccountsDoNotTouchEachOther() throws IOException {
        commit(scan("A", MORNING), one(1, "running"));
        commit(new Settlement("A", OTHER, MORNING), instance(OTHER, REGION, 1, "running"));
        commit(scan("B", NEXT_DAY), one(1, "stopped"));
        assertThat(states()).hasSize(3);
        assertThat(files()).hasSize(3);
        assertThat(new TreeSet<>(files().stream()
                        .map(f -> f.partition().get(0, Integer.class))
                        .toList()))
                .hasSize(2);
    }

    @Test
    void filesThatACompactionMergedKeepTheOtherAccountsRows() throws IOException {
        commit(scan("A", MORNING), one(1, "running"), one(2, "running"));
        commit(new Settlement("A", OTHER, MORNING), instance(OTHER, REGION, 1, "running"));
        merge();
        assertThat(files()).hasSize(1);

        commit(scan("B", NOON), one(1, "stopped"));

        assertThat(states())
                .containsExactly(
                        "i-00000001 running 2026-11-01T02",
                        "i-00000001 stopped 2026-11-01T12",
                        "i-00000002 running 2026-11-01T02");
    }

    /** What a compaction does: all rows in one file. */
    private void merge() throws IOException {
        Table table = history.tables.resources();
        RowWriter writer = RowWriter.unsorted(table);
        try (writer) {
            history.records().forEach(writer::write);
        }
        var rewrite = table.newRewrite();
        files().forEach(rewrite::deleteFile);
        writer.files().forEach(rewrite::addFile);
        rewrite.commit();
    }

    @Test
    void rowsAreSortedAndCompressedAsTheTableSays() throws IOException {
        commit(scan("A", MORNING), one(2, "running"), one(1, "running"));
        Table table = history.tables.resources();
        assertThat(files().getFirst().sortOrderId()).isEqualTo(table.sortOrder().orderId());
        assertThat(table.properties()).containsEntry("write.parquet.compression-codec", "zstd");
        assertThat(table.spec().fields().getFirst().transform().toString()).isEqualTo("day");
    }

    @Test
    void bucketsThatAreListedGloballyAreSortedByTheRegionsWhereTheyLive() throws IOException {
        commit(
                scan("A", MORNING),
                bucket("b", "eu-west-1"),
                bucket("c", "us-east-1"),
                bucket("a", "ap-south-1"),
                one(1, "running"));

        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(file.sortOrderId())
                        .isEqualTo(history.tables.resources().sortOrder().orderId()));
        assertThat(history.records())
                .extracting(row -> row.getField("resource_type") + " " + row.getField("region"))
                .containsExactly(
                        "ec2:instance eu-west-1", "s3:bucket ap-south-1", "s3:bucket eu-west-1", "s3:bucket us-east-1");
    }

    @Test
    void zombiesThatCommitTheSameSettlementAtOnceCommitItOnce() {
        AtOnce.run(6, i -> commit(scan("A", MORNING), one(1, "running"), one(2, "running")));
        assertThat(states()).hasSize(2);
        assertThat(history.commits()).isEqualTo(1);
    }

    @Test
    void scansOfTheSameDayThatCommitAtOnceLeaveTheLatestRows() {
        AtOnce.run(
                6,
                i -> commit(scan("S" + i, MORNING.plusSeconds(3600L * i)), one(100, "state " + i), one(i, "running")));
        assertThat(states()).hasSize(7).contains("i-00000064 state 5 2026-11-01T07");
    }
}
