package io.nucleus.writer.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.inventory.store.scan.ScanChanges;
import io.nucleus.writer.rig.Estate;
import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.MutableClock;
import io.nucleus.writer.rig.RigConfig;
import io.nucleus.writer.rig.Scans;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.rig.Story;
import io.nucleus.writer.rig.WorldState;
import io.nucleus.writer.rig.WriterRig;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order of messages and however often they come, the state is the same. */
class RedeliveryIT {
    private record Outcome(WorldState state, List<String> rows) {}

    private static Outcome expected;

    @BeforeAll
    static void inOrder() {
        expected = run(WriterRig::deliverAll);
    }

    private static Outcome run(BiConsumer<WriterRig, List<? extends Message>> secondNight) {
        MutableClock clock = new MutableClock(Story.FIRST_NIGHT);
        try (Hub hub = SharedAws.emptied();
                History history = History.inMemory();
                WriterRig rig = new WriterRig(hub, history, clock, RigConfig.DEFAULT)) {
            Scans.open(rig, Story.FIRST_SCAN, Story.FIRST_NIGHT, Story.REGIONS);
            rig.deliverAll(Story.firstNight());
            clock.set(Story.SECOND_NIGHT.plusSeconds(120));
            Scans.open(rig, Story.SECOND_SCAN, Story.SECOND_NIGHT, Story.REGIONS);
            secondNight.accept(rig, Story.secondNight());
            return new Outcome(WorldState.of(hub), history.allRows());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shuffledAndRepeatedMessagesLeaveTheSameState(long seed) {
        Outcome outcome = run((rig, messages) -> rig.deliverAll(shuffled(messages, seed)));
        assertThat(outcome.state()).isEqualTo(expected.state());
        assertThat(outcome.rows()).isEqualTo(expected.rows());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void messagesHandledAtTheSameTimeLeaveTheSameState(long seed) {
        Outcome outcome = run((rig, messages) -> rig.deliverAtOnce(shuffled(messages, seed)));
        assertThat(outcome.state()).isEqualTo(expected.state());
        assertThat(outcome.rows()).isEqualTo(expected.rows());
    }

    @Test
    void batchesThatLieInTheBucketLeaveTheSameStateAndNothingElse() {
        Outcome outcome = run((rig, messages) -> rig.deliverAll(shuffled(rig.inBucket(messages), 9)));
        assertThat(outcome.state()).isEqualTo(expected.state());
        assertThat(outcome.rows()).isEqualTo(expected.rows());
    }

    private static List<Message> shuffled(List<? extends Message> messages, long seed) {
        List<Message> all = new ArrayList<>(messages);
        all.addAll(messages);
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    /** The same in words, so that the comparison above cannot compare two wrong states. */
    @Test
    void theSecondNightIsToldAsItWas() {
        MutableClock clock = new MutableClock(Story.FIRST_NIGHT);
        try (Hub hub = SharedAws.emptied();
                History history = History.inMemory();
                WriterRig rig = new WriterRig(hub, history, clock, RigConfig.DEFAULT)) {
            Scans.open(rig, Story.FIRST_SCAN, Story.FIRST_NIGHT, Story.REGIONS);
            rig.deliverAll(Story.firstNight());
            assertThat(statuses(rig))
                    .hasSize(11)
                    .allSatisfy((id, status) -> assertThat(status).isEqualTo(DiscoveryStatus.ACTIVE));

            clock.set(Story.SECOND_NIGHT.plusSeconds(120));
            Scans.open(rig, Story.SECOND_SCAN, Story.SECOND_NIGHT, Story.REGIONS);
            rig.deliverAll(Story.secondNight());

            assertThat(statuses(rig).entrySet().stream()
                            .filter(e -> e.getValue() == DiscoveryStatus.MISSING)
                            .map(Map.Entry::getKey))
                    .containsExactlyInAnyOrder("i-00000003", "reader", "site");
            assertThat(statuses(rig)).hasSize(12);
            assertAccount(rig);
            assertCoverage(rig);
            assertThat(history.records()).hasSize(11 + 8);
            assertChanges(rig, history);
            WorldState state = WorldState.of(hub);
            assertThat(state.staged()).isEmpty();
            assertThat(state.archive().keySet())
                    .containsExactly(
                            "raw/year=2026/month=11/day=01/111122223333/inventory.json.gz",
                            "raw/year=2026/month=11/day=01/111122223333/manifest.json",
                            "raw/year=2026/month=11/day=02/111122223333/inventory.json.gz",
                            "raw/year=2026/month=11/day=02/111122223333/manifest.json");
            assertThat(state.archive()
                            .get("raw/year=2026/month=11/day=02/111122223333/inventory.json.gz")
                            .get("resources"))
                    .hasSize(8);
        }
    }

    private static void assertChanges(WriterRig rig, History history) {
        assertThat(changes(rig, Story.FIRST_SCAN)).hasSize(11).allMatch(c -> c.startsWith("created"));
        assertThat(changes(rig, Story.SECOND_SCAN))
                .containsExactlyInAnyOrder(
                        "changed i-00000002 [FieldChange[field=state, before=running, after=stopped]]",
                        "missing i-00000003 []",
                        "created i-00000005 []",
                        "missing reader []",
                        "missing site []");
        assertThat(history.changeRows())
                .hasSize(11 + 5)
                .anyMatch(row -> row.startsWith("changed") && row.contains("state, running, stopped"));
        var figures = rig.scans
                .get(Story.SECOND_SCAN)
                .await()
                .indefinitely()
                .orElseThrow()
                .changes();
        assertThat(figures).isEqualTo(new ScanChanges(1, 1, 0, 3, 5, 0));
        var trend = rig.trends
                .total(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-02"))
                .collect()
                .asList()
                .await()
                .indefinitely();
        assertThat(trend).extracting(day -> day.counts().total()).containsExactly(11L, 9L);
        assertThat(trend.getLast().counts().byStatus()).isEqualTo(Map.of("active", 9L, "missing", 3L));
        assertThat(trend.getLast().counts().byRegion())
                .isEqualTo(Map.of("eu-west-1", 6L, "us-east-1", 2L, "aws-global", 1L));
    }

    private static List<String> changes(WriterRig rig, String scanId) {
        return rig.changes
                .in(scanId, Estate.ACCOUNT)
                .map(c -> c.kind().text() + " " + c.resourceId() + " " + c.fields())
                .collect()
                .asList()
                .await()
                .indefinitely();
    }

    private static Map<String, DiscoveryStatus> statuses(WriterRig rig) {
        Map<String, DiscoveryStatus> statuses = new TreeMap<>();
        for (StoredResource r : rig.resources
                .ofAccount(Estate.ACCOUNT)
                .collect()
                .asList()
                .await()
                .indefinitely()) {
            statuses.put(r.resource().resourceId(), r.discoveryStatus());
        }
        return statuses;
    }

    private static void assertAccount(WriterRig rig) {
        var scan = rig.scans.get(Story.SECOND_SCAN).await().indefinitely().orElseThrow();
        assertThat(scan.status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(scan.accountsDone()).isEqualTo(1);
        assertThat(scan.resources()).isEqualTo(8);
        var part = rig.scans
                .account(Story.SECOND_SCAN, Estate.ACCOUNT)
                .await()
                .indefinitely()
                .orElseThrow();
        assertThat(part.regionsDone()).isEqualTo(3);
        assertThat(part.missing()).isEqualTo(3);
        assertThat(part.resources()).isEqualTo(8);
        var account = rig.accounts.get(Estate.ACCOUNT).await().indefinitely().orElseThrow();
        assertThat(account.sync().status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(account.sync().resourceCount()).isEqualTo(9); // the unread instance is still counted
        assertThat(account.sync().activeScanId()).isNull();
        assertThat(account.sync().lastSyncedAt()).isEqualTo(Story.SECOND_NIGHT.plusSeconds(60));
        assertThat(account.sync().durationMillis())
                .isEqualTo(Duration.ofSeconds(120).toMillis());
        assertThat(account.sync().reasons())
                .containsExactly("ec2:instance in us-east-1: DENIED_IAM (UnauthorizedOperation: not allowed)");
    }

    private static void assertCoverage(WriterRig rig) {
        Coverage denied = rig.coverage
                .get(Estate.ACCOUNT, "us-east-1", Estate.INSTANCE)
                .await()
                .indefinitely()
                .orElseThrow();
        assertThat(denied.status()).isEqualTo(CoverageStatus.DENIED_IAM);
        assertThat(denied.lastReadAt()).isEqualTo(Story.FIRST_NIGHT.plusSeconds(60));
        Coverage read = rig.coverage
                .get(Estate.ACCOUNT, "eu-west-1", Estate.INSTANCE)
                .await()
                .indefinitely()
                .orElseThrow();
        assertThat(read.status()).isEqualTo(CoverageStatus.OK);
        assertThat(read.lastReadAt()).isEqualTo(Story.SECOND_NIGHT.plusSeconds(60));
        assertThat(read.listed()).isEqualTo(read.stored() + read.rejected()).isEqualTo(4);
    }
}
