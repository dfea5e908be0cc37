package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.COGNITO_IDENTITY;
import static io.nucleus.collector.access.AwsServices.COGNITO_IDENTITY_PROVIDER;

import java.util.List;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityAsyncClient;
import software.amazon.awssdk.services.cognitoidentity.model.DescribeIdentityPoolRequest;
import software.amazon.awssdk.services.cognitoidentity.model.DescribeIdentityPoolResponse;
import software.amazon.awssdk.services.cognitoidentity.model.ListIdentityPoolsRequest;
import software.amazon.awssdk.services.cognitoidentity.model.ListIdentityPoolsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolsRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** Cognito's user pools and identity pools, without the people in them. */
final class CognitoListings {
    private static final Answer ABOUT_A_POOL = Answer.goneIf("ResourceNotFoundException");

    private CognitoListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(userPools(), identityPools());
    }

    private static Listing<CognitoIdentityProviderAsyncClient, UserPoolType> userPools() {
        return Listing.regional(COGNITO_IDENTITY_PROVIDER, "cognito-idp:ListUserPools")
                .pages(
                        1,
                        60,
                        size -> ListUserPoolsRequest.builder().maxResults(size),
                        CognitoIdentityProviderAsyncClient::listUserPoolsPaginator,
                        ListUserPoolsResponse::userPools)
                .as((place, pool) -> UserPoolType.builder()
                        .id(pool.id())
                        .name(pool.name())
                        .arn(place.arn("cognito-idp", "userpool/" + pool.id()))
                        .creationDate(pool.creationDate())
                        .lastModifiedDate(pool.lastModifiedDate())
                        .build())
                .describe(
                        "cognito-idp:DescribeUserPool",
                        pool -> DescribeUserPoolRequest.builder().userPoolId(pool.id()),
                        CognitoIdentityProviderAsyncClient::describeUserPool,
                        (pool, r) -> r.userPool(),
                        ABOUT_A_POOL)
                .yields(ResourceKind.of("cognito-idp:userpool", UserPoolType::id, UserPoolType::arn)
                        .name(UserPoolType::name)
                        .tags(UserPoolType::userPoolTags)
                        .created(UserPoolType::creationDate)
                        .withoutVolatile("EstimatedNumberOfUsers", "UserPoolTags")
                        .build());
    }

    private static Listing<CognitoIdentityAsyncClient, DescribeIdentityPoolResponse> identityPools() {
        return Listing.regional(COGNITO_IDENTITY, "cognito-identity:ListIdentityPools")
                .pages(
                        1,
                        60,
                        size -> ListIdentityPoolsRequest.builder().maxResults(size),
                        CognitoIdentityAsyncClient::listIdentityPoolsPaginator,
                        ListIdentityPoolsResponse::identityPools)
                .as((place, pool) -> DescribeIdentityPoolResponse.builder()
                        .identityPoolId(pool.identityPoolId())
                        .identityPoolName(pool.identityPoolName())
                        .build())
                .describe(
                        "cognito-identity:DescribeIdentityPool",
                        pool -> DescribeIdentityPoolRequest.builder().identityPoolId(pool.identityPoolId()),
                        CognitoIdentityAsyncClient::describeIdentityPool,
                        (pool, description) -> description,
                        ABOUT_A_POOL)
                .yields(ResourceKind.<DescribeIdentityPoolResponse>of(
                                "cognito-identity:identitypool",
                                DescribeIdentityPoolResponse::identityPoolId,
                                (place, pool) -> place.arn("cognito-identity", "identitypool/" + pool.identityPoolId()))
                        .name(DescribeIdentityPoolResponse::identityPoolName)
                        .tags(DescribeIdentityPoolResponse::identityPoolTags)
                        .withoutVolatile("IdentityPoolTags")
                        .build());
    }
}
