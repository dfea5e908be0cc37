package io.nucleus.scheduler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository.SyncResult;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.scheduler.DyingProcess;
import io.nucleus.scheduler.DyingProcess.Moment;
import io.nucleus.scheduler.MovableClock;
import io.nucleus.scheduler.TestHub;
import io.nucleus.scheduler.metrics.SchedulerMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

class RegionStatusesIT {
    private static final String SCAN = "01KBDH8N00S4WXYV8SJ7ZPT2QA";
    private static final Duration AGE = Duration.ofSeconds(60);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-01T02:00:00Z"));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TestHub hub = TestHub.create();
    private final AccountId id = hub.register("111111111111");
    private final RegionStatuses statuses = statuses(hub);

    private RegionStatuses statuses(TestHub on) {
        return new RegionStatuses(on.coverage(), AGE, clock, new SchedulerMetrics(registry));
    }

    @Test
    void whatWasReadIsKeptForAMinute() {
        write("eu-west-1", true);
        assertThat(active()).containsExactly("eu-west-1");

        write("us-east-1", true);
        clock.advance(AGE.minusMillis(1));
        assertThat(active()).as("kept").containsExactly("eu-west-1");
        assertThat(reads()).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));
        assertThat(active()).as("too old").containsExactly("eu-west-1", "us-east-1");
        assertThat(reads()).isEqualTo(2);
    }

    @Test
    void theEndOfASyncDropsIt() {
        write("eu-west-1", true);
        active();

        write("us-east-1", true);
        hub.accounts()
                .finishSync(id, new SyncResult(SCAN, clock.instant(), SyncStatus.SUCCESS, 1, 1, List.of(), 0))
                .await()
                .indefinitely();

        assertThat(active()).containsExactly("eu-west-1", "us-east-1");
    }

    @Test
    void aRegionThatSettlesDropsItBeforeTheSyncEnds() {
        write("eu-west-1", true);
        active();

        write("eu-west-1", false);
        hub.accounts().touch(id).await().indefinitely();

        assertThat(active()).isEmpty();
    }

    @Test
    void accountsAreKeptApart() {
        AccountId other = hub.register("222222222222");
        write("eu-west-1", true);

        assertThat(active()).containsExactly("eu-west-1");
        assertThat(statuses.of(account(other)).await().indefinitely()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNothingAndIsAskedForAgain() {
        write("eu-west-1", true);
        RegionStatuses failing = statuses(hub.through(new DyingProcess(1, Moment.BEFORE_THE_EFFECT)));

        assertThat(failing.of(account(id)).await().indefinitely()).isEmpty();
        assertThat(reads()).as("a failure is not kept").isZero();
        assertThat(active()).containsExactly("eu-west-1");
    }

    /** A request takes some milliseconds: one of them leaves room for the 100 ms that reading may take. */
    @Test
    void allRegionsOfAnAccountAreReadByOneRequest() {
        SortedSet<String> all = new AwsRegions("aws").names();
        all.forEach(region -> write(region, true));
        RegionStatuses once = statuses(hub.through(new DyingProcess(2, Moment.BEFORE_THE_EFFECT)));

        assertThat(once.of(account(id)).await().indefinitely()).hasSameSizeAs(all);
    }

    private long reads() {
        return registry.get("nucleus.scan.region.status.read").timer().count();
    }

    private List<String> active() {
        return statuses.of(account(id)).await().indefinitely().stream()
                .filter(RegionStatus::active)
                .map(RegionStatus::region)
                .toList();
    }

    private Account account(AccountId accountId) {
        return hub.accounts().get(accountId).await().indefinitely().orElseThrow();
    }

    private void write(String region, boolean active) {
        hub.coverage()
                .write(new RegionStatus(id, region, active, true, 0, clock.instant(), "", ScanVersion.of(SCAN, 1)))
                .await()
                .indefinitely();
    }
}
