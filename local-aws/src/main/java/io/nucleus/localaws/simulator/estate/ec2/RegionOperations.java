package io.nucleus.localaws.simulator.estate.ec2;

import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.AwsRegions;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.Region;

/** EC2's DescribeRegions: by default only the regions that are enabled for the account. */
final class RegionOperations {
    private static final String NOT_OPTED_IN = "not-opted-in";
    private static final Ec2Filters<Region> FILTERS = new Ec2Filters<>(
            Map.of(
                    "region-name", (Region region) -> List.of(region.regionName()),
                    "opt-in-status", (Region region) -> List.of(region.optInStatus()),
                    "endpoint", (Region region) -> List.of(region.endpoint())),
            region -> Map.of());

    private final Estate estate;

    RegionOperations(Estate estate) {
        this.estate = estate;
    }

    void register(OperationRegistry registry) {
        registry.register(DescribeRegionsRequest.class, this::describeRegions);
    }

    private DescribeRegionsResponse describeRegions(CallContext call, DescribeRegionsRequest request) {
        Ec2Operations.refuseDryRun(request.dryRun());
        request.regionNames().forEach(RegionOperations::refuseUnknown);
        Account account = estate.plan().account(call.accountId()).orElseThrow();
        Predicate<Region> matches = FILTERS.predicate(request.filters());
        boolean all = Boolean.TRUE.equals(request.allRegions());
        return DescribeRegionsResponse.builder()
                .regions(AwsRegions.all().stream()
                        .map(region -> describe(account, region))
                        .filter(region -> all || !region.optInStatus().equals(NOT_OPTED_IN))
                        .filter(region -> request.regionNames().isEmpty()
                                || request.regionNames().contains(region.regionName()))
                        .filter(matches)
                        .toList())
                .build();
    }

    private static void refuseUnknown(String region) {
        if (!AwsRegions.all().contains(region)) {
            throw new SimulatedError("InvalidParameterValue", 400, "Invalid region provided: (" + region + ")");
        }
    }

    private static Region describe(Account account, String region) {
        String opted = account.isEnabled(region) ? "opted-in" : NOT_OPTED_IN;
        return Region.builder()
                .regionName(region)
                .endpoint("ec2." + region + ".amazonaws.com")
                .optInStatus(AwsRegions.isEnabledByDefault(region) ? "opt-in-not-required" : opted)
                .build();
    }
}
