package io.nucleus.localaws.simulator.identity;

import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.AwsRegions;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import io.nucleus.localaws.simulator.estate.paging.Pager;
import io.nucleus.localaws.simulator.estate.paging.Source;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.List;
import software.amazon.awssdk.services.account.model.GetRegionOptStatusRequest;
import software.amazon.awssdk.services.account.model.GetRegionOptStatusResponse;
import software.amazon.awssdk.services.account.model.ListRegionsRequest;
import software.amazon.awssdk.services.account.model.ListRegionsResponse;
import software.amazon.awssdk.services.account.model.Region;
import software.amazon.awssdk.services.account.model.RegionOptStatus;

/** Account Management: which regions an account has, told to itself and to the hub. */
final class AccountOperations {
    private final Estate estate;

    AccountOperations(Estate estate) {
        this.estate = estate;
    }

    void register(OperationRegistry registry) {
        registry.register(ListRegionsRequest.class, this::listRegions)
                .register(GetRegionOptStatusRequest.class, this::getRegionOptStatus);
    }

    private ListRegionsResponse listRegions(CallContext call, ListRegionsRequest request) {
        Account account = account(call, request.accountId());
        List<RegionOptStatus> wanted = request.regionOptStatusContains();
        Page<Region> page = Pager.of(call, PageRule.ACCOUNT_LIST_REGIONS, account.id() + wanted)
                .page(
                        request.maxResults(),
                        request.nextToken(),
                        Source.of(AwsRegions.all().stream()
                                .map(region -> describe(account, region))
                                .filter(region -> wanted.isEmpty() || wanted.contains(region.regionOptStatus()))
                                .toList()));
        return ListRegionsResponse.builder()
                .regions(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private GetRegionOptStatusResponse getRegionOptStatus(CallContext call, GetRegionOptStatusRequest request) {
        Account account = account(call, request.accountId());
        if (!AwsRegions.all().contains(request.regionName())) {
            throw new SimulatedError("ValidationException", 400, "Invalid region name: " + request.regionName());
        }
        Region region = describe(account, request.regionName());
        return GetRegionOptStatusResponse.builder()
                .regionName(region.regionName())
                .regionOptStatus(region.regionOptStatus())
                .build();
    }

    /** The hub may ask about any account of the organization, the others about themselves only, without naming it. */
    private Account account(CallContext call, String asked) {
        boolean hub = call.accountId().equals(estate.plan().hub().id());
        if (asked != null && !hub) {
            throw new SimulatedError(
                    "AccessDeniedException",
                    403,
                    "User: " + call.principalArn() + " is not authorized to perform: account:" + call.operation());
        }
        return estate.plan()
                .account(asked == null ? call.accountId() : asked)
                .orElseThrow(() -> new SimulatedError(
                        "AccessDeniedException", 403, "Account " + asked + " is not in your organization."));
    }

    private static Region describe(Account account, String region) {
        RegionOptStatus opted = account.isEnabled(region) ? RegionOptStatus.ENABLED : RegionOptStatus.DISABLED;
        return Region.builder()
                .regionName(region)
                .regionOptStatus(AwsRegions.isEnabledByDefault(region) ? RegionOptStatus.ENABLED_BY_DEFAULT : opted)
                .build();
    }
}
