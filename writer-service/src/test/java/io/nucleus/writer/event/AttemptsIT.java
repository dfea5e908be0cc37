package io.nucleus.writer.event;

import static io.nucleus.writer.rig.Estate.ACCOUNT;
import static io.nucleus.writer.rig.Estate.INSTANCE;
import static io.nucleus.writer.rig.Estate.VPC;
import static io.nucleus.writer.rig.Estate.instance;
import static io.nucleus.writer.rig.Estate.vpc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.inventory.store.change.Change;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.inventory.store.resource.ResourceRepository.ResourceKey;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.MutableClock;
import io.nucleus.writer.rig.Reading;
import io.nucleus.writer.rig.RigConfig;
import io.nucleus.writer.rig.Scans;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.rig.WorldState;
import io.nucleus.writer.rig.WriterRig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several attempts and several scans of one region: what each may and may not do. */
class AttemptsIT {
    private static final String REGION = "eu-west-1";
    private static final String SCAN_1 = "01KA0000000000000000000000";
    private static final String SCAN_2 = "01KB0000000000000000000000";
    private static final String SCAN_3 = "01KC0000000000000000000000";
    private static final Instant DAY_1 = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant DAY_3 = Instant.parse("2026-11-03T02:00:00Z");

    private final MutableClock clock = new MutableClock(DAY_1);
    private Hub hub;
    private History history;
    private WriterRig rig;

    @BeforeEach
    void start() {
        hub = SharedAws.emptied();
        history = History.inMemory();
        rig = new WriterRig(hub, history, clock, RigConfig.DEFAULT);
    }

    @AfterEach
    void stop() {
        rig.close();
        history.close();
        hub.close();
    }

    private Reading reading(String scanId, long token, Instant at) {
        return new Reading(scanId, token, REGION, at).batchSize(1);
    }

    private void open(String scanId, Instant at) {
        clock.set(at);
        Scans.open(rig, scanId, at, REGION);
    }

    private void scan(String scanId, Instant at, Reading reading) {
        open(scanId, at);
        rig.deliverAll(reading.messages());
    }

    private StoredResource stored(int number) {
        var arn = instance(REGION, number, "").resourceArn();
        return rig.resources
                .get(ACCOUNT, new ResourceKey(INSTANCE, arn))
                .await()
                .indefinitely()
                .orElseThrow();
    }

    private Coverage coverage() {
        return rig.coverage
                .get(ACCOUNT, REGION, INSTANCE)
                .await()
                .indefinitely()
                .orElseThrow();
    }

    @Test
    void aLateBatchOfAKilledAttemptDoesNotUndoWhatTheNextOneSaw() {
        scan(SCAN_1, DAY_1, reading(SCAN_1, 1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running")));
        open(SCAN_2, DAY_2);
        List<Message> killed = reading(SCAN_2, 2, DAY_2)
                .ok(INSTANCE, instance(REGION, 1, "stopping"))
                .messages();
        List<Message> second = reading(SCAN_2, 3, DAY_2.plusSeconds(90))
                .ok(INSTANCE, instance(REGION, 1, "running"))
                .messages();

        // The second attempt finds it unchanged, and its region has not settled when the killed one's batch arrives.
        rig.deliverAll(second.subList(0, 1));
        rig.deliverAll(killed.subList(0, 1));
        rig.deliverAll(second.subList(1, 2));

        assertThat(stored(1).resource().state()).isEqualTo("running");
        assertThat(stored(1).changedAt()).isEqualTo(DAY_1);
    }

    @Test
    void theAttemptThatIsCompleteFirstSettlesAndTheOtherOneIsDropped() {
        open(SCAN_1, DAY_1);
        Reading first = reading(SCAN_1, 1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running"));
        Reading second = reading(SCAN_1, 2, DAY_1.plusSeconds(60))
                .ok(INSTANCE, instance(REGION, 1, "running"), instance(REGION, 2, "running"));
        rig.deliverAll(second.messages());
        WorldState settled = WorldState.of(hub);

        rig.deliverAll(first.messages());

        assertThat(WorldState.of(hub)).isEqualTo(settled);
        assertThat(rig.scans
                        .account(SCAN_1, ACCOUNT)
                        .await()
                        .indefinitely()
                        .orElseThrow()
                        .resources())
                .isEqualTo(2);
        assertThat(history.rows()).hasSize(2);
    }

    /**
     * The newer one finds what the older one wrote before; what it writes at the very moment is found by the next scan, because
     * nothing is known of the region then; what is left it does not write.
     */
    @ParameterizedTest(name = "before {0} number {1}, and its account: {2}")
    @CsvSource({
        // Of a later portion of batches; the digest comes first.
        "getObject, 18, false",
        "getObject, 18, true",
        "transactWriteItems, 1, false",
        "transactWriteItems, 1, true"
    })
    void anAttemptStopsWritingWhenANewerOneHasSettledTheRegionMeanwhile(String method, int at, boolean withAccount) {
        String[] regions = withAccount ? new String[] {REGION} : new String[] {REGION, "us-east-1"};
        scan(SCAN_1, DAY_1, reading(SCAN_1, 1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running")));
        clock.set(DAY_2);
        Scans.open(rig, SCAN_2, DAY_2, regions);
        Resource[] many = IntStream.rangeClosed(1, 24)
                .mapToObj(i -> instance(REGION, i, "running"))
                .toArray(Resource[]::new);
        Reading older = reading(SCAN_2, 2, DAY_2).ok(INSTANCE, many);
        List<Message> newer = reading(SCAN_2, 3, DAY_2.plusSeconds(60))
                .ok(INSTANCE, instance(REGION, 1, "running"))
                .messages();
        rig.deliver(newer.getFirst()).await().indefinitely();

        try (WriterRig slow = new WriterRig(
                hub.before(
                        method, at, () -> rig.deliver(newer.getLast()).await().indefinitely()),
                history,
                clock,
                RigConfig.DEFAULT)) {
            slow.deliverAll(older.messages());
        }

        boolean found = method.equals("getObject");
        assertThat(stored(2).discoveryStatus()).isEqualTo(found ? DiscoveryStatus.MISSING : DiscoveryStatus.ACTIVE);
        assertThat(active()).contains("i-00000001").doesNotContain("i-00000011", "i-00000018");
        assertThat(coverage().version()).isEqualTo(ScanVersion.of(SCAN_2, 3));
        scan(SCAN_3, DAY_3, reading(SCAN_3, 4, DAY_3).ok(INSTANCE, instance(REGION, 1, "running")));
        assertThat(active()).containsExactly("i-00000001");
    }

    /** The account's other region is open, so that nothing staged is removed before the newer attempt reads it. */
    @ParameterizedTest
    @ValueSource(ints = {4, 7})
    void aNewerAttemptAddsNothingToWhatAnOlderOneOfItsScanHasSettled(int at) {
        scan(SCAN_1, DAY_1, reading(SCAN_1, 1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running")));
        clock.set(DAY_2);
        Scans.open(rig, SCAN_2, DAY_2, REGION, "us-east-1");
        Resource[] many = IntStream.rangeClosed(1, 24)
                .mapToObj(i -> instance(REGION, i, "running"))
                .toArray(Resource[]::new);
        List<Message> older = reading(SCAN_2, 2, DAY_2)
                .ok(INSTANCE, instance(REGION, 1, "stopped"))
                .messages();
        Reading newer = reading(SCAN_2, 3, DAY_2.plusSeconds(60)).ok(INSTANCE, many);
        rig.deliver(older.getFirst()).await().indefinitely();

        try (WriterRig slow = new WriterRig(
                hub.before(
                        "getObject",
                        at,
                        () -> rig.deliver(older.getLast()).await().indefinitely()),
                history,
                clock,
                RigConfig.DEFAULT)) {
            slow.deliverAll(newer.messages());
        }
        rig.deliverAll(new Reading(SCAN_2, 4, "us-east-1", DAY_2).messages());

        var changes = rig.changes.in(SCAN_2, ACCOUNT).collect().asList().await().indefinitely();
        assertThat(changes).extracting(Change::kind).containsOnly(Change.Kind.CREATED);
        assertThat(changes)
                .as("what the newer one had written before; nothing after")
                .hasSizeLessThan(8);
        assertThat(history.changeRows().stream().filter(row -> row.contains(SCAN_2)))
                .as("all that the scan changed is history")
                .hasSameSizeAs(changes);
        var settled = rig.scans.account(SCAN_2, ACCOUNT).await().indefinitely().orElseThrow();
        assertThat(settled.status()).isEqualTo(SyncStatus.SUCCESS);
        assertThat(settled.changes().created()).isEqualTo(changes.size());
        scan(SCAN_3, DAY_3, reading(SCAN_3, 5, DAY_3).ok(INSTANCE, many));
        assertThat(active()).as("the next scan finds the rest").hasSize(24);
    }

    /** A newer attempt rewrites what it sees unchanged, so that an older one cannot write it any more; here the older one was faster. */
    @Test
    void whatAnOlderAttemptChangesWhileANewerOneRewritesItIsChangedBackOnRecord() {
        scan(SCAN_1, DAY_1, reading(SCAN_1, 1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running")));
        clock.set(DAY_2);
        Scans.open(rig, SCAN_2, DAY_2, REGION, "us-east-1");
        List<Message> older = reading(SCAN_2, 2, DAY_2)
                .ok(INSTANCE, instance(REGION, 1, "stopped"))
                .messages();
        rig.deliver(older.getFirst()).await().indefinitely();

        try (WriterRig slow = new WriterRig(
                hub.before(
                        "putItem", 1, () -> rig.deliver(older.getLast()).await().indefinitely()),
                history,
                clock,
                RigConfig.DEFAULT)) {
            slow.deliverAll(reading(SCAN_2, 3, DAY_2.plusSeconds(60))
                    .ok(INSTANCE, instance(REGION, 1, "running"))
                    .messages());
        }

        assertThat(stored(1).resource().state()).isEqualTo("running");
        assertThat(rig.changes.in(SCAN_2, ACCOUNT).collect().asList().await().indefinitely())
                .as("nothing says that it is stopped")
                .isEmpty();
    }

    private List<String> active() {
        return rig.resources.ofAccount(ACCOUNT).collect().asList().await().indefinitely().stream()
                .filter(r -> r.discoveryStatus() == DiscoveryStatus.ACTIVE)
                .map(r -> r.resource().resourceId())
                .toList();
    }

    @Test
    void anOlderScanThatComesLateEndsWithoutChangingTheInventory() {
        open(SCAN_1, DAY_1);
        List<Message> late = reading(SCAN_1, 1, DAY_1)
                .ok(INSTANCE, instance(REGION, 1, "running"), instance(REGION, 7, "running"))
                .messages();
        rig.deliverAll(late.subList(0, 1));
        clock.set(DAY_2);
        scan(
                SCAN_2,
                DAY_2,
                reading(SCAN_2, 2, DAY_2).ok(INSTANCE, instance(REGION, 1, "stopped"), instance(REGION, 2, "running")));
        long rowsBefore = history.rows().size();

        rig.deliverAll(late);

        assertThat(stored(1).resource().state()).isEqualTo("stopped");
        assertThat(rig.resources.ofAccount(ACCOUNT).collect().asList().await().indefinitely())
                .extracting(r -> r.resource().resourceId())
                .containsExactly("i-00000001", "i-00000002");
        assertThat(coverage().version().scanId()).isEqualTo(SCAN_2);
        assertThat(rig.accounts
                        .get(ACCOUNT)
                        .await()
                        .indefinitely()
                        .orElseThrow()
                        .sync()
                        .lastScanId())
                .isEqualTo(SCAN_2);
        var ended = rig.scans.get(SCAN_1).await().indefinitely().orElseThrow();
        assertThat(ended.status()).isEqualTo(SyncStatus.SUCCESS);
        assertThat(ended.resources()).isEqualTo(2);
        assertThat(history.rows()).hasSize((int) rowsBefore + 2); // history of its own day
    }

    @Test
    void whatWasNotReadIsNotMissingAndDoesNotExpire() {
        scan(
                SCAN_1,
                DAY_1,
                reading(SCAN_1, 1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running"), instance(REGION, 2, "running")));
        Instant later = DAY_1.plus(Duration.ofDays(14)); // Tomorrow half of its time would be gone.

        scan(
                SCAN_2,
                later,
                reading(SCAN_2, 2, later)
                        .hole(INSTANCE, CoverageStatus.THROTTLED, "Rate exceeded", instance(REGION, 1, "running")));

        assertThat(stored(2).discoveryStatus()).isEqualTo(DiscoveryStatus.ACTIVE);
        assertThat(stored(2).lastDiscoveredAt()).isEqualTo(DAY_1);
        assertThat(stored(2).version().scanId()).isEqualTo(SCAN_1);
        assertThat(stored(2).ttl()).isEqualTo(later.plus(Duration.ofDays(30)));
        assertThat(stored(1).ttl()).isEqualTo(later.plus(Duration.ofDays(30)));
        assertThat(stored(1).changedAt()).isEqualTo(DAY_1);
        assertThat(coverage().lastReadAt()).isEqualTo(DAY_1);
        var status = rig.coverage.region(ACCOUNT, REGION).await().indefinitely().orElseThrow();
        assertThat(status.resourceCount()).isEqualTo(2);
        assertThat(status.active()).isTrue();
        assertThat(status.lastError()).isEqualTo("ec2:instance in eu-west-1: THROTTLED (Rate exceeded)");
    }

    @Test
    void aResourceThatReturnsIsTheSameAsBefore() {
        scan(SCAN_1, DAY_1, reading(SCAN_1, 1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running")));
        scan(SCAN_2, DAY_2, reading(SCAN_2, 2, DAY_2).ok(INSTANCE));
        assertThat(stored(1).discoveryStatus()).isEqualTo(DiscoveryStatus.MISSING);
        assertThat(stored(1).changedAt()).isEqualTo(DAY_2);

        scan(SCAN_3, DAY_3, reading(SCAN_3, 3, DAY_3).ok(INSTANCE, instance(REGION, 1, "running")));

        assertThat(stored(1).discoveryStatus()).isEqualTo(DiscoveryStatus.ACTIVE);
        assertThat(stored(1).firstDiscoveredAt()).isEqualTo(DAY_1);
        assertThat(stored(1).lastDiscoveredAt()).isEqualTo(DAY_3);
        assertThat(stored(1).changedAt()).isEqualTo(DAY_3);
    }

    @Test
    void aMessageOfNoScanIsInvalid() {
        open(SCAN_1, DAY_1);
        List<Message> unknown = new Reading(SCAN_1, 1, "us-east-1", DAY_1)
                .ok(INSTANCE, instance("us-east-1", 1, "running"))
                .messages();
        for (Message message : unknown) {
            assertThatThrownBy(() -> rig.deliver(message).await().indefinitely())
                    .isInstanceOf(InvalidMessageException.class)
                    .hasMessageContaining("us-east-1");
        }
        assertThat(WorldState.of(hub).staged()).isEmpty();
    }

    @Test
    void anUnchangedResourceIsNotWritten() {
        scan(SCAN_1, DAY_1, reading(SCAN_1, 1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running")));
        scan(SCAN_2, DAY_2, reading(SCAN_2, 2, DAY_2).ok(INSTANCE, instance(REGION, 1, "running")));

        assertThat(stored(1).version().scanId()).isEqualTo(SCAN_1);
        assertThat(stored(1).lastDiscoveredAt(coverage().lastReadAt())).isEqualTo(DAY_2);
    }

    @Test
    void aReportThatAnnouncesMoreThanArrivedTurnsNothingMissing() {
        scan(
                SCAN_1,
                DAY_1,
                reading(SCAN_1, 1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running"), instance(REGION, 2, "running")));

        scan(
                SCAN_2,
                DAY_2,
                reading(SCAN_2, 2, DAY_2)
                        .outcome(INSTANCE, CoverageStatus.OK, "", 3, 1, instance(REGION, 1, "running")));

        assertThat(stored(2).discoveryStatus()).isEqualTo(DiscoveryStatus.ACTIVE);
        assertThat(coverage().status()).isEqualTo(CoverageStatus.FAILED);
        assertThat(coverage().reason()).isEqualTo("2 resources were announced, but 1 arrived");
        assertThat(coverage().lastReadAt()).isEqualTo(DAY_1);
        assertThat(rig.scans.get(SCAN_2).await().indefinitely().orElseThrow().status())
                .isEqualTo(SyncStatus.PARTIAL);
    }

    @Test
    void aScanOfSomeTypesLeavesTheOthersAsTheyWere() {
        scan(
                SCAN_1,
                DAY_1,
                reading(SCAN_1, 1, DAY_1)
                        .ok(INSTANCE, instance(REGION, 1, "running"))
                        .ok(VPC, vpc(REGION, 1, true)));

        scan(SCAN_2, DAY_2, reading(SCAN_2, 2, DAY_2).ok(VPC, vpc(REGION, 1, true), vpc(REGION, 2, true)));

        var status = rig.coverage.region(ACCOUNT, REGION).await().indefinitely().orElseThrow();
        assertThat(status.resourceCount()).isEqualTo(3);
        assertThat(status.active()).isTrue();
        assertThat(stored(1).discoveryStatus()).isEqualTo(DiscoveryStatus.ACTIVE);
        assertThat(rig.accounts
                        .get(ACCOUNT)
                        .await()
                        .indefinitely()
                        .orElseThrow()
                        .sync()
                        .resourceCount())
                .isEqualTo(3);
    }

    @Test
    void aRegionWithOnlyWhatAwsPutsThereIsNotActive() {
        scan(SCAN_1, DAY_1, reading(SCAN_1, 1, DAY_1).ok(INSTANCE).ok(VPC, vpc(REGION, 1, true)));

        var status = rig.coverage.region(ACCOUNT, REGION).await().indefinitely().orElseThrow();
        assertThat(status.active()).isFalse();
        assertThat(status.resourceCount()).isEqualTo(1);
        assertThat(status.lastError()).isEmpty();
    }

    @Test
    void ofAResourceListedTwiceTheLastSightCountsInWhicheverOrderItArrives() {
        Reading reading = reading(SCAN_1, 1, DAY_1)
                .ok(
                        INSTANCE,
                        instance(REGION, 1, "pending"),
                        instance(REGION, 2, "running"),
                        instance(REGION, 1, "running"));
        open(SCAN_1, DAY_1);
        rig.deliverAll(reading.messages().reversed());

        assertThat(stored(1).resource().state()).isEqualTo("running");
        assertThat(coverage().status()).isEqualTo(CoverageStatus.OK);
        assertThat(Stream.of(
                        coverage().listed(), coverage().stored(), coverage().rejected()))
                .containsExactly(2L, 2L, 0L);
        assertThat(history.rows()).hasSize(2).anyMatch(r -> r.contains("i-00000001 running"));
    }

    @Test
    void aSecondScanOnTheSameDayReplacesTheRowsOfTheFirst() {
        scan(
                SCAN_1,
                DAY_1,
                reading(SCAN_1, 1, DAY_1).ok(INSTANCE, instance(REGION, 1, "running"), instance(REGION, 2, "running")));
        Instant noon = DAY_1.plus(Duration.ofHours(10));

        scan(
                SCAN_2,
                noon,
                reading(SCAN_2, 2, noon).ok(INSTANCE, instance(REGION, 1, "stopped"), instance(REGION, 3, "running")));

        assertThat(history.rows())
                .hasSize(3)
                .anyMatch(r -> r.contains("i-00000001 stopped"))
                .anyMatch(r -> r.contains("i-00000002 running"))
                .anyMatch(r -> r.contains("i-00000003 running"));
    }
}
