package io.nucleus.localaws.simulator.identity;

import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Draws;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import io.nucleus.localaws.simulator.estate.paging.Pager;
import io.nucleus.localaws.simulator.estate.paging.Source;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import software.amazon.awssdk.services.organizations.model.AccountJoinedMethod;
import software.amazon.awssdk.services.organizations.model.AccountStatus;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.organizations.model.Organization;
import software.amazon.awssdk.services.organizations.model.OrganizationFeatureSet;

/** Organizations: any account may ask which organization it is in, only the hub which accounts there are. */
final class OrganizationOperations {
    private final Estate estate;
    private final String organizationId;

    OrganizationOperations(Estate estate) {
        this.estate = estate;
        this.organizationId = "o-" + new Draws(estate.plan().config().seed()).hex("organization", 10);
    }

    void register(OperationRegistry registry) {
        registry.register(ListAccountsRequest.class, this::listAccounts)
                .register(DescribeOrganizationRequest.class, this::describeOrganization);
    }

    private ListAccountsResponse listAccounts(CallContext call, ListAccountsRequest request) {
        if (!call.accountId().equals(estate.plan().hub().id())) {
            throw new SimulatedError(
                    "AccessDeniedException", 400, "You don't have permissions to access this resource.");
        }
        Page<Account> page = Pager.of(call, PageRule.ORGANIZATIONS_LIST_ACCOUNTS)
                .page(
                        request.maxResults(),
                        request.nextToken(),
                        Source.of(estate.plan().accounts()));
        return ListAccountsResponse.builder()
                .accounts(page.map(this::describe))
                .nextToken(page.nextToken())
                .build();
    }

    private software.amazon.awssdk.services.organizations.model.Account describe(Account account) {
        return software.amazon.awssdk.services.organizations.model.Account.builder()
                .id(account.id())
                .arn(arn("account/" + organizationId + "/" + account.id()))
                .name(account.name())
                .email(account.email())
                .status(AccountStatus.ACTIVE)
                .joinedMethod(account.isHub() ? AccountJoinedMethod.INVITED : AccountJoinedMethod.CREATED)
                .joinedTimestamp(account.joinedAt())
                .build();
    }

    private DescribeOrganizationResponse describeOrganization(CallContext call, DescribeOrganizationRequest request) {
        Account hub = estate.plan().hub();
        return DescribeOrganizationResponse.builder()
                .organization(Organization.builder()
                        .id(organizationId)
                        .arn(arn("organization/" + organizationId))
                        .featureSet(OrganizationFeatureSet.ALL)
                        .masterAccountId(hub.id())
                        .masterAccountArn(arn("account/" + organizationId + "/" + hub.id()))
                        .masterAccountEmail(hub.email())
                        .build())
                .build();
    }

    private String arn(String resource) {
        return Arns.of("organizations", "", estate.plan().hub().id(), resource);
    }
}
