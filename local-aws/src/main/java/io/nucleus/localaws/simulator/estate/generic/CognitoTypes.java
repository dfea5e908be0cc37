package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.cognitoidentity.model.DescribeIdentityPoolRequest;
import software.amazon.awssdk.services.cognitoidentity.model.ListIdentityPoolsRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolsRequest;

/** Cognito's user pools and identity pools. */
final class CognitoTypes {
    private static final GenericType USER_POOL = GenericType.regional(
                    "cognito-idp:userpool", ListUserPoolsRequest.class, "UserPools")
            .id("Id", OtherIds.inRegion("_", IdStyle.upper("")))
            .arn("Arn", "userpool/{id}")
            .name("Name", "customers", "staff", "partners")
            .described(DescribeUserPoolRequest.class, "UserPoolId", "UserPool")
            .tags("UserPoolTags")
            .created("CreationDate")
            .part("LastModifiedDate", item -> item.changedAt())
            .with("MfaConfiguration", "OFF", "OPTIONAL", "ON")
            .with("DeletionProtection", "ACTIVE", "INACTIVE")
            .with("EstimatedNumberOfUsers", 12, 3_400)
            .with("UserPoolTier", "LITE", "ESSENTIALS")
            .pages(1, 60, 60)
            .share(0.4)
            .build();

    private static final GenericType IDENTITY_POOL = GenericType.regional(
                    "cognito-identity:identitypool", ListIdentityPoolsRequest.class, "IdentityPools")
            .id("IdentityPoolId", OtherIds.inRegion(":", IdStyle.uuid()))
            .arn(null, "identitypool/{id}")
            .name("IdentityPoolName", "mobile", "web")
            .described(DescribeIdentityPoolRequest.class, "IdentityPoolId", "")
            .tags("IdentityPoolTags")
            .with("AllowUnauthenticatedIdentities", false, false, true)
            .with("AllowClassicFlow", false, true)
            .pages(1, 60, 60)
            .share(0.2)
            .build();

    static final List<GenericType> ALL = List.of(USER_POOL, IDENTITY_POOL);

    private CognitoTypes() {}
}
