package io.nucleus.scheduler.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.ScanCompleted;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanProgressRepository.RegionFigures;
import io.nucleus.inventory.store.schema.Queue;
import java.util.List;
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
        assertThat(part(stuck).reasons()).containsExactly("given up after PT6H: 1 of 2 regions were read");
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
