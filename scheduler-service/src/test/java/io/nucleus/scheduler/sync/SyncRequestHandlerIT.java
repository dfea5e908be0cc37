package io.nucleus.scheduler.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Operation;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.ScanCommand;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository.SyncResult;
import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.scheduler.DyingProcess;
import io.nucleus.scheduler.DyingProcess.Moment;
import io.nucleus.scheduler.plan.AwsRegions;
import io.nucleus.support.queue.Delivery;
import io.nucleus.support.queue.FirstSending;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncRequestHandlerIT {
    private static final String A = "111111111111";
    private static final String B = "222222222222";

    private final SyncFixture f = new SyncFixture();

    @Test
    void anEmptyRequestScansEveryEnabledAccount() {
        AccountId a = f.hub.register(A, "eu-west-1");
        AccountId b = f.hub.register(B, "us-east-1");
        disabled("333333333333");

        f.handle("m1", "{}");

        Scan scan = f.onlyScan();
        assertThat(scan.scope()).isEqualTo(Scan.ALL);
        assertThat(scan.phase()).isEqualTo(Scan.Phase.DISPATCHED);
        assertThat(scan.status()).isEqualTo(SyncStatus.IN_PROGRESS);
        assertThat(scan.accountsTotal()).isEqualTo(2);
        assertThat(scan.reasons()).isEmpty();
        assertThat(f.commands())
                .containsExactlyInAnyOrder(A + "/aws-global", A + "/eu-west-1", B + "/aws-global", B + "/us-east-1");
        assertThat(List.of(f.claimOf(a), f.claimOf(b))).containsOnly(scan.scanId());
    }

    @Test
    void commandsCarryWhatTheRequestSays() {
        f.hub.register(A, "eu-west-1", "us-east-1");

        f.handle(
                "m1",
                "{\"accountId\":\"%s\",\"regions\":[\"eu-west-1\"],\"services\":[\"ec2\"],\"requestedBy\":\"ada\"}"
                        .formatted(A));

        Scan scan = f.onlyScan();
        assertThat(scan.requestedBy()).isEqualTo("ada");
        assertThat(f.hub.drain(Queue.SCAN_COMMANDS)).singleElement().satisfies(message -> {
            ScanCommand command = (ScanCommand) message;
            assertThat(command.scanId()).isEqualTo(scan.scanId());
            assertThat(command.region()).isEqualTo("eu-west-1");
            assertThat(command.services()).containsExactly("ec2");
            assertThat(command.group()).contains(AccountId.of(A));
        });
    }

    @Test
    void everyRequestIsOnRecordOnceWhateverBecomesOfIt() {
        f.hub.register(A, "eu-west-1");
        String first = ulid();
        String second =
                UlidCreator.getUlid(f.clock.instant().toEpochMilli() + 1).toString();
        String json =
                "{\"executionId\":\"%s\",\"trigger\":\"%s\",\"requestedBy\":\"%s\",\"requestedFrom\":\"192.0.2.7:50123\"}";
        f.handle("m1", json.formatted(first, "api", "ada"));
        f.handle("m1", json.formatted(first, "api", "ada"));
        f.clock.advance(Duration.ofSeconds(1));
        f.handle("m2", json.formatted(second, "schedule", "schedule inventory"));
        f.clock.advance(Duration.ofSeconds(1));
        Delivery byHand =
                new Delivery("m3", "{\"accountId\":\"%s\"}".formatted(B), 1, f.clock.instant(), "AIDAOPERATOR");
        assertThatThrownBy(() -> f.handler().handle(byHand).await().indefinitely())
                .isInstanceOf(InvalidMessageException.class);
        f.clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> f.handle("m4", "not json")).isInstanceOf(InvalidMessageException.class);

        List<AuditRecord> all = f.onRecord();

        assertThat(all)
                .extracting(AuditRecord::action)
                .containsExactly("sync.refuse", "sync.refuse", "sync.join", "sync.start");
        assertThat(all).extracting(AuditRecord::who).containsExactly("unknown", "unknown", "schedule inventory", "ada");
        assertThat(all)
                .extracting(AuditRecord::from)
                .containsExactly(
                        "queue sync-requests",
                        "queue sync-requests, sender AIDAOPERATOR",
                        "192.0.2.7:50123 by queue sync-requests",
                        "192.0.2.7:50123 by queue sync-requests");
        assertThat(all)
                .extracting(AuditRecord::what)
                .containsExactly("message m4", "message m3", "scan " + first, "scan " + first);
        assertThat(all.get(1).details()).isEqualTo("reason=accountId " + B + " is not registered");
        assertThat(all.get(3).at()).as("when the queue took it").isEqualTo(SyncFixture.NOW);
        assertThat(all.get(3).details()).contains("trigger=api", "scope=all", "executionId=" + first, "messageId=m1");
    }

    @Test
    void whatARunningScanHasAnsweredIsOnlyPutOnRecord() {
        f.hub.register(A, "eu-west-1");
        String running = ulid();
        String note = "{\"answeredBy\":\"%s\",\"accountId\":\"%s\",\"requestedBy\":\"ada\"}".formatted(running, A);

        f.handle("m1", note);
        f.handle("m1", note);

        assertThat(f.scans()).isEmpty();
        assertThat(f.onRecord()).singleElement().satisfies(record -> {
            assertThat(record.action()).isEqualTo("sync.join");
            assertThat(record.what()).isEqualTo("scan " + running);
            assertThat(record.who()).isEqualTo("ada");
        });
    }

    @Test
    void aServiceThatIsNotCollectedIsRefusedByName() {
        f.hub.register(A, "eu-west-1");

        assertThatThrownBy(() -> f.handle("m1", "{\"services\":[\"ec2\",\"stepfunctions\"]}"))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("services: stepfunctions");

        assertThat(f.scans()).isEmpty();
        assertThat(f.onRecord()).extracting(AuditRecord::action).containsExactly("sync.refuse");
    }

    /** A message that failed is replaced by a copy in the end, or comes back from the dead letters, with another id. */
    @Test
    void aCopyGoesOnWithTheScanThatTheMessageBeganWith() {
        f.hub.register(A, "eu-west-1");
        Scan begun = null;
        for (int call = 1; begun == null; call++) {
            f.handler(f.hub.through(new DyingProcess(call, Moment.AFTER_THE_EFFECT)))
                    .handle(f.delivery("m1", "{}"))
                    .replaceWith(true)
                    .onFailure()
                    .recoverWithItem(false)
                    .await()
                    .indefinitely();
            begun = f.scans().stream().findFirst().orElse(null);
        }
        assertThat(f.commands()).isEmpty();
        FirstSending first = new FirstSending("m1", f.clock.instant());
        f.clock.advance(Duration.ofMinutes(2));

        f.handler()
                .handle(new Delivery("m2", "{}", 1, f.clock.instant(), null, first))
                .await()
                .indefinitely();

        assertThat(f.onlyScan().scanId()).isEqualTo(begun.scanId());
        assertThat(f.onlyScan().phase()).isEqualTo(Scan.Phase.DISPATCHED);
        assertThat(f.commands()).hasSize(2);

        f.hub.scans()
                .complete(begun.scanId(), SyncStatus.SUCCESS, f.clock.instant())
                .await()
                .indefinitely();
        f.hub.accounts().release(AccountId.of(A), begun.scanId()).await().indefinitely();
        f.clock.advance(Duration.ofMinutes(2));
        f.handler()
                .handle(new Delivery("m3", "{}", 1, f.clock.instant(), null, first))
                .await()
                .indefinitely();
        assertThat(f.scans()).as("what has ended is not gone on with").hasSize(2);
    }

    @Test
    void withoutARecordNoCommandIsSent() {
        f.hub.register(A, "eu-west-1");
        boolean recorded = false;
        for (int call = 1; !recorded; call++) {
            DyingProcess process = new DyingProcess(call, Moment.BEFORE_THE_EFFECT);
            f.handler(f.hub.through(process))
                    .handle(f.delivery("m1", "{}"))
                    .replaceWith(true)
                    .onFailure()
                    .recoverWithItem(false)
                    .await()
                    .indefinitely();
            recorded = !f.onRecord().isEmpty();
            assertThat(recorded || f.commands().isEmpty()).as("call %d", call).isTrue();
        }
    }

    @Test
    void aRedeliveryGoesOnWithTheSameScanAndSendsNothingTwice() {
        f.hub.register(A, "eu-west-1");
        f.handler().handle(f.delivery("m1", "{}")).await().indefinitely();
        f.commands();

        f.handler().handle(f.delivery("m1", "{}")).await().indefinitely();

        assertThat(f.scans()).hasSize(1);
        assertThat(f.commands()).isEmpty();
    }

    @Test
    void aSecondRequestIsAnsweredByTheRunningScan() {
        f.hub.register(A, "eu-west-1");
        f.handle("m1", "{}");
        f.clock.advance(Duration.ofSeconds(5));
        String second = ulid();

        f.handle("m2", "{\"executionId\":\"%s\"}".formatted(second));

        assertThat(f.scan(second)).isEqualTo(f.onlyScan());
    }

    @Test
    void ofManyRequestsAtOnceOneGetsAScan() {
        f.hub.register(A, "eu-west-1");
        List<String> executions = IntStream.range(0, 8).mapToObj(i -> ulid()).toList();

        Uni.join()
                .all(executions.stream()
                        .map(id -> f.handling(id, "{\"executionId\":\"%s\"}".formatted(id)))
                        .toList())
                .andFailFast()
                .await()
                .indefinitely();

        String scanId = f.onlyScan().scanId();
        assertThat(executions)
                .contains(scanId)
                .allSatisfy(id -> assertThat(f.scan(id).scanId()).isEqualTo(scanId));
        assertThat(f.commands()).containsExactlyInAnyOrder(A + "/aws-global", A + "/eu-west-1");
    }

    @Test
    void aRequestForAnAccountIsAnsweredByTheScanOfAllThatHasIt() {
        f.hub.register(A, "eu-west-1");
        f.handle("m1", "{}");
        String second = ulid();

        f.handle("m2", "{\"executionId\":\"%s\",\"accountId\":\"%s\"}".formatted(second, A));

        assertThat(f.scan(second).scope()).isEqualTo(Scan.ALL);
        assertThat(f.scans()).hasSize(1);
    }

    @Test
    void aScanThatLooksAtLessDoesNotAnswer() {
        AccountId a = f.hub.register(A, "eu-west-1");
        f.handle("m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
        String first = f.onlyScan().scanId();
        f.clock.advance(Duration.ofSeconds(5));
        String second = ulid();

        f.handle("m2", "{\"executionId\":\"%s\",\"accountId\":\"%s\"}".formatted(second, A));

        Scan scan = f.scan(second);
        assertThat(scan.scanId()).isEqualTo(second);
        assertThat(scan.status()).isEqualTo(SyncStatus.FAILED);
        assertThat(scan.completedAt()).isNotNull();
        assertThat(scan.reasons()).containsExactly("left out, to be scanned after another scan that reads less: " + A);
        assertThat(f.claimOf(a)).isEqualTo(first);
    }

    @Test
    void accountsOfOtherScansAreLeftOutWithTheReason() {
        f.hub.register(A, "eu-west-1");
        f.hub.register(B, "eu-west-1");
        f.handle("m1", "{\"accountId\":\"%s\"}".formatted(A));
        f.commands();
        f.clock.advance(Duration.ofSeconds(5));
        String all = ulid();

        f.handle("m2", "{\"executionId\":\"%s\"}".formatted(all));

        Scan scan = f.scan(all);
        assertThat(scan.accountsTotal()).isEqualTo(1);
        assertThat(scan.status()).isEqualTo(SyncStatus.IN_PROGRESS);
        assertThat(scan.reasons()).containsExactly("left out, being scanned by another scan: " + A);
        assertThat(f.commands()).allMatch(c -> c.startsWith(B));
    }

    @Test
    void onceAScanHasEndedTheNextRequestGetsAnother() {
        AccountId a = f.hub.register(A, "eu-west-1");
        f.handle("m1", "{}");
        Scan first = f.onlyScan();
        f.hub.scans()
                .complete(first.scanId(), SyncStatus.SUCCESS, f.clock.instant())
                .await()
                .indefinitely();
        f.hub.accounts().release(a, first.scanId()).await().indefinitely();
        f.clock.advance(Duration.ofMinutes(1));

        f.handle("m2", "{}");

        assertThat(f.scans()).hasSize(2);
        assertThat(f.claimOf(a)).isEqualTo(f.scans().getFirst().scanId());
    }

    @Test
    void aRequestMadeBeforeAFinishedScanBeganIsAnsweredByIt() {
        f.hub.register(A, "eu-west-1");
        String early = ulid();
        f.clock.advance(Duration.ofSeconds(10));
        f.handle("m1", "{}");
        Scan scan = f.onlyScan();
        f.hub.scans()
                .complete(scan.scanId(), SyncStatus.SUCCESS, f.clock.instant())
                .await()
                .indefinitely();

        f.handle("m2", "{\"executionId\":\"%s\"}".formatted(early));

        assertThat(f.scan(early).scanId()).isEqualTo(scan.scanId());
        assertThat(f.scans()).hasSize(1);
    }

    @Test
    void anAccountThatANewerScanHasReadIsLeftOutAndStaysFree() {
        AccountId a = f.hub.register(A, "eu-west-1");
        AccountId b = f.hub.register(B, "eu-west-1");
        String early = ulid();
        f.clock.advance(Duration.ofSeconds(10));
        f.handle("m1", "{\"accountId\":\"%s\"}".formatted(A));
        Scan newer = f.onlyScan();
        f.hub.accounts()
                .finishSync(
                        a, new SyncResult(newer.scanId(), f.clock.instant(), SyncStatus.SUCCESS, 1, 1, List.of(), 0))
                .await()
                .indefinitely();
        end(newer, a);

        f.handle("m2", "{\"executionId\":\"%s\"}".formatted(early));

        assertThat(f.scan(early).reasons()).containsExactly("left out, read by a newer scan already: " + A);
        assertThat(f.claimOf(a)).isNull();
        assertThat(f.claimOf(b)).isEqualTo(early);
    }

    @Test
    void aScanWithoutAccountsEndsAtOnce() {
        disabled(A);

        f.handle("m1", "{}");

        Scan scan = f.onlyScan();
        assertThat(scan.status()).isEqualTo(SyncStatus.SUCCESS);
        assertThat(scan.completedAt()).isEqualTo(f.clock.instant());
        assertThat(scan.reasons()).containsExactly("no enabled account is registered");
        assertThat(f.commands()).isEmpty();
    }

    @Test
    void anAccountWithoutARegionIsLeftOut() {
        f.hub.register(A, "eu-west-1");

        f.handle("m1", "{\"regions\":[\"us-east-1\"]}");

        assertThat(f.onlyScan().status()).isEqualTo(SyncStatus.FAILED);
        assertThat(f.onlyScan().reasons()).containsExactly("left out, without a region to scan: " + A);
    }

    @Test
    void regionsKnownToBeEmptyAreSkippedUnlessASweepIsAskedFor() {
        AccountId a = f.hub.register(A, "eu-west-1", "us-east-1", "af-south-1");
        status(a, "us-east-1", false, true);
        status(a, "af-south-1", true, false);

        f.handle("m1", "{}");
        assertThat(f.commands()).containsExactlyInAnyOrder(A + "/aws-global", A + "/eu-west-1");
        Scan scan = f.onlyScan();
        assertThat(scan.regionsSkipped()).isEqualTo(2);
        assertThat(f.hub.scans()
                        .accounts(scan.scanId())
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .extracting(ScanAccount::regionsSkipped)
                .containsExactly(2);
        end(scan, a);

        f.handle("m2", "{\"fullSweep\":true}");
        assertThat(f.commands())
                .containsExactlyInAnyOrder(A + "/aws-global", A + "/eu-west-1", A + "/us-east-1", A + "/af-south-1");
    }

    @Test
    void aScanTellsWhatSkippingRegionsSaved() {
        AccountId a = f.hub.register(A, "eu-west-1", "us-east-1");
        f.hub.coverage()
                .write(new RegionStatus(
                        Operation.INVENTORY,
                        a,
                        "us-east-1",
                        false,
                        true,
                        0,
                        190,
                        true,
                        f.clock.instant(),
                        "",
                        ScanVersion.of(ulid(), 1),
                        null,
                        null))
                .await()
                .indefinitely();

        f.handle("m1", "{}");

        assertThat(f.onlyScan().callsSaved()).isEqualTo(190);
        assertThat(f.onlyScan().regionsSkipped()).isEqualTo(1);
    }

    @Test
    void anAccountOfWhichNothingIsKnownIsScannedEverywhere() {
        f.hub.register(A);

        f.handle("m1", "{}");

        assertThat(f.commands()).hasSize(new AwsRegions("aws").names().size() + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"accountId\":\"999999999999\"}",
                "{\"accountId\":\"333333333333\"}",
                "{\"regions\":[\"eu-moon-1\"]}",
                "{\"acountId\":\"111111111111\"}",
                "{\"fullSweep\":\"\"}",
                "{\"fullSweep\":5}",
                "{\"accountId\":\"444444444444\",\"regions\":[\"eu-west-1\",\"us-east-1\"]}",
                "{\"accountId\":\"1\"}",
                "{\"executionId\":\"7ZZZZZZZZZZZZZZZZZZZZZZZZZ\"}",
                "not json",
                "[]",
                ""
            })
    void whatCanNeverBeDoneIsRefusedAndOpensNothing(String body) {
        disabled("333333333333");
        f.hub.register("444444444444", "eu-west-1");

        assertThatThrownBy(() -> f.handle("m1", body)).isInstanceOf(InvalidMessageException.class);
        assertThat(f.scans()).isEmpty();
    }

    @Test
    void theRefusalNamesTheAccount() {
        disabled(A);

        assertThatThrownBy(() -> f.handle("m1", "{\"accountId\":\"%s\"}".formatted(B)))
                .hasMessage("accountId " + B + " is not registered");
        assertThatThrownBy(() -> f.handle("m1", "{\"accountId\":\"%s\"}".formatted(A)))
                .hasMessage("accountId " + A + " is disabled");
    }

    @Test
    void aRunningScanPastItsDeadlineAnswersNothing() {
        AccountId a = f.hub.register(A, "eu-west-1");
        f.handle("m1", "{}");
        f.clock.advance(SyncFixture.DEADLINE.plusSeconds(1));

        f.handle("m2", "{}");

        assertThat(f.scans()).hasSize(2);
        assertThat(f.claimOf(a)).isEqualTo(f.scans().getFirst().scanId());
    }

    private String ulid() {
        return UlidCreator.getUlid(f.clock.instant().toEpochMilli()).toString();
    }

    private void disabled(String id) {
        f.hub.accounts()
                .create(new Account(AccountId.of(id), null, null, null, List.of(), false, null))
                .await()
                .indefinitely();
    }

    private void status(AccountId id, String region, boolean active, boolean optedIn) {
        f.hub.coverage()
                .write(new RegionStatus(
                        id, region, active, optedIn, 0, f.clock.instant(), "", ScanVersion.of(ulid(), 1)))
                .await()
                .indefinitely();
    }

    private void end(Scan scan, AccountId account) {
        f.hub.scans()
                .complete(scan.scanId(), SyncStatus.SUCCESS, f.clock.instant())
                .await()
                .indefinitely();
        f.hub.accounts().release(account, scan.scanId()).await().indefinitely();
        f.clock.advance(Duration.ofMinutes(1));
    }
}
