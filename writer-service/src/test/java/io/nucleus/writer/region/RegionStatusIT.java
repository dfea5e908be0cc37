package io.nucleus.writer.region;

import static io.nucleus.writer.rig.Estate.ACCOUNT;
import static io.nucleus.writer.rig.Estate.INSTANCE;
import static io.nucleus.writer.rig.Estate.VPC;
import static io.nucleus.writer.rig.Estate.instance;
import static io.nucleus.writer.rig.Estate.vpc;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountSync;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.inventory.store.scan.Filter;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanPlan;
import io.nucleus.inventory.store.scan.ScanPlan.PlannedAccount;
import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.MutableClock;
import io.nucleus.writer.rig.Reading;
import io.nucleus.writer.rig.RigConfig;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.rig.WriterRig;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What scans leave on record of a region, by which the next ones skip it or not. */
class RegionStatusIT {
    private static final String REGION = "eu-west-1";
    private static final String SCAN_1 = "01KA0000000000000000000000";
    private static final String SCAN_2 = "01KB0000000000000000000000";
    private static final Instant DAY_1 = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2026-11-02T02:00:00Z");

    private final MutableClock clock = new MutableClock(DAY_1);
    private final Hub hub = SharedAws.emptied();
    private final History history = History.inMemory();
    private final WriterRig rig = new WriterRig(hub, history, clock, RigConfig.DEFAULT);

    @AfterEach
    void stop() {
        rig.close();
        history.close();
        hub.close();
    }

    @Test
    void whatAwsPutsThereByItselfMakesNoRegionActive() {
        RegionStatus status = scan(
                SCAN_1,
                DAY_1,
                List.of(),
                reading(SCAN_1, 1, DAY_1).ok(VPC, vpc(REGION, 1, true)).ok(INSTANCE));

        assertThat(status.active()).isFalse();
        assertThat(status.whole()).isTrue();
        assertThat(status.resourceCount()).as("counted all the same").isEqualTo(1);
        assertThat(status.apiCalls()).as("3 for each type").isEqualTo(6);
        assertThat(status.lastError()).isEmpty();
        assertThat(status.lastChecked()).isEqualTo(DAY_1.plusSeconds(5));
    }

    @Test
    void whatSomebodyMadeDoes() {
        assertThat(scan(SCAN_1, DAY_1, List.of(), reading(SCAN_1, 1, DAY_1).ok(VPC, vpc(REGION, 1, false)))
                        .active())
                .isTrue();
    }

    @Test
    void whatCouldNotBeReadIsNotEmpty() {
        RegionStatus status = scan(
                SCAN_1,
                DAY_1,
                List.of(),
                reading(SCAN_1, 1, DAY_1).ok(VPC).hole(INSTANCE, CoverageStatus.DENIED_IAM, "not allowed"));

        assertThat(status.active()).isTrue();
        assertThat(status.lastError()).isEqualTo("ec2:instance in eu-west-1: DENIED_IAM (not allowed)");
    }

    @Test
    void whatWasNeverLookedAtAsAWholeIsNotEmpty() {
        RegionStatus some = scan(
                SCAN_1, DAY_1, List.of("ec2:vpc"), reading(SCAN_1, 1, DAY_1).ok(VPC));
        assertThat(some.active()).isTrue();
        assertThat(some.whole()).isFalse();

        RegionStatus all =
                scan(SCAN_2, DAY_2, List.of(), reading(SCAN_2, 2, DAY_2).ok(VPC).ok(INSTANCE));
        assertThat(all.active()).isFalse();
        assertThat(all.whole()).isTrue();
    }

    @Test
    void aLimitedScanForgetsNothingOfAWholeOne() {
        scan(SCAN_1, DAY_1, List.of(), reading(SCAN_1, 1, DAY_1).ok(VPC).ok(INSTANCE, instance(REGION, 1, "running")));

        RegionStatus status = scan(
                SCAN_2, DAY_2, List.of("ec2:vpc"), reading(SCAN_2, 2, DAY_2).ok(VPC));

        assertThat(status.whole()).isTrue();
        assertThat(status.active()).as("the instance is still there").isTrue();
        assertThat(status.resourceCount()).isEqualTo(1);
        assertThat(status.apiCalls()).as("instances as they cost before").isEqualTo(6);
    }

    @Test
    void whatCouldNotBeStoredIsThereAllTheSame() {
        RegionStatus status = scan(
                SCAN_1,
                DAY_1,
                List.of(),
                reading(SCAN_1, 1, DAY_1).ok(VPC).outcome(INSTANCE, CoverageStatus.OK, "", 1, 1));
        assertThat(status.resourceCount()).isZero();
        assertThat(status.active()).isTrue();

        assertThat(scan(
                                SCAN_2,
                                DAY_2,
                                List.of("ec2:vpc"),
                                reading(SCAN_2, 2, DAY_2).ok(VPC))
                        .active())
                .as("not tried by the second")
                .isTrue();
    }

    @Test
    void aLimitedScanMakesItsAccountNeitherFreshNorComplete() {
        scan(
                SCAN_1,
                DAY_1,
                List.of(),
                reading(SCAN_1, 1, DAY_1)
                        .ok(INSTANCE, instance(REGION, 1, "running"))
                        .hole(VPC, CoverageStatus.DENIED_IAM, "not allowed"));
        AccountSync before = sync();
        assertThat(before.status()).isEqualTo(SyncStatus.PARTIAL);

        scan(
                SCAN_2,
                DAY_2,
                List.of("ec2:instance"),
                reading(SCAN_2, 2, DAY_2).ok(INSTANCE, instance(REGION, 1, "stopped")));

        AccountSync after = sync();
        assertThat(after.lastScanId()).isEqualTo(SCAN_2);
        assertThat(after.lastSyncedAt()).isEqualTo(DAY_1);
        assertThat(after.status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(after.reasons()).isEqualTo(before.reasons());
        assertThat(after.scopesNotRead()).isEqualTo(1);
        assertThat(rig.scans
                        .account(SCAN_2, ACCOUNT)
                        .await()
                        .indefinitely()
                        .orElseThrow()
                        .status())
                .as("by itself it read all that it was to read")
                .isEqualTo(SyncStatus.SUCCESS);
    }

    private AccountSync sync() {
        return rig.accounts.get(ACCOUNT).await().indefinitely().orElseThrow().sync();
    }

    @Test
    void aScanThatHadToLeaveAccountsOutIsPartial() {
        scan(
                SCAN_1,
                DAY_1,
                List.of(),
                List.of("left out, being scanned by another scan: 000000000009"),
                reading(SCAN_1, 1, DAY_1).ok(INSTANCE));
        assertThat(rig.scans.get(SCAN_1).await().indefinitely().orElseThrow().status())
                .isEqualTo(SyncStatus.PARTIAL);
    }

    private static Reading reading(String scanId, long token, Instant at) {
        return new Reading(scanId, token, REGION, at);
    }

    private RegionStatus scan(String scanId, Instant at, List<String> services, Reading reading) {
        return scan(scanId, at, services, List.of(), reading);
    }

    private RegionStatus scan(String scanId, Instant at, List<String> services, List<String> leftOut, Reading reading) {
        clock.set(at);
        Filter filter = new Filter(List.of(), services, false);
        Scan scan = Scan.opened(scanId, Trigger.API, "test", Scan.ALL, filter, at);
        rig.scans.open(scan).await().indefinitely();
        rig.scans
                .plan(scan, new ScanPlan(List.of(new PlannedAccount(ACCOUNT, List.of(REGION), 0)), leftOut))
                .await()
                .indefinitely();
        rig.scans.dispatched(scanId).await().indefinitely();
        rig.accounts
                .create(new Account(ACCOUNT, "test", null, null, List.of(), true, null))
                .await()
                .indefinitely();
        rig.accounts.claim(ACCOUNT, scanId, at, at.plusSeconds(3600)).await().indefinitely();
        rig.deliverAll(reading.messages());
        return rig.coverage.region(ACCOUNT, REGION).await().indefinitely().orElseThrow();
    }
}
