package io.nucleus.inventory.store.scan;

import static io.nucleus.inventory.store.Samples.ACCOUNT;
import static io.nucleus.inventory.store.Samples.NOW;
import static io.nucleus.inventory.store.Samples.OTHER_ACCOUNT;
import static io.nucleus.inventory.store.Samples.SCAN_1;
import static io.nucleus.inventory.store.Samples.SCAN_2;
import static io.nucleus.inventory.store.Samples.SCAN_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.ConflictingClient;
import io.nucleus.inventory.store.LocalTable;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.scan.ScanPlan.PlannedAccount;
import io.nucleus.inventory.store.scan.ScanRegion.RegionPosition;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScanRepositoryIT {
    private final Table table = LocalTable.create();
    private final ScanRepository scans = new ScanRepository(table);
    private final ScanProgressRepository progress = new ScanProgressRepository(table);

    @Test
    void aScanIsOpenedOnceAndReadBack() {
        Scan scan = Scan.opened(
                SCAN_1, Trigger.API, "ada", Scan.ALL, new Filter(List.of("eu-west-1"), List.of("ec2"), true), NOW);

        assertThat(scans.open(scan).await().indefinitely()).isTrue();
        assertThat(scans.open(scan).await().indefinitely()).isFalse();
        assertThat(get(SCAN_1)).isEqualTo(scan);
    }

    @Test
    void ofManyThatOpenInTheSameScopeAtOnceOneSucceeds() {
        List<Uni<Boolean>> tries = IntStream.range(0, 8)
                .mapToObj(i -> scans.openAfter(scan("01KBDH8N00S4WXYV8SJ7ZPT2Q" + i), Optional.empty()))
                .toList();

        var opened = Uni.join().all(tries).andFailFast().await().indefinitely();

        assertThat(opened.stream().filter(o -> o)).hasSize(1);
        assertThat(scans.recent().collect().asList().await().indefinitely()).hasSize(1);
    }

    @Test
    void theLatestOfAScopeIsReplacedOnlyByWhoKnowsIt() {
        assertThat(openAfter(scan(SCAN_1), Optional.empty())).isTrue();
        assertThat(openAfter(scan(SCAN_2), Optional.empty())).isFalse();
        assertThat(scans.get(SCAN_2).await().indefinitely()).isEmpty();

        assertThat(openAfter(scan(SCAN_2), Optional.of(SCAN_1))).isTrue();
        assertThat(scans.latest(Scan.ALL).await().indefinitely()).contains(SCAN_2);
        assertThat(scans.latest(ACCOUNT.value()).await().indefinitely()).isEmpty();
        assertThat(openAfter(scan(SCAN_2), Optional.of(SCAN_2))).as("exists").isFalse();
    }

    /** A transaction on the scan, which settles an account of it, would else have all commands sent again. */
    @Test
    void thatAllIsSentIsNotedPastTransactions() {
        scans.open(scan(SCAN_1)).await().indefinitely();

        new ScanRepository(ConflictingClient.on(table, 2))
                .dispatched(SCAN_1)
                .await()
                .indefinitely();

        assertThat(get(SCAN_1).phase()).isEqualTo(Scan.Phase.DISPATCHED);
    }

    @Test
    void anExecutionIsAnsweredByAnotherScan() {
        scans.open(scan(SCAN_1)).await().indefinitely();

        assertThat(scans.answerBy(SCAN_2, SCAN_1, NOW).await().indefinitely()).isTrue();
        assertThat(scans.answerBy(SCAN_2, SCAN_3, NOW).await().indefinitely()).isFalse();
        assertThat(scans.answerBy(SCAN_1, SCAN_3, NOW).await().indefinitely()).isFalse();
        assertThat(get(SCAN_2).scanId()).isEqualTo(SCAN_1);
        assertThat(scans.open(scan(SCAN_2)).await().indefinitely()).isFalse();
        assertThat(scans.recent().collect().asList().await().indefinitely()).hasSize(1);
    }

    @Test
    void aPlanIsStoredWhole() {
        scans.open(scan(SCAN_1)).await().indefinitely();
        List<PlannedAccount> accounts = IntStream.range(0, 30)
                .mapToObj(i -> new PlannedAccount(
                        AccountId.of("%012d".formatted(i)),
                        List.of("aws-global", "eu-west-1", "us-east-1", "a-b-1"),
                        3,
                        7))
                .toList();

        assertThat(plan(SCAN_1, new ScanPlan(accounts, List.of("left out, busy: 1"))))
                .isTrue();

        Scan scan = get(SCAN_1);
        assertThat(scan.phase()).isEqualTo(Scan.Phase.PLANNED);
        assertThat(scan.accountsTotal()).isEqualTo(30);
        assertThat(scan.regionsTotal()).isEqualTo(120);
        assertThat(scan.regionsSkipped()).isEqualTo(90);
        assertThat(scan.callsSaved()).isEqualTo(210);
        assertThat(scan.savedPercent()).isEqualTo(100);
        assertThat(scan.reasons()).containsExactly("left out, busy: 1");
        assertThat(scans.accounts(SCAN_1).collect().asList().await().indefinitely())
                .hasSize(30)
                .allSatisfy(a -> assertThat(a.regionsTotal()).isEqualTo(4));
        assertThat(scans.regions(SCAN_1).collect().asList().await().indefinitely())
                .hasSize(120);
        assertThat(scans.regions(SCAN_1, AccountId.of("000000000007"))
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .extracting(ScanRegion::region)
                .containsExactly("a-b-1", "aws-global", "eu-west-1", "us-east-1");
    }

    @Test
    void aPlannedScanIsNotPlannedAgain() {
        scans.open(scan(SCAN_1)).await().indefinitely();
        plan(SCAN_1, planOf(ACCOUNT, "eu-west-1"));
        progress.settleRegion(
                        ScanVersion.of(SCAN_1, 1),
                        ACCOUNT,
                        "eu-west-1",
                        new ScanProgressRepository.RegionFigures(5, 0, 0, 2))
                .await()
                .indefinitely();

        assertThat(plan(SCAN_1, planOf(ACCOUNT, "eu-west-1"))).isFalse();

        assertThat(scans.account(SCAN_1, ACCOUNT).await().indefinitely())
                .hasValueSatisfying(a -> assertThat(a.regionsDone()).isEqualTo(1));
    }

    @Test
    void planningAnewLeavesNothingOfAnUnfinishedPlan() {
        Scan scan = scan(SCAN_1);
        scans.open(scan).await().indefinitely();
        UnfinishedPlan.write(table, scan, planOf(OTHER_ACCOUNT, "eu-west-1", "us-east-1"));

        assertThat(plan(SCAN_1, planOf(ACCOUNT, "eu-west-1"))).isTrue();

        assertThat(scans.accounts(SCAN_1)
                        .map(ScanAccount::accountId)
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .containsExactly(ACCOUNT);
        assertThat(scans.regions(SCAN_1)
                        .map(ScanRegion::accountId)
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .containsExactly(ACCOUNT);
    }

    @Test
    void plannersAtTheSameTimeDoNotMixTheirPlans() {
        scans.open(scan(SCAN_1)).await().indefinitely();
        ScanPlan one = planOf(ACCOUNT, "eu-west-1");
        ScanPlan other = planOf(OTHER_ACCOUNT, "us-east-1", "us-west-2");

        Uni.join()
                .all(IntStream.range(0, 10)
                        .mapToObj(i -> scans.plan(scan(SCAN_1), i % 2 == 0 ? one : other))
                        .toList())
                .andFailFast()
                .await()
                .indefinitely();
        plan(SCAN_1, one);

        Scan scan = get(SCAN_1);
        List<ScanAccount> accounts =
                scans.accounts(SCAN_1).collect().asList().await().indefinitely();
        assertThat(scan.phase()).isEqualTo(Scan.Phase.PLANNED);
        assertThat(accounts).hasSize(1);
        assertThat(scan.accountsTotal()).isEqualTo(1);
        assertThat(scans.regions(SCAN_1).collect().asList().await().indefinitely())
                .hasSize(scan.regionsTotal())
                .allSatisfy(r ->
                        assertThat(r.accountId()).isEqualTo(accounts.getFirst().accountId()));
    }

    @Test
    void aScanEndsOnce() {
        scans.open(scan(SCAN_1)).await().indefinitely();
        plan(SCAN_1, new ScanPlan(List.of(), List.of("first")));

        assertThat(scans.complete(SCAN_1, SyncStatus.PARTIAL, NOW, List.of("second"))
                        .await()
                        .indefinitely())
                .isTrue();
        assertThat(scans.complete(SCAN_1, SyncStatus.SUCCESS, NOW.plusSeconds(1))
                        .await()
                        .indefinitely())
                .isFalse();
        assertThat(scans.complete(SCAN_2, SyncStatus.SUCCESS, NOW).await().indefinitely())
                .as("unknown")
                .isFalse();

        Scan ended = get(SCAN_1);
        assertThat(ended.status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(ended.completedAt()).isEqualTo(NOW);
        assertThat(ended.reasons()).containsExactly("first", "second");
    }

    @Test
    void recentScansComeNewestFirst() {
        List.of(SCAN_2, SCAN_3, SCAN_1)
                .forEach(id -> scans.open(scan(id)).await().indefinitely());

        assertThat(scans.recent().map(Scan::scanId).collect().asList().await().indefinitely())
                .containsExactly(SCAN_3, SCAN_2, SCAN_1);
        assertThat(scans.recent(SCAN_3)
                        .map(Scan::scanId)
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .containsExactly(SCAN_2, SCAN_1);
    }

    @Test
    void regionsAreReadFromWhereverAPageEnded() {
        scans.open(scan(SCAN_1)).await().indefinitely();
        plan(
                SCAN_1,
                new ScanPlan(List.of(
                        new PlannedAccount(ACCOUNT, List.of("aws-global", "eu-west-1"), 0),
                        new PlannedAccount(OTHER_ACCOUNT, List.of("aws-global"), 0))));
        List<RegionPosition> all = after(null);

        assertThat(all).hasSize(3);
        assertThat(after(all.get(0))).isEqualTo(all.subList(1, 3));
        assertThat(after(all.get(1))).isEqualTo(all.subList(2, 3));
        assertThat(after(all.get(2))).isEmpty();
    }

    private List<RegionPosition> after(RegionPosition position) {
        return scans.regionsAfter(SCAN_1, position)
                .map(ScanRegion::position)
                .collect()
                .asList()
                .await()
                .indefinitely();
    }

    private Scan get(String id) {
        return scans.get(id).await().indefinitely().orElseThrow();
    }

    private boolean openAfter(Scan scan, Optional<String> previous) {
        return scans.openAfter(scan, previous).await().indefinitely();
    }

    private boolean plan(String scanId, ScanPlan plan) {
        return scans.plan(get(scanId), plan).await().indefinitely();
    }

    private static ScanPlan planOf(AccountId account, String... regions) {
        return new ScanPlan(List.of(new PlannedAccount(account, List.of(regions), 0)));
    }

    private static Scan scan(String id) {
        return Scan.opened(id, Trigger.MESSAGE, "test", Scan.ALL, Filter.NONE, NOW);
    }
}
