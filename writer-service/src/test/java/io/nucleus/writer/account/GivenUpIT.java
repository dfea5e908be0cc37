package io.nucleus.writer.account;

import static io.nucleus.writer.rig.Estate.ACCOUNT;
import static io.nucleus.writer.rig.Estate.INSTANCE;
import static io.nucleus.writer.rig.Estate.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanAccount;
import io.nucleus.inventory.store.scan.ScanProgressRepository;
import io.nucleus.inventory.store.trend.DayCounts;
import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.MutableClock;
import io.nucleus.writer.rig.Reading;
import io.nucleus.writer.rig.RigConfig;
import io.nucleus.writer.rig.Scans;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.rig.WorldState;
import io.nucleus.writer.rig.WriterRig;
import io.nucleus.writer.staging.StagingArea;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;

/** What a scan found before the scheduler gave it up is not lost to history. */
class GivenUpIT {
    private static final String HERE = "eu-west-1";
    private static final String THERE = "us-east-1";
    private static final String SCAN_1 = "01KA0000000000000000000000";
    private static final String SCAN_2 = "01KB0000000000000000000000";
    private static final String SCAN_3 = "01KC0000000000000000000000";
    private static final Instant DAY_1 = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant DAY_2 = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant DAY_3 = Instant.parse("2026-11-03T02:00:00Z");
    private static final List<String> REASONS = List.of("given up after PT6H: 1 of 2 regions were read");

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

    private void scan(String scanId, Instant at) {
        clock.set(at.plusSeconds(60));
        Scans.open(rig, scanId, at, HERE, THERE);
    }

    private void deliver(String scanId, Instant at, String region) {
        rig.deliverAll(new Reading(scanId, 1, region, at)
                .ok(INSTANCE, instance(region, 1, "running"), instance(region, 2, "running"))
                .messages());
    }

    /** As the scheduler does it. */
    private void giveUp() {
        ScanProgressRepository progress = new ScanProgressRepository(hub.table());
        await(rig.accounts.noteUnkept(ACCOUNT, SCAN_1));
        await(rig.accounts.abandonSync(ACCOUNT, SCAN_1, SyncStatus.PARTIAL, REASONS));
        await(progress.settleAccount(part(), SyncStatus.PARTIAL, REASONS, clock.instant()));
        await(rig.scans.complete(SCAN_1, SyncStatus.PARTIAL, clock.instant()));
        await(rig.accounts.release(ACCOUNT, SCAN_1));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().indefinitely();
    }

    private ScanAccount part() {
        return await(rig.scans.account(SCAN_1, ACCOUNT)).orElseThrow();
    }

    private Account account() {
        return await(rig.accounts.get(ACCOUNT)).orElseThrow();
    }

    private List<String> changesOf(String scanId) {
        return history.changeRows().stream().filter(row -> row.contains(scanId)).toList();
    }

    private List<String> rowsOf(String day) {
        return history.rows().stream().filter(row -> row.contains(day)).toList();
    }

    private String archive(String day) {
        return "raw/year=2026/month=11/day=" + day + "/" + ACCOUNT + "/inventory.json.gz";
    }

    @Test
    void anAccountThatSettlesAfterwardsIsHistoryAndCountsForItself() {
        scan(SCAN_1, DAY_1);
        deliver(SCAN_1, DAY_1, HERE);
        giveUp();
        Scan ended = await(rig.scans.get(SCAN_1)).orElseThrow();
        assertThat(history.allRows()).isEmpty();

        deliver(SCAN_1, DAY_1, THERE);
        deliver(SCAN_1, DAY_1, THERE);

        assertThat(changesOf(SCAN_1)).hasSize(4);
        assertThat(history.rows()).hasSize(4);
        assertThat(WorldState.of(hub).archive()).containsKey(archive("01"));
        assertThat(account().sync().status()).isEqualTo(SyncStatus.SUCCESS);
        assertThat(account().sync().resourceCount()).isEqualTo(4);
        assertThat(part().status()).isEqualTo(SyncStatus.SUCCESS);
        assertThat(part().reasons()).isEmpty();
        assertThat(await(rig.accounts.unkept(ACCOUNT))).isEmpty();
        assertThat(await(rig.scans.get(SCAN_1)).orElseThrow())
                .as("the scan ended as it was given up")
                .isEqualTo(ended);
        LocalDate day = LocalDate.of(2026, 11, 1);
        assertThat(await(rig.trends.total(day, day).collect().asList()))
                .as("the day has it, too")
                .singleElement()
                .satisfies(total -> assertThat(total.counts().total()).isEqualTo(4));
    }

    @Test
    void whatCannotBeMadeUpForIsLeftToTheNextScanAndHoldsNothingUp() {
        scan(SCAN_1, DAY_1);
        deliver(SCAN_1, DAY_1, HERE);
        giveUp();
        String damaged = hub.s3()
                .listObjectsV2(r -> r.bucket(hub.dataBucket()).prefix("staging/" + SCAN_1))
                .join()
                .contents()
                .getFirst()
                .key();
        byte[] whole = hub.s3()
                .getObject(r -> r.bucket(hub.dataBucket()).key(damaged), AsyncResponseTransformer.toBytes())
                .join()
                .asByteArray();
        put(damaged, "no batch".getBytes(StandardCharsets.UTF_8));

        scan(SCAN_2, DAY_2);
        deliver(SCAN_2, DAY_2, HERE);
        deliver(SCAN_2, DAY_2, THERE);

        assertThat(await(rig.scans.get(SCAN_2)).orElseThrow().status()).isEqualTo(SyncStatus.SUCCESS);
        assertThat(account().sync().lastScanId()).isEqualTo(SCAN_2);
        assertThat(await(rig.accounts.unkept(ACCOUNT))).containsExactly(SCAN_1);
        assertThat(changesOf(SCAN_2)).hasSize(2);

        put(damaged, whole);
        scan(SCAN_3, DAY_3);
        deliver(SCAN_3, DAY_3, HERE);
        deliver(SCAN_3, DAY_3, THERE);

        assertThat(await(rig.accounts.unkept(ACCOUNT))).isEmpty();
        assertThat(changesOf(SCAN_1)).hasSize(2);
        assertThat(rowsOf("2026-11-01")).hasSize(2);
    }

    private void put(String key, byte[] content) {
        hub.s3()
                .putObject(r -> r.bucket(hub.dataBucket()).key(key), AsyncRequestBody.fromBytes(content))
                .join();
    }

    @Test
    void anAccountThatNeverSettlesBecomesHistoryWithTheNextScan() {
        scan(SCAN_1, DAY_1);
        deliver(SCAN_1, DAY_1, HERE);
        giveUp();

        scan(SCAN_2, DAY_2);
        deliver(SCAN_2, DAY_2, HERE);
        assertThat(history.allRows()).isEmpty();
        deliver(SCAN_2, DAY_2, THERE);

        assertThat(changesOf(SCAN_1)).as("what the first scan found, once").hasSize(2);
        assertThat(changesOf(SCAN_2)).as("what the second found new").hasSize(2);
        assertThat(rowsOf("2026-11-01")).hasSize(2);
        assertThat(rowsOf("2026-11-02")).hasSize(4);
        assertThat(WorldState.of(hub).archive())
                .as("what lies under the name of the whole is the whole")
                .containsKeys(archive("02"), archive("01").replace("inventory", "inventory-" + SCAN_1))
                .doesNotContainKey(archive("01"));
        assertThat(await(rig.accounts.unkept(ACCOUNT))).isEmpty();
        assertThat(account().sync().lastScanId()).isEqualTo(SCAN_2);
        assertThat(account().sync().status()).isEqualTo(SyncStatus.SUCCESS);
    }

    @Test
    void aScanThatDidNotLookWhereTheFirstIsOpenLeavesItToSettle() {
        scan(SCAN_1, DAY_1);
        deliver(SCAN_1, DAY_1, HERE);
        giveUp();

        clock.set(DAY_2.plusSeconds(60));
        Scans.open(rig, SCAN_2, DAY_2, HERE);
        deliver(SCAN_2, DAY_2, HERE);
        assertThat(await(rig.accounts.unkept(ACCOUNT))).containsExactly(SCAN_1);
        assertThat(changesOf(SCAN_1)).isEmpty();

        deliver(SCAN_1, DAY_1, THERE);

        assertThat(changesOf(SCAN_1)).as("both regions").hasSize(4);
        assertThat(await(rig.accounts.unkept(ACCOUNT))).isEmpty();
        assertThat(account().sync().lastScanId()).isEqualTo(SCAN_2);
        assertThat(await(rig.trends
                                .ofAccount(ACCOUNT, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2))
                                .collect()
                                .asList())
                        .stream()
                        .map(DayCounts::day))
                .as("the first day cannot be counted any more")
                .containsExactly(LocalDate.of(2026, 11, 2));
    }

    @Test
    void makingUpIsRepeatedAfterItFailed() {
        scan(SCAN_1, DAY_1);
        deliver(SCAN_1, DAY_1, HERE);
        giveUp();
        scan(SCAN_2, DAY_2);
        deliver(SCAN_2, DAY_2, HERE);
        deliver(SCAN_2, DAY_2, THERE);
        // As if the process had died between settling the account and making up for the first scan.
        await(rig.accounts.noteUnkept(ACCOUNT, SCAN_1));

        deliver(SCAN_2, DAY_2, THERE);

        assertThat(await(rig.accounts.unkept(ACCOUNT))).isEmpty();
        assertThat(changesOf(SCAN_1)).hasSize(2);
    }

    @Test
    void changesAreKeptEvenIfWhatWasStagedIsGone() {
        scan(SCAN_1, DAY_1);
        deliver(SCAN_1, DAY_1, HERE);
        giveUp();
        await(new StagingArea(rig.bucket).clear(SCAN_1, ACCOUNT));

        scan(SCAN_2, DAY_2);
        deliver(SCAN_2, DAY_2, HERE);
        deliver(SCAN_2, DAY_2, THERE);

        assertThat(changesOf(SCAN_1)).hasSize(2);
        assertThat(rowsOf("2026-11-01")).isEmpty();
        assertThat(rowsOf("2026-11-02")).hasSize(4);
        assertThat(await(rig.accounts.unkept(ACCOUNT))).isEmpty();
    }
}
