package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.iam.model.GetOpenIdConnectProviderRequest;
import software.amazon.awssdk.services.iam.model.ListGroupsRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfileTagsRequest;
import software.amazon.awssdk.services.iam.model.ListInstanceProfilesRequest;
import software.amazon.awssdk.services.iam.model.ListOpenIdConnectProvidersRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsRequest;
import software.amazon.awssdk.services.iam.model.ListSamlProviderTagsRequest;
import software.amazon.awssdk.services.iam.model.ListSamlProvidersRequest;
import software.amazon.awssdk.services.iam.model.ListUserTagsRequest;
import software.amazon.awssdk.services.iam.model.ListUsersRequest;

/** IAM users, groups, policies, instance profiles and identity providers. Listings leave out tags, as IAM does. */
final class IamEntitiesTypes {
    private static final GenericType USER = GenericType.global("iam:user", ListUsersRequest.class, "Users")
            .id("UserName", IdStyle.name("ci", "deployer", "backup", "smtp", "jane.doe"))
            .arn("Arn", "user/{id}")
            .created("CreateDate")
            .with("Path", "/")
            .part("UserId", item -> "AIDA" + item.fixed().alphanumeric("user id", 13) + "AAAA")
            .part("PasswordLastUsed", item -> item.fixed().percent("person", 40) ? item.changedAt() : null)
            .pages(1, 1_000, 100)
            .share(1)
            .build();

    private static final GenericType GROUP = GenericType.global("iam:group", ListGroupsRequest.class, "Groups")
            .id("GroupName", IdStyle.name("admins", "developers", "readonly", "billing"))
            .arn("Arn", "group/{id}")
            .untagged()
            .created("CreateDate")
            .with("Path", "/")
            .part("GroupId", item -> "AGPA" + item.fixed().alphanumeric("group id", 13) + "AAAA")
            .pages(1, 1_000, 100)
            .build();

    private static final GenericType POLICY = GenericType.global("iam:policy", ListPoliciesRequest.class, "Policies")
            .id("PolicyName", IdStyle.name("s3-access", "deploy", "kms-decrypt", "ses-send"))
            .arn("Arn", "policy/{id}")
            .created("CreateDate")
            .with("Path", "/")
            .with("IsAttachable", true)
            .with("AttachmentCount", 0, 1, 3)
            .part("DefaultVersionId", item -> "v" + (1 + item.revision()))
            .part("PolicyId", item -> "ANPA" + item.fixed().alphanumeric("policy id", 13) + "AAAA")
            .part("UpdateDate", item -> item.changedAt())
            .pages(1, 1_000, 100)
            .share(3)
            .build();

    private static final GenericType INSTANCE_PROFILE = GenericType.global(
                    "iam:instance-profile", ListInstanceProfilesRequest.class, "InstanceProfiles")
            .id("InstanceProfileName", IdStyle.name("web", "worker", "bastion"))
            .arn("Arn", "instance-profile/{id}")
            .created("CreateDate")
            .with("Path", "/")
            .part("InstanceProfileId", item -> "AIPA" + item.fixed().alphanumeric("profile id", 13) + "AAAA")
            .pages(1, 1_000, 100)
            .share(1)
            .build();

    private static final GenericType OPEN_ID_PROVIDER = GenericType.global(
                    "iam:oidc-provider", ListOpenIdConnectProvidersRequest.class, "OpenIDConnectProviderList")
            .id(null, IdStyle.upper("oidc.eks.us-east-1.amazonaws.com/id/"))
            .arn("Arn", "oidc-provider/{id}")
            .described(GetOpenIdConnectProviderRequest.class, "OpenIDConnectProviderArn", "", "NoSuchEntity")
            .created("CreateDate")
            .tags("Tags")
            .part("Url", item -> item.id())
            .part("ClientIDList", item -> List.of("sts.amazonaws.com"))
            .part("ThumbprintList", item -> List.of("9e99a48a9960b14926bb7f3b02e22da2b0ab7280"))
            .build();

    private static final GenericType SAML_PROVIDER = GenericType.global(
                    "iam:saml-provider", ListSamlProvidersRequest.class, "SAMLProviderList")
            .id(null, IdStyle.name("okta", "azure-ad", "adfs"))
            .arn("Arn", "saml-provider/{id}")
            .created("CreateDate")
            .build();

    static final List<GenericType> ALL =
            List.of(USER, GROUP, POLICY, INSTANCE_PROFILE, OPEN_ID_PROVIDER, SAML_PROVIDER);
    static final List<GenericTags> TAGS = List.of(
            GenericTags.of(ListUserTagsRequest.class, "UserName", "Tags", USER),
            GenericTags.of(ListPolicyTagsRequest.class, "PolicyArn", "Tags", POLICY),
            GenericTags.of(ListInstanceProfileTagsRequest.class, "InstanceProfileName", "Tags", INSTANCE_PROFILE),
            GenericTags.of(ListSamlProviderTagsRequest.class, "SAMLProviderArn", "Tags", SAML_PROVIDER));

    private IamEntitiesTypes() {}
}
