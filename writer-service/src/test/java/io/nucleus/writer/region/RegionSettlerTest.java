package io.nucleus.writer.region;

import static io.nucleus.writer.rig.Estate.ACCOUNT;
import static io.nucleus.writer.rig.Estate.INSTANCE;
import static io.nucleus.writer.rig.Estate.VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.writer.rig.Reading;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegionSettlerTest {
    private static final Instant AT = Instant.parse("2026-11-01T02:00:00Z");

    private final RegionReport report = new Reading("B", 2, "eu-west-1", AT)
            .outcome(INSTANCE, CoverageStatus.OK, "", 30, 0)
            .outcome(VPC, CoverageStatus.OK, "", 12, 0)
            .report(1);

    private static Optional<RegionStatus> known(long resources) {
        return Optional.of(new RegionStatus(
                ACCOUNT, "eu-west-1", true, true, resources, AT.minusSeconds(86_400), "", ScanVersion.of("A", 1)));
    }

    @Test
    void aRegionThatWasNeverReadTakesRoomForAllThatWasListed() {
        assertThat(RegionSettler.size(report, Optional.empty())).isEqualTo(42);
    }

    @Test
    void whatIsKnownOfARegionTakesRoomThoughNearlyAllOfItIsGone() {
        assertThat(RegionSettler.size(report, known(100_000))).isEqualTo(100_000);
        assertThat(RegionSettler.size(report, known(40))).isEqualTo(42);
    }
}
