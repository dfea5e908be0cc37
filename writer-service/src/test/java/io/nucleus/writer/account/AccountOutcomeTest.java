package io.nucleus.writer.account;

import static io.nucleus.writer.rig.Estate.INSTANCE;
import static io.nucleus.writer.rig.Estate.VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.writer.region.Reconciliation;
import io.nucleus.writer.rig.Estate;
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

    private static Coverage known(String region, ResourceType type, CoverageStatus status) {
        return new Coverage(
                Estate.ACCOUNT,
                region,
                type,
                status,
                status.isHole() ? "no" : "",
                0,
                0,
                0,
                1,
                1,
                AT,
                null,
                ScanVersion.of("01KA0000000000000000000000", 1));
    }

    private static AccountOutcome limited(Reading reading) {
        return AccountOutcome.of(List.of(region(reading)));
    }

    @Test
    void whatALimitedScanDidNotTryIsAsIncompleteAsItWas() {
        AccountOutcome all = limited(reading("eu-west-1").ok(INSTANCE))
                .withRest(
                        List.of(
                                known("eu-west-1", INSTANCE, CoverageStatus.THROTTLED),
                                known("eu-west-1", VPC, CoverageStatus.DENIED_IAM),
                                known("us-east-1", INSTANCE, CoverageStatus.OK)),
                        true);
        assertThat(all.status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(all.scopesNotRead()).isEqualTo(1);
        assertThat(all.reasons()).containsExactly("ec2:vpc in eu-west-1: DENIED_IAM (no)");
    }

    @Test
    void aLimitedScanThatReadTheOnlyHoleLeavesNone() {
        AccountOutcome all = limited(reading("eu-west-1").ok(INSTANCE))
                .withRest(List.of(known("eu-west-1", INSTANCE, CoverageStatus.DENIED_IAM)), true);
        assertThat(all.status()).isEqualTo(SyncStatus.SUCCESS);
        assertThat(all.reasons()).isEmpty();
    }

    @Test
    void aLimitedScanThatFailsIsNoFailureOfTheWholeAccount() {
        AccountOutcome failed = limited(reading("eu-west-1").hole(VPC, CoverageStatus.DENIED_IAM, "no"));
        assertThat(failed.status()).isEqualTo(SyncStatus.FAILED);
        assertThat(failed.withRest(List.of(known("eu-west-1", INSTANCE, CoverageStatus.OK)), true)
                        .status())
                .isEqualTo(SyncStatus.PARTIAL);
    }

    @Test
    void anAccountThatWasOnlyReadInPartIsNoSuccess() {
        AccountOutcome all = limited(reading("eu-west-1").ok(INSTANCE)).withRest(List.of(), false);
        assertThat(all.status()).isEqualTo(SyncStatus.PARTIAL);
        assertThat(all.reasons()).containsExactly("the account has never been read as a whole");
    }
}
