package io.nucleus.scheduler.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Envelope;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.model.message.ScanCompleted;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanProgressRepository.RegionFigures;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.inventory.store.trend.Counts;
import io.nucleus.inventory.store.trend.DayCounts;
import io.nucleus.scheduler.TestHub;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverdueScansIT {
    private final SyncFixture f = new SyncFixture();
    private final AccountId settled = f.hub.register("111111111111", "eu-west-1");
    private final AccountId stuck = f.hub.register("222222222222", "us-east-1");
    private Scan scan;

    @BeforeEach
    void aScanOfWhichOneAccountSettled() {
        f.handle("m1", "{}");
        scan = f.onlyScan();
        settle(settled, "aws-global");
        settle(settled, "eu-west-1");
        settle(stuck, "aws-global");
        f.hub.progress()
                .settleAccount(part(settled), SyncStatus.SUCCESS, List.of(), f.clock.instant())
                .await()
                .indefinitely();
        f.hub.accounts().release(settled, scan.scanId()).await().indefinitely();
    }

    @Test
    void aScanWithinItsDeadlineIsLeftAlone() {
        f.clock.advance(SyncFixture.DEADLINE.minusSeconds(1));

        assertThat(close()).isZero();
        assertThat(f.onlyScan().isRunning()).isTrue();
    }

    @Test
    void anOverdueScanEndsWithWhatItHas() {
        f.clock.advance(SyncFixture.DEADLINE);

        assertThat(close()).isEqualTo(1);

        Scan ended = f.onlyScan();
        assertThat(ended.status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(ended.resources()).isEqualTo(30);
        assertThat(part(settled).status()).isEqualTo(SyncStatus.SUCCESS);
        assertThat(part(stuck).status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(ended.reasons()).containsExactly("closed after PT6H: 1 of 2 accounts had not ended: 222222222222");
        assertThat(part(stuck).reasons())
                .containsExactly("given up after PT6H: 1 of 2 regions were read", "no collector reported: us-east-1");
        assertThat(reasonsOf(stuck)).isEqualTo(part(stuck).reasons());
        assertThat(f.claimOf(stuck)).isNull();
        assertThat(f.hub.drain(Queue.SCAN_COMPLETED)).singleElement().satisfies(m -> {
            ScanCompleted event = (ScanCompleted) m;
            assertThat(event.status()).isEqualTo(SyncStatus.PARTIAL);
            assertThat(event.accounts()).containsExactly(settled, stuck);
            assertThat(event.resources()).isEqualTo(30);
        });
        assertThat(close()).as("again").isZero();
    }

    @Test
    void whatAGivenUpAccountHadIsNotedForHistoryAndTheDayIsCounted() {
        DayCounts counted = new DayCounts(
                LocalDate.ofInstant(scan.startedAt(), ZoneOffset.UTC),
                scan.scanId(),
                new Counts(Map.of(settled.value(), 20L), Map.of(), Map.of(), Map.of(Counts.ACTIVE, 20L)));
        f.hub.trends().write(settled, counted).await().indefinitely();
        DayCounts expired = new DayCounts(counted.day().minusDays(31), "01K90000000000000000000000", counted.counts());
        f.hub.trends().write(stuck, expired).await().indefinitely();
        f.clock.advance(SyncFixture.DEADLINE);

        close();

        assertThat(f.hub.accounts().unkept(stuck).await().indefinitely()).containsExactly(scan.scanId());
        assertThat(f.hub.accounts().unkept(settled).await().indefinitely()).isEmpty();
        assertThat(f.hub.trends()
                        .total(counted.day(), counted.day())
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .singleElement()
                .satisfies(total -> assertThat(total.counts().total()).isEqualTo(20));
    }

    @Test
    void aLimitedScanThatIsGivenUpSaysNothingOfItsAccount() {
        AccountId limited = f.hub.register("444444444444", "eu-west-1");
        f.clock.advance(Duration.ofSeconds(1));
        f.handle("m2", "{\"accountId\":\"444444444444\",\"services\":[\"ec2\"]}");
        scan = f.scans().getFirst();
        f.clock.advance(SyncFixture.DEADLINE);

        close();

        assertThat(part(limited).status()).isEqualTo(SyncStatus.FAILED);
        assertThat(reasonsOf(limited)).isEmpty();
        assertThat(f.hub.accounts().unkept(limited).await().indefinitely()).containsExactly(scan.scanId());
    }

    @Test
    void aRegionThatReportedButIsNotStoredInFullIsToldFromOneThatDidNot() {
        AccountId half = f.hub.register("333333333333", "eu-west-1", "us-east-1", "us-west-2");
        f.clock.advance(Duration.ofSeconds(1));
        f.handle("m2", "{\"accountId\":\"333333333333\"}");
        scan = f.scans().getFirst();
        report(half, "eu-west-1", 5);
        f.hub.progress()
                .batchStored(ScanVersion.of(scan.scanId(), 1), half, "eu-west-1", 3)
                .await()
                .indefinitely();
        report(half, "us-west-2", 0);
        f.clock.advance(SyncFixture.DEADLINE);

        close();

        assertThat(part(half).status()).isEqualTo(SyncStatus.FAILED);
        assertThat(part(half).reasons())
                .containsExactly(
                        "given up after PT6H: 0 of 4 regions were read",
                        "no collector reported: aws-global, us-east-1",
                        "reported, but not stored in full: eu-west-1 (1 of 5 batches), us-west-2 (0 of 0 batches)");
    }

    private void report(AccountId account, String region, int batches) {
        f.hub.progress()
                .reported(new RegionReport(
                        new Envelope("01KBDH8N00S4WXYV8SJ7ZPT2QA", 1, f.clock.instant(), "test"),
                        ScanVersion.of(scan.scanId(), 1),
                        account,
                        region,
                        batches,
                        f.clock.instant(),
                        f.clock.instant(),
                        List.of()))
                .await()
                .indefinitely();
    }

    @Test
    void anAccountWhoseRegionsHadAllSettledSaysWhatItLacks() {
        settle(stuck, "us-east-1");
        f.clock.advance(SyncFixture.DEADLINE);

        close();

        assertThat(part(stuck).reasons())
                .containsExactly(
                        "given up after PT6H: 2 of 2 regions were read",
                        "all its regions had settled, but history and archive of the account had not been written");
    }

    private List<String> reasonsOf(AccountId account) {
        return f.hub.accounts()
                .get(account)
                .await()
                .indefinitely()
                .orElseThrow()
                .sync()
                .reasons();
    }

    @Test
    void whatSettlesAfterwardsCountsForTheAccountAndNotTwiceForTheScan() {
        f.clock.advance(SyncFixture.DEADLINE);
        close();

        assertThat(f.hub.progress()
                        .settleAccount(part(stuck), SyncStatus.SUCCESS, List.of(), f.clock.instant())
                        .await()
                        .indefinitely())
                .isFalse();
        assertThat(f.onlyScan().accountsDone()).isEqualTo(2);
    }

    @Test
    void theAccountsAreFreeForTheNextScan() {
        f.clock.advance(SyncFixture.DEADLINE);
        close();

        f.handle("m2", "{}");

        Scan next = f.scans().getFirst();
        assertThat(next.accountsTotal()).isEqualTo(2);
        assertThat(f.claimOf(stuck)).isEqualTo(next.scanId());
    }

    @Test
    void anAccountThatSettlesWhileOthersAreGivenUpIsNot() {
        AccountId slow = f.hub.register("333333333333", "eu-west-1");
        f.clock.advance(Duration.ofSeconds(1));
        f.handle("m2", "{\"accountId\":\"333333333333\"}");
        f.clock.advance(SyncFixture.DEADLINE);
        close();
        f.handle("m3", "{}");
        scan = f.scans().getFirst();
        f.clock.advance(SyncFixture.DEADLINE);

        TestHub meanwhile = f.hub.before("updateItem", 1, () -> {
            settle(slow, "aws-global");
            settle(slow, "eu-west-1");
            f.hub.progress()
                    .settleAccount(part(slow), SyncStatus.SUCCESS, List.of(), f.clock.instant())
                    .await()
                    .indefinitely();
        });
        assertThat(f.overdue(meanwhile).closeAll().await().indefinitely()).isEqualTo(1);

        assertThat(part(slow).status()).isEqualTo(SyncStatus.SUCCESS);
        assertThat(f.hub.accounts().unkept(slow).await().indefinitely()).doesNotContain(scan.scanId());
        Scan ended = f.scan(scan.scanId());
        assertThat(ended.resources()).as("what the parts have").isEqualTo(20);
    }

    @Test
    void aScanThatEndsMeanwhileIsNotEndedAgain() {
        f.clock.advance(SyncFixture.DEADLINE);
        TestHub meanwhile = f.hub.before(
                "updateItem",
                1,
                () -> f.hub.scans()
                        .complete(scan.scanId(), SyncStatus.SUCCESS, f.clock.instant())
                        .await()
                        .indefinitely());

        assertThat(f.overdue(meanwhile).closeAll().await().indefinitely()).isZero();

        assertThat(f.onlyScan().status()).isEqualTo(SyncStatus.SUCCESS);
        assertThat(f.hub.drain(Queue.SCAN_COMPLETED)).isEmpty();
    }

    private int close() {
        return f.overdue(f.hub).closeAll().await().indefinitely();
    }

    private void settle(AccountId account, String region) {
        f.hub.progress()
                .settleRegion(ScanVersion.of(scan.scanId(), 1), account, region, new RegionFigures(10, 0, 0, 3))
                .await()
                .indefinitely();
    }

    private ScanAccount part(AccountId account) {
        return f.hub.scans()
                .account(scan.scanId(), account)
                .await()
                .indefinitely()
                .orElseThrow();
    }
}
