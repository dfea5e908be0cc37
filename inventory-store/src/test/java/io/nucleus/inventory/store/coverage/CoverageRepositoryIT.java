package io.nucleus.inventory.store.coverage;

import static io.nucleus.inventory.store.Samples.ACCOUNT;
import static io.nucleus.inventory.store.Samples.NOW;
import static io.nucleus.inventory.store.Samples.OTHER_ACCOUNT;
import static io.nucleus.inventory.store.Samples.SCAN_1;
import static io.nucleus.inventory.store.Samples.SCAN_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Operation;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.LocalTable;
import java.time.Duration;
import java.util.List;
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
                Operation.DRS, ACCOUNT, "eu-west-1", false, true, 0, 2, false, NOW, "denied", OLD, null);
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
        return coverage.write(c).await().indefinitely();
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
