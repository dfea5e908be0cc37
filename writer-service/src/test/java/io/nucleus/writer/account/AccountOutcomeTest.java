package io.nucleus.writer.account;

import static io.nucleus.writer.rig.Estate.INSTANCE;
import static io.nucleus.writer.rig.Estate.VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.writer.region.Reconciliation;
import io.nucleus.writer.rig.Reading;
import io.nucleus.writer.settlement.RegionResult;
import io.nucleus.writer.settlement.SettledRegion;
import io.nucleus.writer.staging.AttemptRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountOutcomeTest {
    private static final Instant AT = Instant.parse("2026-11-01T02:00:00Z");

    private static RegionResult region(Reading reading) {
        RegionReport report = reading.report(0);
        AttemptRef attempt = new AttemptRef(report.version(), report.accountId(), report.region());
        return new RegionResult(new SettledRegion(attempt, report), Reconciliation.reconcile(report, Map.of()));
    }

    private static Reading reading(String region) {
        return new Reading("S", 1, region, AT);
    }

    private static SyncStatus status(Reading... readings) {
        return AccountOutcome.of(List.of(readings).stream()
                        .map(AccountOutcomeTest::region)
                        .toList())
                .status();
    }

    @Test
    void everythingReadIsASuccess() {
        assertThat(status(reading("eu-west-1").ok(INSTANCE).ok(VPC))).isEqualTo(SyncStatus.SUCCESS);
    }

    @Test
    void aRegionThatIsOffIsNoFailure() {
        assertThat(status(
                        reading("eu-west-1").ok(INSTANCE),
                        reading("me-south-1").hole(INSTANCE, CoverageStatus.NOT_OPTED_IN, "off")))
                .isEqualTo(SyncStatus.SUCCESS);
    }

    @Test
    void oneHoleMakesItPartial() {
        assertThat(status(reading("eu-west-1").ok(INSTANCE).hole(VPC, CoverageStatus.DENIED_SCP, "no")))
                .isEqualTo(SyncStatus.PARTIAL);
    }

    @Test
    void nothingReadIsAFailure() {
        assertThat(status(
                        reading("eu-west-1").hole(INSTANCE, CoverageStatus.DENIED_IAM, "no role"),
                        reading("me-south-1").hole(INSTANCE, CoverageStatus.NOT_OPTED_IN, "off")))
                .isEqualTo(SyncStatus.FAILED);
    }

    @Test
    void itIsAsOldAsItsFirstReading() {
        AccountOutcome outcome = AccountOutcome.of(List.of(
                region(new Reading("S", 1, "b-1", AT.plusSeconds(9)).ok(INSTANCE)),
                region(new Reading("S", 1, "a-1", AT.plusSeconds(3)).ok(INSTANCE))));
        assertThat(outcome.readAt()).isEqualTo(AT.plusSeconds(3));
    }
}
