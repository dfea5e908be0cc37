package io.nucleus.scheduler.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.ScanCompleted;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanRegion;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.scheduler.DyingProcess;
import io.nucleus.scheduler.DyingProcess.Moment;
import io.nucleus.scheduler.TestHub;
import io.nucleus.support.queue.Delivery;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills the process at each of its calls to AWS in turn; another one then gets the message again. */
class CrashIT {
    private static final String A = "111111111111";
    private static final String B = "222222222222";
    private static final int MORE_CALLS_THAN_ANY_RUN = 200;

    @ParameterizedTest
    @EnumSource
    void openingAScanSurvivesADeathAtAnyStep(Moment moment) {
        boolean survived = false;
        for (int call = 1; !survived && call < MORE_CALLS_THAN_ANY_RUN; call++) {
            SyncFixture f = new SyncFixture();
            f.hub.register(A, "eu-west-1");
            f.hub.register(B, "us-east-1");
            Delivery delivery = f.delivery("m1", "{}");
            DyingProcess process = new DyingProcess(call, moment);

            boolean done = completes(f.handler(f.hub.through(process)).handle(delivery));
            assertThat(done).as("call %d", call).isEqualTo(!process.isDead());
            survived = done;
            f.handler().handle(delivery).await().indefinitely();

            assertDispatchedWhole(f, call);
        }
        assertThat(survived).as("a run without a death").isTrue();
    }

    private static void assertDispatchedWhole(SyncFixture f, int call) {
        Scan scan = f.onlyScan();
        assertThat(scan.phase()).as("call %d", call).isEqualTo(Scan.Phase.DISPATCHED);
        assertThat(scan.status()).isEqualTo(SyncStatus.IN_PROGRESS);
        assertThat(scan.accountsTotal()).isEqualTo(2);
        assertThat(scan.regionsTotal()).isEqualTo(4);
        assertThat(scan.reasons()).isEmpty();
        assertThat(f.onRecord()).as("call %d", call).singleElement().satisfies(r -> {
            assertThat(r.action()).isEqualTo("sync.start");
            assertThat(r.what()).isEqualTo("scan " + scan.scanId());
        });
        assertThat(f.hub.scans()
                        .accounts(scan.scanId())
                        .map(ScanAccount::accountId)
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .containsExactly(AccountId.of(A), AccountId.of(B));
        assertThat(f.hub.scans()
                        .regions(scan.scanId())
                        .map(ScanRegion::region)
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .containsExactly("aws-global", "eu-west-1", "aws-global", "us-east-1");
        assertThat(f.commands())
                .as("call %d", call)
                .containsExactlyInAnyOrder(A + "/aws-global", A + "/eu-west-1", B + "/aws-global", B + "/us-east-1");
        assertThat(f.claimOf(AccountId.of(A))).isEqualTo(scan.scanId());
        assertThat(f.claimOf(AccountId.of(B))).isEqualTo(scan.scanId());
    }

    @ParameterizedTest
    @EnumSource
    void closingAnOverdueScanSurvivesADeathAtAnyStep(Moment moment) {
        boolean survived = false;
        for (int call = 1; !survived && call < MORE_CALLS_THAN_ANY_RUN; call++) {
            SyncFixture f = new SyncFixture();
            AccountId a = f.hub.register(A, "eu-west-1");
            f.hub.register(B, "us-east-1");
            f.handle("m1", "{}");
            f.clock.advance(SyncFixture.DEADLINE.plusSeconds(1));
            DyingProcess process = new DyingProcess(call, moment);
            TestHub dying = f.hub.through(process);

            survived = completes(f.overdue(dying).closeAll());
            f.overdue(f.hub).closeAll().await().indefinitely();

            assertClosed(f, a, call);
        }
        assertThat(survived).as("a run without a death").isTrue();
    }

    private static void assertClosed(SyncFixture f, AccountId a, int call) {
        Scan scan = f.onlyScan();
        assertThat(scan.status()).as("call %d", call).isEqualTo(SyncStatus.PARTIAL);
        assertThat(scan.accountsDone()).isEqualTo(2);
        assertThat(scan.reasons()).containsExactly("closed after PT6H: 2 of 2 accounts had not ended: " + A + ", " + B);
        assertThat(f.hub.drain(Queue.SCAN_COMPLETED))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(((ScanCompleted) m).scanId()).isEqualTo(scan.scanId()));
        var sync = f.hub.accounts().get(a).await().indefinitely().orElseThrow().sync();
        assertThat(sync.isActive(f.clock.instant())).isFalse();
        assertThat(sync.status()).as("call %d", call).isEqualTo(SyncStatus.FAILED);
        assertThat(sync.reasons())
                .isEqualTo(List.of(
                        "given up after PT6H: 0 of 2 regions were read",
                        "no collector reported: aws-global, eu-west-1"));
    }

    private static boolean completes(Uni<?> work) {
        return work.replaceWith(true).onFailure().recoverWithItem(false).await().atMost(Duration.ofSeconds(30));
    }
}
