package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.appsync.model.ListGraphqlApisRequest;

/** AppSync. */
final class AppSyncTypes {
    /** Ids have 26 letters and digits in lower case. */
    private static final GenericType API = GenericType.regional(
                    "appsync:apis", ListGraphqlApisRequest.class, "graphqlApis")
            .id("apiId", IdStyle.unique("q4zk7m2vxw3nt"))
            .name("name", "graphql", "api")
            .arn("arn", "apis/{id}")
            .tags("tags")
            .with("authenticationType", "API_KEY", "AWS_IAM", "AMAZON_COGNITO_USER_POOLS")
            .with("xrayEnabled", false, true)
            .part("owner", Item::accountId)
            .pages(0, 25, 10)
            .build();

    static final List<GenericType> ALL = List.of(API);

    private AppSyncTypes() {}
}
