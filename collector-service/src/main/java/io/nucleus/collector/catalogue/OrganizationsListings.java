package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.ORGANIZATIONS;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationRequest;
import software.amazon.awssdk.services.organizations.model.DescribeOrganizationResponse;
import software.amazon.awssdk.services.organizations.model.ListAccountsRequest;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.organizations.model.Tag;

/**
 * The accounts of an organization, which belong to its management account: so do their ARNs. Any member may ask who that is, and
 * others have none to list; a delegated administrator may list them, too, but then each would be there several times.
 */
final class OrganizationsListings {
    private static final String DESCRIBE = "organizations:DescribeOrganization";
    private static final String LIST = "organizations:ListAccounts";

    /** Organizations API Reference, ListAccounts. */
    private static final int MOST = 20;

    private OrganizationsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(accounts());
    }

    private static Listing<OrganizationsAsyncClient, Account> accounts() {
        return Listing.global(ORGANIZATIONS, DESCRIBE, OrganizationsListings::ofManagementAccount)
                .alsoCalls(LIST)
                .notInitialisedIf("AWSOrganizationsNotInUseException")
                .eachPaged(
                        "organizations:ListTagsForResource",
                        (ask, account) -> ask.pages(ask.client()
                                .listTagsForResourcePaginator(ask.signed(ListTagsForResourceRequest.builder()
                                        .resourceId(account.id())
                                        .build()))),
                        (draft, r) -> draft.withTags(Tags.of(r.tags(), Tag::key, Tag::value)),
                        Answer.goneIf("TargetNotFoundException"))
                .yields(ResourceKind.of("organizations:account", Account::id, Account::arn)
                        .name(Account::name)
                        .state(OrganizationsListings::state)
                        .created(Account::joinedTimestamp)
                        .build());
    }

    private static Multi<Account> ofManagementAccount(Ask<OrganizationsAsyncClient> ask) {
        return ask.ready()
                .chain(() -> Uni.createFrom()
                        .completionStage(() -> ask.client()
                                .describeOrganization(ask.signed(
                                        DescribeOrganizationRequest.builder().build()))))
                .onItem()
                .transformToMulti(answer -> isManagementAccount(ask, answer)
                        ? list(ask.to(LIST))
                        : Multi.createFrom().empty());
    }

    private static boolean isManagementAccount(
            Ask<OrganizationsAsyncClient> ask, DescribeOrganizationResponse organization) {
        return ask.place()
                .accountId()
                .value()
                .equals(organization.organization().masterAccountId());
    }

    private static Multi<Account> list(Ask<OrganizationsAsyncClient> ask) {
        return ask.items(
                ask.client()
                        .listAccountsPaginator(ask.signed(ListAccountsRequest.builder()
                                .maxResults(ask.page(1, MOST))
                                .build())),
                ListAccountsResponse::accounts);
    }

    /** AWS gave up {@code Status} for it on 9 September 2026 (Organizations API Reference, Account); who emulates AWS may not have. */
    private static String state(Account account) {
        return account.stateAsString() != null ? account.stateAsString() : account.statusAsString();
    }
}
