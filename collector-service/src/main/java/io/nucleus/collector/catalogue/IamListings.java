package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.IAM;

import java.util.List;
import software.amazon.awssdk.services.iam.IamAsyncClient;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

/** AWS IAM, a global service. Listed roles never carry their tags (IAM API Reference, "ListRoles"). */
final class IamListings {
    private IamListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(roles());
    }

    private static Listing<IamAsyncClient, Role> roles() {
        return Listing.global(
                        IAM,
                        "iam:ListRoles",
                        ask -> ask.items(
                                ask.client()
                                        .listRolesPaginator(r ->
                                                r.maxItems(ask.page(1, 1_000)).overrideConfiguration(ask.account())),
                                ListRolesResponse::roles))
                .eachPaged(
                        "iam:ListRoleTags",
                        (ask, role) -> ask.pages(ask.client()
                                .listRoleTagsPaginator(r -> r.roleName(role.roleName())
                                        .maxItems(100)
                                        .overrideConfiguration(ask.account()))),
                        (draft, r) -> draft.withTags(Tags.of(r.tags(), Tag::key, Tag::value)),
                        Answer.goneIf("NoSuchEntity", "NoSuchEntityException"))
                .yields(ResourceKind.of("iam:role", Role::roleName, Role::arn)
                        .name(Role::roleName)
                        .created(Role::createDate)
                        .withoutVolatile("RoleLastUsed")
                        .build());
    }
}
