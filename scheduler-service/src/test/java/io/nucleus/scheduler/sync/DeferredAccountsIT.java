package io.nucleus.scheduler.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.model.message.MessageCodec;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.model.message.Trigger;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository.SyncResult;
import io.nucleus.inventory.store.deferral.Deferral;
import io.nucleus.inventory.store.scan.Filter;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.schema.Queue;
import io.nucleus.scheduler.DyingProcess;
import io.nucleus.scheduler.DyingProcess.Moment;
import io.nucleus.support.queue.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An account that a scan finds in one that reads less is scanned after it. */
class DeferredAccountsIT {
    private static final String A = "111111111111";
    private static final String B = "222222222222";
    private static final int MORE_CALLS_THAN_ANY_RUN = 50;

    private final SyncFixture f = new SyncFixture();
    private final AccountId a = f.hub.register(A, "eu-west-1");

    @Test
    void aRefreshOfSomeServicesTakesNoAccountFromTheNight() {
        f.hub.register(B, "eu-west-1");
        String refresh = begin("m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
        String night = begin("m2", "{\"trigger\":\"schedule\",\"requestedBy\":\"the night\",\"fullSweep\":true}");
        assertThat(f.commands()).contains(A + "/eu-west-1", B + "/eu-west-1");

        assertThat(requestFree()).as("it is not free").isZero();
        end(refresh, SyncStatus.SUCCESS);
        assertThat(requestFree()).isOne();
        assertThat(requestFree()).as("once").isZero();

        SyncRequest request = onlyRequest();
        assertThat(request.accountId()).isEqualTo(a);
        assertThat(request.executionId()).isGreaterThan(night);
        assertThat(request.fullSweep()).isTrue();
        assertThat(request.regions()).isEmpty();
        assertThat(request.services()).isEmpty();
        assertThat(request.trigger()).isEqualTo(Trigger.SCHEDULE);
        assertThat(request.requestedBy()).isEqualTo("the night");
        assertThat(request.requestedFrom()).contains(night);

        f.handle("m3", MessageCodec.encode(request));
        assertThat(f.claimOf(a)).isEqualTo(request.executionId());
        assertThat(f.commands()).isNotEmpty().allMatch(command -> command.startsWith(A));
    }

    @Test
    void itIsRememberedAgainIfYetAnotherScanHasIt() {
        String first = begin("m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
        begin("m2", "{}");
        end(first, SyncStatus.SUCCESS);
        requestFree();
        SyncRequest request = onlyRequest();
        String another = begin("m3", "{\"accountId\":\"%s\",\"services\":[\"s3\"]}".formatted(A));

        f.handle("m4", MessageCodec.encode(request));
        assertThat(f.claimOf(a)).isEqualTo(another);
        assertThat(requestFree()).isZero();
        end(another, SyncStatus.SUCCESS);

        assertThat(requestFree()).isOne();
    }

    @Test
    void aScanThatReadsAsMuchIsEnough() {
        begin("m1", "{\"accountId\":\"%s\"}".formatted(A));
        begin("m2", "{}");

        assertThat(remembered()).isEmpty();
    }

    @Test
    void whatOthersHaveReadMeanwhileIsNotAskedFor() {
        String first = begin("m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
        begin("m2", "{}");
        end(first, SyncStatus.SUCCESS);
        String whole = begin("m3", "{\"accountId\":\"%s\"}".formatted(A));
        end(whole, SyncStatus.SUCCESS);

        assertThat(requestFree()).isZero();
        assertThat(remembered()).isEmpty();
    }

    @Test
    void behindANewerScanThatReadLessTheRestIsMadeUpFor() {
        String early = ulid();
        f.clock.advance(Duration.ofSeconds(10));
        String newer = begin("m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
        end(newer, SyncStatus.SUCCESS);

        f.handle("m2", "{\"executionId\":\"%s\"}".formatted(early));

        assertThat(f.claimOf(a)).isNull();
        assertThat(requestFree()).isOne();
        assertThat(onlyRequest().executionId()).isGreaterThan(newer);
    }

    @Test
    void anAccountThatIsNotScannedAnyMoreIsForgotten() {
        begin("m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
        begin("m2", "{}");
        f.hub.accounts()
                .update(new Account(a, null, null, null, List.of(), false, null))
                .await()
                .indefinitely();

        assertThat(requestFree()).isZero();
        assertThat(remembered()).isEmpty();
    }

    /** Whoever ended it may have died before it gave the account back. */
    @Test
    void anAccountThatAnEndedScanStillHasIsTakenOver() {
        String ended = begin("m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
        f.hub.scans()
                .complete(ended, SyncStatus.SUCCESS, f.clock.instant())
                .await()
                .indefinitely();

        String next = begin("m2", "{}");

        assertThat(f.claimOf(a)).isEqualTo(next);
        assertThat(remembered()).isEmpty();
    }

    @Test
    void aScanThatIsBeingPlannedMayStillTakeIt() {
        Scan planning = Scan.opened(ulid(), Trigger.API, "somebody", Scan.ALL, Filter.NONE, f.clock.instant());
        f.hub.scans().openAfter(planning, Optional.empty()).await().indefinitely();
        f.hub.deferrals()
                .put(new Deferral(a, planning.scanId()), f.clock.instant())
                .await()
                .indefinitely();

        assertThat(requestFree()).isZero();
        f.handle("m1", "{\"executionId\":\"%s\"}".formatted(planning.scanId()));
        end(planning.scanId(), SyncStatus.SUCCESS);

        assertThat(requestFree()).isZero();
        assertThat(remembered()).isEmpty();
    }

    /** The next would find the account in the scan of the first. */
    @Test
    void ofSeveralScansThatMissedItOneAtATimeIsMadeUpFor() {
        String first = begin("m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
        begin("m2", "{\"services\":[\"s3\"]}");
        begin("m3", "{\"services\":[\"rds\"]}");
        end(first, SyncStatus.SUCCESS);

        assertThat(requestFree()).isOne();
        assertThat(remembered()).hasSize(1);
        assertThat(onlyRequest().services()).containsExactly("s3");
    }

    @Test
    void anIdThatAnotherClockMadeIsWaitedFor() {
        String ahead = UlidCreator.getUlid(
                        f.clock.instant().plus(Duration.ofMinutes(4)).toEpochMilli())
                .toString();
        f.handle("m1", "{\"executionId\":\"%s\",\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(ahead, A));
        f.handle("m2", "{}");
        end(ahead, SyncStatus.SUCCESS);

        assertThat(requestFree()).isZero();
        assertThat(remembered()).hasSize(1);
        f.clock.advance(Duration.ofMinutes(4));

        assertThat(requestFree()).isOne();
    }

    @Test
    void aNewerScanThatReadNothingIsNotEnough() {
        String first = begin("m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
        begin("m2", "{}");
        end(first, SyncStatus.SUCCESS);
        end(begin("m3", "{\"accountId\":\"%s\"}".formatted(A)), SyncStatus.FAILED);

        assertThat(requestFree()).isOne();
    }

    @Test
    void whereNothingIsToBeReadNothingIsRemembered() {
        begin("m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
        begin("m2", "{\"regions\":[\"us-east-1\"]}");

        assertThat(remembered()).isEmpty();
        assertThat(f.scans().getFirst().reasons()).containsExactly("left out, without a region to scan: " + A);
    }

    /** No region would mean all of them. */
    @Test
    void anAccountThatIsLimitedToOtherRegionsMeanwhileIsForgotten() {
        String first = begin("m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
        begin("m2", "{\"regions\":[\"eu-west-1\"]}");
        end(first, SyncStatus.SUCCESS);
        f.hub.accounts()
                .update(new Account(a, null, null, null, List.of("us-east-1"), true, null))
                .await()
                .indefinitely();

        assertThat(requestFree()).isZero();
        assertThat(remembered()).isEmpty();
    }

    @Test
    void aScanPastItsDeadlineIsWaitedForUntilItIsClosed() {
        begin("m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
        begin("m2", "{}");
        f.clock.advance(SyncFixture.DEADLINE);

        assertThat(requestFree()).isZero();
        f.overdue(f.hub).closeAll().await().indefinitely();

        assertThat(requestFree()).isOne();
    }

    /** The scan that had to leave the account out must not answer the request that makes up for it. */
    @ParameterizedTest
    @EnumSource
    void aDeathWhileItIsLeftOutLosesNone(Moment moment) {
        boolean survived = false;
        for (int call = 1; !survived && call < MORE_CALLS_THAN_ANY_RUN; call++) {
            SyncFixture g = new SyncFixture();
            g.hub.register(A, "eu-west-1");
            String refresh = begin(g, "m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
            Delivery sync = g.delivery("m2", "{\"accountId\":\"%s\"}".formatted(A));
            DyingProcess process = new DyingProcess(call, moment);

            g.handler(g.hub.through(process))
                    .handle(sync)
                    .onFailure()
                    .recoverWithNull()
                    .await()
                    .indefinitely();
            survived = !process.isDead();
            end(g, refresh, SyncStatus.SUCCESS);
            handleDeferred(g);
            g.handler().handle(sync).await().indefinitely();
            handleDeferred(g);

            assertThat(g.scan(g.claimOf(AccountId.of(A))).filter())
                    .as("call %d", call)
                    .isEqualTo(Filter.NONE);
        }
        assertThat(survived).as("a run without a death").isTrue();
    }

    private static void handleDeferred(SyncFixture g) {
        g.clock.advance(Duration.ofSeconds(30));
        g.deferred().requestFree().await().indefinitely();
        g.hub.drain(Queue.SYNC_REQUESTS).forEach(request -> g.handle("made up for", MessageCodec.encode(request)));
    }

    @ParameterizedTest
    @EnumSource
    void aDeathAtAnyStepLosesNone(Moment moment) {
        boolean survived = false;
        for (int call = 1; !survived && call < MORE_CALLS_THAN_ANY_RUN; call++) {
            SyncFixture g = new SyncFixture();
            g.hub.register(A, "eu-west-1");
            String first = begin(g, "m1", "{\"accountId\":\"%s\",\"services\":[\"ec2\"]}".formatted(A));
            begin(g, "m2", "{}");
            end(g, first, SyncStatus.SUCCESS);
            DyingProcess process = new DyingProcess(call, moment);

            g.clock.advance(Duration.ofSeconds(30));
            g.deferred(g.hub.through(process))
                    .requestFree()
                    .onFailure()
                    .recoverWithItem(0)
                    .await()
                    .indefinitely();
            survived = !process.isDead();
            g.deferred().requestFree().await().indefinitely();

            assertThat(g.hub.drain(Queue.SYNC_REQUESTS)).as("call %d", call).isNotEmpty();
            assertThat(g.hub.deferrals().all().collect().asList().await().indefinitely())
                    .isEmpty();
        }
        assertThat(survived).as("a run without a death").isTrue();
    }

    private String begin(String messageId, String body) {
        return begin(f, messageId, body);
    }

    /** @return the id of the scan that it opened */
    private static String begin(SyncFixture g, String messageId, String body) {
        g.clock.advance(Duration.ofSeconds(5));
        g.handle(messageId, body);
        return g.scans().getFirst().scanId();
    }

    private void end(String scanId, SyncStatus status) {
        end(f, scanId, status);
    }

    private static void end(SyncFixture g, String scanId, SyncStatus status) {
        Instant now = g.clock.instant();
        AccountId account = AccountId.of(A);
        g.hub.accounts()
                .finishSync(account, new SyncResult(scanId, now, status, 1, 1, List.of(), 0))
                .await()
                .indefinitely();
        g.hub.scans().complete(scanId, status, now).await().indefinitely();
        g.hub.accounts().release(account, scanId).await().indefinitely();
    }

    private int requestFree() {
        f.clock.advance(Duration.ofSeconds(30));
        return f.deferred().requestFree().await().indefinitely();
    }

    private SyncRequest onlyRequest() {
        List<Message> requests = f.hub.drain(Queue.SYNC_REQUESTS);
        assertThat(requests).hasSize(1);
        return (SyncRequest) requests.getFirst();
    }

    private List<Deferral> remembered() {
        return f.hub.deferrals().all().collect().asList().await().indefinitely();
    }

    private String ulid() {
        return UlidCreator.getUlid(f.clock.millis()).toString();
    }
}
