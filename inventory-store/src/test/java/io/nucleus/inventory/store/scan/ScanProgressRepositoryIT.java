package io.nucleus.inventory.store.scan;

import static io.nucleus.inventory.store.Samples.ACCOUNT;
import static io.nucleus.inventory.store.Samples.NOW;
import static io.nucleus.inventory.store.Samples.OTHER_ACCOUNT;
import static io.nucleus.inventory.store.Samples.SCAN_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.LocalTable;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.scan.ScanPlan.PlannedAccount;
import io.nucleus.inventory.store.scan.ScanProgressRepository.RegionFigures;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScanProgressRepositoryIT {
    private static final ScanVersion ATTEMPT_1 = ScanVersion.of(SCAN_1, 1);
    private static final ScanVersion ATTEMPT_2 = ScanVersion.of(SCAN_1, 2);
    private static final RegionFigures FIGURES = new RegionFigures(10, 1, 2, 30);
    private static final List<String> REGIONS =
            IntStream.range(0, 20).mapToObj(i -> "eu-west-" + i).toList();

    private final Table table = LocalTable.create();
    private final ScanRepository scans = new ScanRepository(table);
    private final ScanProgressRepository progress = new ScanProgressRepository(table);

    @BeforeEach
    void planned() {
        Scan scan = Scan.opened(SCAN_1, Trigger.MESSAGE, "test", Scan.ALL, Filter.NONE, NOW);
        scans.open(scan).await().indefinitely();
        scans.plan(
                        scan,
                        new ScanPlan(Stream.of(ACCOUNT, OTHER_ACCOUNT)
                                .map(id -> new PlannedAccount(id, REGIONS, 0))
                                .toList()))
                .await()
                .indefinitely();
    }

    @Test
    void anAttemptIsCompleteOnceAllThatItReportedIsStored() {
        assertThat(reported(ATTEMPT_1, 2).attempt(ATTEMPT_1).orElseThrow().isComplete())
                .isFalse();
        stored(ATTEMPT_1, 1);
        assertThat(stored(ATTEMPT_1, 1).attempt(ATTEMPT_1).orElseThrow().isComplete())
                .as("the same batch again")
                .isFalse();

        ScanRegion region = stored(ATTEMPT_1, 0);

        assertThat(region.attempt(ATTEMPT_1).orElseThrow().isComplete()).isTrue();
        assertThat(region.attempt(ATTEMPT_1).orElseThrow().report().outcomes()).hasSize(1);
        assertThat(region.isSettled()).isFalse();
    }

    @Test
    void attemptsDoNotMix() {
        stored(ATTEMPT_1, 0);
        ScanRegion region = reported(ATTEMPT_2, 1);

        assertThat(region.attempt(ATTEMPT_1).orElseThrow().isComplete()).isFalse();
        assertThat(region.attempt(ATTEMPT_2).orElseThrow().isComplete()).isFalse();
    }

    @Test
    void whatNoScanPlannedIsNotRecorded() {
        assertThat(progress.batchStored(ATTEMPT_1, ACCOUNT, "nowhere", 0)
                        .await()
                        .indefinitely())
                .isEmpty();
        assertThat(settle(ATTEMPT_1, "nowhere")).isFalse();
        assertThat(scans.region(SCAN_1, ACCOUNT, "nowhere").await().indefinitely())
                .isEmpty();
        assertThat(account().regionsDone()).isZero();
    }

    @Test
    void aRegionCountsOnceWhoeverSettlesIt() {
        assertThat(settle(ATTEMPT_1, "eu-west-1")).isTrue();
        assertThat(settle(ATTEMPT_1, "eu-west-1")).isFalse();
        assertThat(settle(ATTEMPT_2, "eu-west-1")).isFalse();

        assertThat(account().regionsDone()).isEqualTo(1);
        assertThat(account().resources()).isEqualTo(10);
        assertThat(scans.region(SCAN_1, ACCOUNT, "eu-west-1").await().indefinitely())
                .hasValueSatisfying(r -> assertThat(r.settledBy()).isEqualTo(ATTEMPT_1));
    }

    @Test
    void whatBecameOfARegionIsWhatWasReportedAndWhatWasMadeOfIt() {
        reported(ATTEMPT_1, 0);
        TypeOutcome reported = scans.region(SCAN_1, ACCOUNT, "eu-west-1")
                .await()
                .indefinitely()
                .orElseThrow()
                .attempt(ATTEMPT_1)
                .orElseThrow()
                .report()
                .outcomes()
                .getFirst();
        TypeOutcome other = new TypeOutcome(
                ResourceType.of("ec2:other"), CoverageStatus.FAILED, 5, 1, List.of(), "4 arrived", 7, 8);
        TypeOutcome same = new TypeOutcome(
                reported.resourceType(), CoverageStatus.FAILED, 9, 2, List.of(), "not all arrived", 3, 4);

        progress.settleRegion(ATTEMPT_1, ACCOUNT, "eu-west-1", FIGURES, List.of(other))
                .await()
                .indefinitely();
        progress.settleRegion(ATTEMPT_1, ACCOUNT, "eu-west-2", FIGURES, List.of(same))
                .await()
                .indefinitely();

        assertThat(scans.region(SCAN_1, ACCOUNT, "eu-west-1")
                        .await()
                        .indefinitely()
                        .orElseThrow()
                        .outcomes())
                .containsExactly(reported, other);
        assertThat(scans.region(SCAN_1, ACCOUNT, "eu-west-2")
                        .await()
                        .indefinitely()
                        .orElseThrow()
                        .outcomes())
                .containsExactly(same);
        assertThat(scans.settledBy(SCAN_1, ACCOUNT, "eu-west-1").await().indefinitely())
                .contains(ATTEMPT_1);
        assertThat(scans.settledBy(SCAN_1, ACCOUNT, "eu-west-3").await().indefinitely())
                .isEmpty();
    }

    @Test
    void manyThatSettleTheSameRegionAtOnceCountItOnce() {
        var settled = all(
                IntStream.range(0, 8).mapToObj(i -> progress.settleRegion(ATTEMPT_1, ACCOUNT, "eu-west-1", FIGURES)));

        assertThat(settled.stream().filter(s -> s)).hasSize(1);
        assertThat(account().regionsDone()).isEqualTo(1);
        assertThat(account().resources()).isEqualTo(10);
    }

    @Test
    void manyRegionsThatSettleAtOnceAllCount() {
        var settled = all(REGIONS.stream().map(r -> progress.settleRegion(ATTEMPT_1, ACCOUNT, r, FIGURES)));

        assertThat(settled).allMatch(s -> s);
        ScanAccount account = account();
        assertThat(account.allRegionsSettled()).isTrue();
        assertThat(account.resources()).isEqualTo(200);
        assertThat(account.rejected()).isEqualTo(20);
        assertThat(account.missing()).isEqualTo(40);
        assertThat(account.apiCalls()).isEqualTo(600);
    }

    @Test
    void anAccountCountsOnce() {
        all(REGIONS.stream().map(r -> progress.settleRegion(ATTEMPT_1, ACCOUNT, r, FIGURES)));
        ScanAccount account = account();

        var settled = all(IntStream.range(0, 4)
                .mapToObj(i -> progress.settleAccount(account, SyncStatus.PARTIAL, List.of("denied"), NOW)));

        assertThat(settled.stream().filter(s -> s)).hasSize(1);
        Scan scan = scans.get(SCAN_1).await().indefinitely().orElseThrow();
        assertThat(scan.accountsDone()).isEqualTo(1);
        assertThat(scan.resources()).isEqualTo(200);
        assertThat(scan.apiCalls()).isEqualTo(600);
        assertThat(scan.isSettled()).isFalse();
        assertThat(account().isSettled()).isTrue();
        assertThat(account().reasons()).containsExactly("denied");
    }

    private ScanRegion stored(ScanVersion version, int sequence) {
        return progress.batchStored(version, ACCOUNT, "eu-west-1", sequence)
                .await()
                .indefinitely()
                .orElseThrow();
    }

    private ScanRegion reported(ScanVersion version, int batches) {
        var outcome = new TypeOutcome(ResourceType.of("ec2:instance"), CoverageStatus.OK, 3, 0, List.of(), "", 1, 100);
        var report = new RegionReport(
                Envelope.create(Clock.fixed(NOW, ZoneOffset.UTC), null),
                version,
                ACCOUNT,
                "eu-west-1",
                batches,
                NOW,
                NOW.plusSeconds(5),
                List.of(outcome));
        return progress.reported(report).await().indefinitely().orElseThrow();
    }

    private boolean settle(ScanVersion version, String region) {
        return progress.settleRegion(version, ACCOUNT, region, FIGURES).await().indefinitely();
    }

    private static List<Boolean> all(Stream<Uni<Boolean>> work) {
        return Uni.join().all(work.toList()).andFailFast().await().indefinitely();
    }

    private ScanAccount account() {
        return scans.account(SCAN_1, ACCOUNT).await().indefinitely().orElseThrow();
    }
}
