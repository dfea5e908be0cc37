package io.nucleus.writer.region;

import static io.nucleus.writer.rig.Estate.INSTANCE;
import static io.nucleus.writer.rig.Estate.VPC;
import static io.nucleus.writer.rig.Estate.instance;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.message.RegionReport;
import io.nucleus.writer.rig.Estate;
import io.nucleus.writer.rig.Reading;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final Instant AT = Instant.parse("2026-11-01T02:00:00Z");

    private final Reading reading = new Reading("S", 1, "eu-west-1", AT);
    private final SeenRegion seen = new SeenRegion();

    private static Resource one(int number) {
        return instance("eu-west-1", number, "running");
    }

    private void arrive(Resource... resources) {
        for (Resource resource : resources) {
            seen.add(Estate.staged(resource, null));
        }
    }

    private ScopeResult only() {
        List<ScopeResult> results = results();
        assertThat(results).hasSize(1);
        return results.getFirst();
    }

    private List<ScopeResult> results() {
        RegionReport report = reading.report(1);
        return Reconciliation.reconcile(report, Reconciliation.arrived(seen));
    }

    private static void assertBalanced(ScopeResult result) {
        assertThat(result.listed()).isEqualTo(result.stored() + result.rejected());
    }

    @Test
    void numbersThatAgreeLeaveTheCoverage() {
        reading.outcome(INSTANCE, CoverageStatus.OK, "", 3, 1);
        arrive(one(1), one(2));
        assertThat(only().status()).isEqualTo(CoverageStatus.OK);
        assertThat(only().stored()).isEqualTo(2);
        assertThat(only().rejected()).isEqualTo(1);
        assertBalanced(only());
    }

    @Test
    void fewerThanAnnouncedIsAFailure() {
        reading.outcome(INSTANCE, CoverageStatus.OK, "", 3, 0);
        arrive(one(1), one(2));
        assertThat(only().status()).isEqualTo(CoverageStatus.FAILED);
        assertThat(only().reason()).isEqualTo("3 resources were announced, but 2 arrived");
    }

    @Test
    void moreThanAnnouncedIsAFailure() {
        reading.outcome(INSTANCE, CoverageStatus.OK, "", 1, 0);
        arrive(one(1), one(2));
        assertThat(only().status()).isEqualTo(CoverageStatus.FAILED);
    }

    @Test
    void aHoleStaysTheHoleThatItWas() {
        reading.outcome(INSTANCE, CoverageStatus.THROTTLED, "Rate exceeded", 3, 0);
        arrive(one(1));
        assertThat(only().status()).isEqualTo(CoverageStatus.THROTTLED);
        assertThat(only().reason()).isEqualTo("Rate exceeded; 3 resources were announced, but 1 arrived");
    }

    @Test
    void anItemListedTwiceCountsOnce() {
        reading.outcome(INSTANCE, CoverageStatus.OK, "", 3, 0);
        arrive(one(1), one(2), one(1));
        assertThat(only().status()).isEqualTo(CoverageStatus.OK);
        assertThat(only().stored()).isEqualTo(2);
        assertBalanced(only());
    }

    @Test
    void whatCannotBeStoredIsRejected() {
        reading.outcome(INSTANCE, CoverageStatus.OK, "", 3, 1);
        arrive(one(1));
        seen.add(Estate.staged(one(2), "too large"));
        assertThat(only().status()).isEqualTo(CoverageStatus.OK);
        assertThat(only().rejected()).isEqualTo(2);
        assertBalanced(only());
    }

    @Test
    void whatTheReportDoesNotMentionWasNotRead() {
        reading.outcome(VPC, CoverageStatus.OK, "", 0, 0);
        arrive(one(1));
        assertThat(results()).extracting(ScopeResult::resourceType).containsExactly(INSTANCE, VPC);
        assertThat(results().getFirst().status()).isEqualTo(CoverageStatus.FAILED);
        assertBalanced(results().getFirst());
    }

    @Test
    void onlyWhatIsNotAsReportedIsCorrected() {
        reading.outcome(INSTANCE, CoverageStatus.OK, "", 3, 0).outcome(VPC, CoverageStatus.DENIED_IAM, "no", 0, 0);
        arrive(one(1));
        seen.add(Estate.staged(one(2), "too large"));

        assertThat(Reconciliation.corrections(reading.report(1), results()))
                .singleElement()
                .satisfies(correction -> {
                    assertThat(correction.resourceType()).isEqualTo(INSTANCE);
                    assertThat(correction.coverage()).isEqualTo(CoverageStatus.FAILED);
                    assertThat(correction.reason()).isEqualTo("3 resources were announced, but 2 arrived");
                    assertThat(correction.rejected()).isEqualTo(1);
                });
    }

    @Test
    void whatIsAsReportedNeedsNoCorrection() {
        reading.outcome(INSTANCE, CoverageStatus.OK, "", 3, 1).outcome(VPC, CoverageStatus.DENIED_IAM, "no", 0, 0);
        arrive(one(1), one(2));
        assertThat(Reconciliation.corrections(reading.report(1), results())).isEmpty();
    }
}
