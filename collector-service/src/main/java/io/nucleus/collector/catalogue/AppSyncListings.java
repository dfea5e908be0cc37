package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.APP_SYNC;

import java.util.List;
import software.amazon.awssdk.services.appsync.AppSyncAsyncClient;
import software.amazon.awssdk.services.appsync.model.GraphqlApi;
import software.amazon.awssdk.services.appsync.model.ListGraphqlApisRequest;
import software.amazon.awssdk.services.appsync.model.ListGraphqlApisResponse;

/** AppSync: GraphQL APIs. */
final class AppSyncListings {
    private AppSyncListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(apis());
    }

    /** APIs that others share with the account are the others'. */
    private static Listing<AppSyncAsyncClient, GraphqlApi> apis() {
        return Listing.regional(APP_SYNC, "appsync:ListGraphqlApis")
                .pages(
                        1,
                        25,
                        size -> ListGraphqlApisRequest.builder().maxResults(size),
                        AppSyncAsyncClient::listGraphqlApisPaginator,
                        ListGraphqlApisResponse::graphqlApis)
                .only((place, api) -> place.owns(api.owner()))
                .yields(ResourceKind.of("appsync:apis", GraphqlApi::apiId, GraphqlApi::arn)
                        .name(GraphqlApi::name)
                        .tags(GraphqlApi::tags)
                        .build());
    }
}
