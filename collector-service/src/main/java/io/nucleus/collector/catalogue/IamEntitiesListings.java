package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.IAM;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.IamAsyncClient;
import software.amazon.awssdk.services.iam.model.GetOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.GetOpenIdConnectProviderResponse;
import software.amazon.awssdk.services.iam.model.Group;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.ListGroupsRequest;
import software.amazon.awssdk.services.iam.model.ListGroupsResponse;
import software.amazon.awssdk.services.iam.model.ListInstanceProfileTagsRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesResponse;
import software.amazon.awssdk.services.iam.model.ListOpenIdConnectProvidersRequest;
import software.amazon.awssdk.services.iam.model.ListOpenIdConnectProvidersResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsRequest;
import software.amazon.awssdk.services.iam.model.ListSamlProviderTagsRequest;
import software.amazon.awssdk.services.iam.model.ListSamlProvidersRequest;
import software.amazon.awssdk.services.iam.model.ListSamlProvidersResponse;
import software.amazon.awssdk.services.iam.model.ListUserTagsRequest;
import software.amazon.awssdk.services.iam.model.ListUsersRequest;
import software.amazon.awssdk.services.iam.model.ListUsersResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.SAMLProviderListEntry;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.User;

/**
 * IAM users, groups, policies, instance profiles and identity providers. Listings leave out tags, and a page of tags may be shorter
 * than asked for (IAM API Reference, ListUsers and ListUserTags). Groups have none.
 */
final class IamEntitiesListings {
    private static final Answer ABOUT_ONE = Answer.goneIf("NoSuchEntity", "NoSuchEntityException");

    private IamEntitiesListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(users(), groups(), policies(), instanceProfiles(), openIdProviders(), samlProviders());
    }

    private static Listing<IamAsyncClient, User> users() {
        return Listing.global(IAM, "iam:ListUsers")
                .pages(
                        1,
                        1_000,
                        size -> ListUsersRequest.builder().maxItems(size),
                        IamAsyncClient::listUsersPaginator,
                        ListUsersResponse::users)
                .eachPaged(
                        "iam:ListUserTags",
                        (ask, user) -> ask.pages(ask.client()
                                .listUserTagsPaginator(ask.signed(ListUserTagsRequest.builder()
                                        .userName(user.userName())
                                        .build()))),
                        (draft, r) -> draft.withTags(tags(r.tags())),
                        ABOUT_ONE)
                .yields(ResourceKind.of("iam:user", User::userName, User::arn)
                        .name(User::userName)
                        .created(User::createDate)
                        .withoutVolatile("PasswordLastUsed")
                        .build());
    }

    private static Listing<IamAsyncClient, Group> groups() {
        return Listing.global(IAM, "iam:ListGroups")
                .pages(
                        1,
                        1_000,
                        size -> ListGroupsRequest.builder().maxItems(size),
                        IamAsyncClient::listGroupsPaginator,
                        ListGroupsResponse::groups)
                .yields(ResourceKind.of("iam:group", Group::groupName, Group::arn)
                        .name(Group::groupName)
                        .created(Group::createDate)
                        .build());
    }

    /** Policies of the account only: those that AWS manages are everyone's. */
    private static Listing<IamAsyncClient, Policy> policies() {
        return Listing.global(IAM, "iam:ListPolicies")
                .pages(
                        1,
                        1_000,
                        size -> ListPoliciesRequest.builder()
                                .scope(PolicyScopeType.LOCAL)
                                .maxItems(size),
                        IamAsyncClient::listPoliciesPaginator,
                        ListPoliciesResponse::policies)
                .eachPaged(
                        "iam:ListPolicyTags",
                        (ask, policy) -> ask.pages(ask.client()
                                .listPolicyTagsPaginator(ask.signed(ListPolicyTagsRequest.builder()
                                        .policyArn(policy.arn())
                                        .build()))),
                        (draft, r) -> draft.withTags(tags(r.tags())),
                        ABOUT_ONE)
                .yields(ResourceKind.of("iam:policy", Policy::policyName, Policy::arn)
                        .name(Policy::policyName)
                        .created(Policy::createDate)
                        .withoutVolatile("AttachmentCount", "PermissionsBoundaryUsageCount")
                        .build());
    }

    private static Listing<IamAsyncClient, InstanceProfile> instanceProfiles() {
        return Listing.global(IAM, "iam:ListInstanceProfiles")
                .pages(
                        1,
                        1_000,
                        size -> ListInstanceProfilesRequest.builder().maxItems(size),
                        IamAsyncClient::listInstanceProfilesPaginator,
                        ListInstanceProfilesResponse::instanceProfiles)
                .eachPaged(
                        "iam:ListInstanceProfileTags",
                        (ask, profile) -> ask.pages(ask.client()
                                .listInstanceProfileTagsPaginator(ask.signed(ListInstanceProfileTagsRequest.builder()
                                        .instanceProfileName(profile.instanceProfileName())
                                        .build()))),
                        (draft, r) -> draft.withTags(tags(r.tags())),
                        ABOUT_ONE)
                .yields(ResourceKind.of(
                                "iam:instance-profile", InstanceProfile::instanceProfileName, InstanceProfile::arn)
                        .name(InstanceProfile::instanceProfileName)
                        .created(InstanceProfile::createDate)
                        .withoutVolatile("RoleLastUsed")
                        .build());
    }

    private static Listing<IamAsyncClient, Described<GetOpenIdConnectProviderResponse>> openIdProviders() {
        return Listing.global(IAM, "iam:ListOpenIDConnectProviders")
                .whole(
                        ListOpenIdConnectProvidersRequest::builder,
                        IamAsyncClient::listOpenIDConnectProviders,
                        ListOpenIdConnectProvidersResponse::openIDConnectProviderList)
                .as((place, provider) -> new Described<>(
                        provider.arn(),
                        GetOpenIdConnectProviderResponse.builder().build()))
                .describe(
                        "iam:GetOpenIDConnectProvider",
                        provider -> GetOpenIdConnectProviderRequest.builder().openIDConnectProviderArn(provider.key()),
                        IamAsyncClient::getOpenIDConnectProvider,
                        (provider, about) -> new Described<>(provider.key(), about),
                        ABOUT_ONE)
                .yields(ResourceKind.<Described<GetOpenIdConnectProviderResponse>>of(
                                "iam:oidc-provider", provider -> nameIn(provider.key()), Described::key)
                        .name(provider -> nameIn(provider.key()))
                        .tags(provider -> tags(provider.about().tags()))
                        .created(provider -> provider.about().createDate())
                        .members(Described::about)
                        .build());
    }

    /** Without their metadata documents, which hold nothing but certificates and addresses. */
    private static Listing<IamAsyncClient, SAMLProviderListEntry> samlProviders() {
        return Listing.global(IAM, "iam:ListSAMLProviders")
                .whole(
                        ListSamlProvidersRequest::builder,
                        IamAsyncClient::listSAMLProviders,
                        ListSamlProvidersResponse::samlProviderList)
                .eachPaged(
                        "iam:ListSAMLProviderTags",
                        (ask, provider) -> ask.pages(ask.client()
                                .listSAMLProviderTagsPaginator(ask.signed(ListSamlProviderTagsRequest.builder()
                                        .samlProviderArn(provider.arn())
                                        .build()))),
                        (draft, r) -> draft.withTags(tags(r.tags())),
                        ABOUT_ONE)
                .yields(ResourceKind.<SAMLProviderListEntry>of(
                                "iam:saml-provider", provider -> nameIn(provider.arn()), SAMLProviderListEntry::arn)
                        .name(provider -> nameIn(provider.arn()))
                        .created(SAMLProviderListEntry::createDate)
                        .build());
    }

    /** Providers have no name but the one in their ARN, which may have slashes in it: {@code oidc-provider/host/path}. */
    private static String nameIn(String arn) {
        return arn.substring(arn.indexOf('/') + 1);
    }

    private static Map<String, String> tags(List<Tag> tags) {
        return Tags.of(tags, Tag::key, Tag::value);
    }
}
