package io.nucleus.scheduler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Operation;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.nucleus.inventory.store.scan.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionPlannerTest {
    private static final AccountId ID = AccountId.of("123456789012");
    private static final Filter SWEEP = new Filter(List.of(), List.of(), true);

    private final AwsRegions regions = new AwsRegions("aws");
    private final RegionPlanner planner = new RegionPlanner(regions, Duration.ofDays(10));

    @Test
    void anAccountOfWhichNothingIsKnownIsScannedEverywhere() {
        RegionChoice choice = choose(account(), Filter.NONE, List.of());

        assertThat(choice.planned()).contains("aws-global").containsAll(regions.names());
        assertThat(choice.planned()).hasSize(regions.names().size() + 1);
        assertThat(choice.skipped()).isEmpty();
    }

    @Test
    void regionsKnownToBeEmptyOrOffAreLeftOut() {
        RegionChoice choice = choose(
                account(),
                Filter.NONE,
                List.of(
                        status("eu-west-1", true, true),
                        status("us-east-1", false, true),
                        status("af-south-1", true, false)));

        assertThat(choice.skipped()).containsExactly("af-south-1", "us-east-1");
        assertThat(choice.planned()).contains("eu-west-1", "eu-west-2").doesNotContain("us-east-1", "af-south-1");
    }

    @Test
    void globalServicesAreAlwaysScanned() {
        assertThat(choose(account(), Filter.NONE, List.of(status("aws-global", false, true)))
                        .planned())
                .contains("aws-global");
    }

    @Test
    void aFullSweepLooksEverywhere() {
        RegionChoice choice = choose(account(), SWEEP, List.of(status("us-east-1", false, false)));

        assertThat(choice.planned()).contains("us-east-1");
        assertThat(choice.skipped()).isEmpty();
    }

    @Test
    void anAccountLimitedToRegionsIsScannedThereAndGlobally() {
        RegionChoice choice =
                choose(account("eu-west-1", "us-east-1"), Filter.NONE, List.of(status("us-east-1", false, true)));

        assertThat(choice.planned()).containsExactly("aws-global", "eu-west-1");
        assertThat(choice.skipped()).containsExactly("us-east-1");
    }

    @Test
    void regionsThatTheRequestNamesAreScannedAlthoughKnownToBeEmpty() {
        RegionChoice choice =
                choose(account(), filter("us-east-1", "aws-global"), List.of(status("us-east-1", false, true)));

        assertThat(choice.planned()).containsExactly("aws-global", "us-east-1");
    }

    @Test
    void aRequestDoesNotWidenTheLimitsOfTheAccount() {
        assertThat(choose(account("eu-west-1"), filter("us-east-1", "eu-west-1"), List.of())
                        .planned())
                .containsExactly("eu-west-1");
        assertThat(choose(account("eu-west-1"), filter("us-east-1"), List.of()).planned())
                .isEmpty();
    }

    @Test
    void whatSkippedRegionsCostWhenTheyWereLastReadIsSaved() {
        List<RegionStatus> known = List.of(
                costing("us-east-1", false, true, 40),
                costing("us-west-2", false, true, 2),
                costing("eu-west-1", true, true, 1000),
                costing("eu-west-2", true, false, 0));

        assertThat(choose(account(), Filter.NONE, known).callsSaved()).isEqualTo(42);
        assertThat(choose(account("us-west-2", "eu-west-1"), Filter.NONE, known).callsSaved())
                .as("of the account's regions only")
                .isEqualTo(2);
        assertThat(choose(account(), SWEEP, known).callsSaved()).isZero();
        assertThat(choose(account(), new Filter(List.of(), List.of("ec2"), false), known)
                        .callsSaved())
                .as("what one service would cost is not known")
                .isZero();
    }

    @Test
    void anEmptyRegionIsLookedAtAgainInTime() {
        List<RegionStatus> known = List.of(status("us-east-1", false, true));
        assertThat(at(
                                Filter.NONE,
                                known,
                                Instant.EPOCH.plus(Duration.ofDays(10)).minusMillis(1))
                        .skipped())
                .containsExactly("us-east-1");
        assertThat(at(Filter.NONE, known, Instant.EPOCH.plus(Duration.ofDays(10)))
                        .planned())
                .contains("us-east-1");
        assertThat(at(new Filter(List.of(), List.of("ec2"), false), known, Instant.EPOCH.plus(Duration.ofDays(10)))
                        .skipped())
                .as("some services tell nothing of the others")
                .containsExactly("us-east-1");
    }

    private RegionChoice at(Filter filter, List<RegionStatus> known, Instant now) {
        return planner.choose(account(), filter, known, now);
    }

    private RegionChoice choose(Account account, Filter filter, List<RegionStatus> known) {
        return planner.choose(account, filter, known, Instant.EPOCH.plus(Duration.ofDays(1)));
    }

    private static RegionStatus costing(String region, boolean active, boolean optedIn, long calls) {
        return new RegionStatus(
                Operation.INVENTORY,
                ID,
                region,
                active,
                optedIn,
                0,
                calls,
                true,
                Instant.EPOCH,
                "",
                ScanVersion.of("01KBDH8N00S4WXYV8SJ7ZPT2QA", 1),
                null,
                null);
    }

    private static Filter filter(String... regions) {
        return new Filter(List.of(regions), List.of(), false);
    }

    private static Account account(String... regions) {
        return new Account(ID, null, null, null, List.of(regions), true, null);
    }

    private static RegionStatus status(String region, boolean active, boolean optedIn) {
        return new RegionStatus(
                ID, region, active, optedIn, 0, Instant.EPOCH, "", ScanVersion.of("01KBDH8N00S4WXYV8SJ7ZPT2QA", 1));
    }
}
