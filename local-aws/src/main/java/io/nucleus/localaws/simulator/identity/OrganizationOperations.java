package io.nucleus.localaws.simulator.identity;

import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstatePlan;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.organizations.OrganizationAccounts;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import io.nucleus.localaws.simulator.estate.paging.Pager;
import io.nucleus.localaws.simulator.estate.paging.Source;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.List;
import software.amazon.awssdk.services.organizations.model.AccountJoinedMethod;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.organizations.model.Organization;
import software.amazon.awssdk.services.organizations.model.OrganizationFeatureSet;
import software.amazon.awssdk.services.organizations.model.Tag;

/** Organizations: any account may ask which organization it is in, only the hub which accounts there are. */
final class OrganizationOperations {
    private static final int BAD_REQUEST = 400;

    private final Estate estate;

    OrganizationOperations(Estate estate) {
        this.estate = estate;
    }

    void register(OperationRegistry registry) {
        registry.register(ListAccountsRequest.class, this::listAccounts)
                .register(ListTagsForResourceRequest.class, this::listTags)
                .register(DescribeOrganizationRequest.class, this::describeOrganization);
    }

    private ListAccountsResponse listAccounts(CallContext call, ListAccountsRequest request) {
        requireHub(call);
        Page<Item> page = Pager.of(call, PageRule.ORGANIZATIONS_LIST_ACCOUNTS)
                .page(request.maxResults(), request.nextToken(), OrganizationAccounts.all(estate.view()));
        return ListAccountsResponse.builder()
                .accounts(page.map(OrganizationOperations::describe))
                .nextToken(page.nextToken())
                .build();
    }

    private void requireHub(CallContext call) {
        if (!call.accountId().equals(estate.plan().hub().id())) {
            throw new SimulatedError(
                    "AccessDeniedException", BAD_REQUEST, "You don't have permissions to access this resource.");
        }
    }

    /** Without {@code Status}, which AWS gave up on 9 September 2026 for {@code State} (Organizations API Reference, Account). */
    private static software.amazon.awssdk.services.organizations.model.Account describe(Item item) {
        Account account = OrganizationAccounts.of(item);
        return software.amazon.awssdk.services.organizations.model.Account.builder()
                .id(item.wire(item.id()))
                .arn(item.wire(item.arn()))
                .name(item.wire(item.name()))
                .email(account.email())
                .state(item.state())
                .joinedMethod(account.isHub() ? AccountJoinedMethod.INVITED : AccountJoinedMethod.CREATED)
                .joinedTimestamp(account.joinedAt())
                .build();
    }

    private ListTagsForResourceResponse listTags(CallContext call, ListTagsForResourceRequest request) {
        requireHub(call);
        EstateView view = estate.view();
        Item item = OrganizationAccounts.find(view, request.resourceId())
                .orElseThrow(() -> new SimulatedError(
                        "TargetNotFoundException",
                        BAD_REQUEST,
                        "You specified a target that doesn't exist: " + request.resourceId()));
        List<Tag> tags = item.tags().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        Page<Tag> page = Pager.of(call, PageRule.ORGANIZATIONS_LIST_TAGS, item.id())
                .page(null, request.nextToken(), Source.of(tags));
        return ListTagsForResourceResponse.builder()
                .tags(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private DescribeOrganizationResponse describeOrganization(CallContext call, DescribeOrganizationRequest request) {
        EstatePlan plan = estate.plan();
        Account hub = plan.hub();
        String id = OrganizationAccounts.organizationId(plan);
        return DescribeOrganizationResponse.builder()
                .organization(Organization.builder()
                        .id(id)
                        .arn(OrganizationAccounts.arn(plan, "organization/" + id))
                        .featureSet(OrganizationFeatureSet.ALL)
                        .masterAccountId(hub.id())
                        .masterAccountArn(OrganizationAccounts.arn(plan, "account/" + id + "/" + hub.id()))
                        .masterAccountEmail(hub.email())
                        .build())
                .build();
    }
}
