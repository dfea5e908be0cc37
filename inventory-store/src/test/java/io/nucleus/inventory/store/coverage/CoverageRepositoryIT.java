package io.nucleus.inventory.store.coverage;

import static io.nucleus.inventory.store.Samples.ACCOUNT;
import static io.nucleus.inventory.store.Samples.NOW;
import static io.nucleus.inventory.store.Samples.OTHER_ACCOUNT;
import static io.nucleus.inventory.store.Samples.SCAN_1;
import static io.nucleus.inventory.store.Samples.SCAN_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Operation;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.LocalTable;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageRepositoryIT {
    private static final ResourceType TYPE = ResourceType.of("ec2:instance");
    private static final ScanVersion OLD = ScanVersion.of(SCAN_1, 9);
    private static final ScanVersion NEW = ScanVersion.of(SCAN_2, 1);

    private final CoverageRepository coverage = new CoverageRepository(LocalTable.create());

    @Test
    void coverageIsReadBack() {
        Coverage written = coverage(ACCOUNT, "eu-west-1", NEW);

        assertThat(write(written)).isTrue();

        assertThat(coverage.get(ACCOUNT, "eu-west-1", TYPE).await().indefinitely())
                .contains(written);
    }

    @Test
    void anOlderAttemptNeverReplacesANewerOne() {
        write(coverage(ACCOUNT, "eu-west-1", NEW));
        write(status(ACCOUNT, "eu-west-1", NEW, true));

        assertThat(write(coverage(ACCOUNT, "eu-west-1", OLD))).isFalse();
        assertThat(write(status(ACCOUNT, "eu-west-1", OLD, false))).isFalse();

        assertThat(coverage.get(ACCOUNT, "eu-west-1", TYPE).await().indefinitely())
                .hasValueSatisfying(c -> assertThat(c.version()).isEqualTo(NEW));
        assertThat(coverage.region(ACCOUNT, "eu-west-1").await().indefinitely())
                .hasValueSatisfying(s -> assertThat(s.active()).isTrue());
    }

    /** What differs between scopes is kept for each, whatever the item has once for all. */
    @Test
    void allOfARegionIsReadBackByType() {
        List<Coverage> written = List.of(
                scope("ec2:instance", CoverageStatus.OK, NEW, NOW, NOW),
                scope("ec2:volume", CoverageStatus.OK, NEW, NOW, NOW.minusSeconds(9)),
                scope("lambda:function", CoverageStatus.DENIED_IAM, NEW, NOW.minusSeconds(5), null),
                scope("sns:topic", CoverageStatus.FAILED, NEW, NOW, NOW.minus(Duration.ofDays(2))),
                scope("sqs:queue", CoverageStatus.OK, OLD, NOW.minus(Duration.ofDays(1)), null));

        assertThat(coverage.write(written.reversed()).await().indefinitely()).isTrue();

        assertThat(ofRegion()).isEqualTo(written);
    }

    @Test
    void ofARegionOnlyScopesThatNoNewerAttemptToldOfAreReplaced() {
        Coverage newer = scope("ec2:instance", CoverageStatus.OK, NEW, NOW, NOW);
        Coverage older = scope("ec2:instance", CoverageStatus.FAILED, OLD, NOW, null);
        Coverage other = scope("sqs:queue", CoverageStatus.OK, OLD, NOW, NOW);
        write(newer);

        assertThat(coverage.write(List.of(older, other)).await().indefinitely()).isFalse();
        assertThat(ofRegion()).containsExactly(newer, other);
    }

    @Test
    void scopesOfTwoRegionsAreRefusedTogetherAndNothingIsWritten() {
        List<Coverage> scopes =
                List.of(scope("ec2:instance", CoverageStatus.OK, NEW, NOW, NOW), coverage(ACCOUNT, "us-east-1", NEW));

        assertThatThrownBy(() -> coverage.write(scopes).await().indefinitely())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("eu-west-1");
        assertThat(ofRegion()).isEmpty();
    }

    @Test
    void writersAtTheSameTimeLoseNothing() {
        List<Coverage> all = IntStream.range(0, 12)
                .mapToObj(i -> scope("ec2:type-%02d".formatted(i), CoverageStatus.OK, NEW, NOW, NOW))
                .toList();

        Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUni(each -> coverage.write(List.of(each)))
                .merge(all.size())
                .collect()
                .last()
                .await()
                .indefinitely();

        assertThat(ofRegion()).isEqualTo(all);
    }

    @Test
    void theLongestReasonsOfManyTypesFitIntoAnItem() {
        String reason = "AccessDenied: " + "\u00fc".repeat(500);
        List<Coverage> all = IntStream.range(0, 250)
                .mapToObj(i -> new Coverage(
                        ACCOUNT,
                        "eu-west-1",
                        ResourceType.of("elasticloadbalancing:loadbalancer/type-%03d".formatted(i)),
                        CoverageStatus.DENIED_SCP,
                        reason,
                        1_000_000,
                        999_999,
                        1,
                        4_321,
                        987_654,
                        NOW.plusSeconds(i),
                        NOW.minusSeconds(i),
                        i % 2 == 0 ? NEW : OLD))
                .toList();

        assertThat(coverage.write(all).await().indefinitely()).isTrue();
        assertThat(ofRegion()).isEqualTo(all);
    }

    private List<Coverage> ofRegion() {
        return coverage.ofRegion(ACCOUNT, "eu-west-1")
                .collect()
                .asList()
                .await()
                .indefinitely();
    }

    private static Coverage scope(
            String type, CoverageStatus status, ScanVersion version, Instant checkedAt, Instant lastReadAt) {
        return new Coverage(
                ACCOUNT,
                "eu-west-1",
                ResourceType.of(type),
                status,
                status == CoverageStatus.OK ? "" : "because",
                0,
                0,
                0,
                1,
                80,
                checkedAt,
                lastReadAt,
                version,
                new ScopeCounts(Map.of("eu-west-1", 3L), Map.of()));
    }

    @Test
    void theSameAttemptMayWriteAgain() {
        write(status(ACCOUNT, "eu-west-1", NEW, true));

        assertThat(write(status(ACCOUNT, "eu-west-1", NEW, false))).isTrue();
        assertThat(coverage.region(ACCOUNT, "eu-west-1").await().indefinitely())
                .contains(status(ACCOUNT, "eu-west-1", NEW, false));
    }

    @Test
    void scopesAreListedByAccountAndRegion() {
        write(coverage(ACCOUNT, "eu-west-1", NEW));
        write(coverage(ACCOUNT, "eu-west-11", NEW));
        write(coverage(OTHER_ACCOUNT, "eu-west-1", NEW));
        write(status(ACCOUNT, "eu-west-1", NEW, true));

        assertThat(coverage.ofAccount(ACCOUNT)
                        .map(Coverage::region)
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .containsExactly("eu-west-1", "eu-west-11");
        assertThat(coverage.ofRegion(ACCOUNT, "eu-west-1")
                        .collect()
                        .asList()
                        .await()
                        .indefinitely())
                .hasSize(1);
        assertThat(coverage.regions(ACCOUNT).collect().asList().await().indefinitely())
                .containsExactly(status(ACCOUNT, "eu-west-1", NEW, true));
        assertThat(coverage.regions(OTHER_ACCOUNT).collect().asList().await().indefinitely())
                .isEmpty();
    }

    @Test
    void operationsHaveStatusesOfTheirOwn() {
        RegionStatus inventory = status(ACCOUNT, "eu-west-1", NEW, true);
        RegionStatus recovery = new RegionStatus(
                Operation.DRS, ACCOUNT, "eu-west-1", false, true, 0, 2, false, NOW, "denied", OLD, null, null);
        write(inventory);
        write(recovery);

        assertThat(regions(Operation.INVENTORY)).containsExactly(inventory);
        assertThat(regions(Operation.DRS)).containsExactly(recovery);
        assertThat(coverage.region(Operation.DRS, ACCOUNT, "eu-west-1").await().indefinitely())
                .contains(recovery);
        assertThat(coverage.region(ACCOUNT, "eu-west-1").await().indefinitely()).contains(inventory);
    }

    private List<RegionStatus> regions(Operation operation) {
        return coverage.regions(operation, ACCOUNT).collect().asList().await().indefinitely();
    }

    private boolean write(Coverage c) {
        return coverage.write(List.of(c)).await().indefinitely();
    }

    private boolean write(RegionStatus s) {
        return coverage.write(s).await().indefinitely();
    }

    private static Coverage coverage(AccountId account, String region, ScanVersion version) {
        return new Coverage(
                account,
                region,
                TYPE,
                CoverageStatus.THROTTLED,
                "RequestLimitExceeded: slow down",
                10,
                9,
                1,
                4,
                1234,
                NOW,
                NOW.minus(Duration.ofDays(1)),
                version);
    }

    private static RegionStatus status(AccountId account, String region, ScanVersion version, boolean active) {
        return new RegionStatus(account, region, active, true, 17, NOW, "", version);
    }
}
