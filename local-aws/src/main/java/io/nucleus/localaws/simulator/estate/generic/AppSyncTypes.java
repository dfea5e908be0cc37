package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.appsync.model.ListApisRequest;
import software.amazon.awssdk.services.appsync.model.ListGraphqlApisRequest;

/** AppSync: GraphQL APIs and Event APIs, whose ARNs do not tell them apart. */
final class AppSyncTypes {
    /** Ids have 26 letters and digits in lower case. */
    private static final GenericType API = GenericType.regional(
                    "appsync:apis", ListGraphqlApisRequest.class, "graphqlApis")
            .only(api -> !isOfEvents(api), ListApisRequest.class)
            .id("apiId", IdStyle.unique("q4zk7m2vxw3nt"))
            .name("name", "graphql", "api")
            .arn("arn", "apis/{id}")
            .tags("tags")
            .with("authenticationType", "API_KEY", "AWS_IAM", "AMAZON_COGNITO_USER_POOLS")
            .with("xrayEnabled", false, true)
            .part("owner", Item::accountId)
            .pages(0, 25, 10)
            .build();

    private static final GenericType EVENT_API = API.also(ListApisRequest.class, "apis", AppSyncTypes::isOfEvents)
            .idAt("apiId")
            .nameAt("name")
            .arnAt("apiArn")
            .created("created")
            .tags("tags")
            .part("dns.HTTP", api -> api.id() + ".appsync-api." + api.region() + ".amazonaws.com")
            .with("xrayEnabled", false, true)
            .pages(0, 25, 10)
            .build();

    static final List<GenericType> ALL = List.of(API, EVENT_API);

    private static boolean isOfEvents(Item api) {
        return api.fixed().percent("of events", 40);
    }

    private AppSyncTypes() {}
}
