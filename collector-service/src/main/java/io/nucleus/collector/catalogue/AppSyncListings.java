package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.APP_SYNC;

import io.smallrye.mutiny.Multi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appsync.AppSyncAsyncClient;
import software.amazon.awssdk.services.appsync.model.ListApisRequest;
import software.amazon.awssdk.services.appsync.model.ListApisResponse;
import software.amazon.awssdk.services.appsync.model.ListGraphqlApisRequest;
import software.amazon.awssdk.services.appsync.model.ListGraphqlApisResponse;

/** AppSync: GraphQL APIs and Event APIs. They are one type: their ARNs do not tell them apart, their metadata does. */
final class AppSyncListings {
    private static final String LIST_GRAPHQL_APIS = "appsync:ListGraphqlApis";
    private static final String LIST_APIS = "appsync:ListApis";
    private static final int MOST = 25;

    /** An API of either kind. */
    private record Api(
            String id, String arn, String name, Map<String, String> tags, Instant createdAt, SdkPojo members) {}

    private AppSyncListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(apis());
    }

    private static Listing<AppSyncAsyncClient, Api> apis() {
        return Listing.regional(
                        APP_SYNC,
                        LIST_GRAPHQL_APIS,
                        ask -> Multi.createBy().concatenating().streams(graphqlApis(ask), eventApis(ask.to(LIST_APIS))))
                .alsoCalls(LIST_APIS)
                .yields(ResourceKind.of("appsync:apis", Api::id, Api::arn)
                        .name(Api::name)
                        .tags(Api::tags)
                        .created(Api::createdAt)
                        .members(Api::members)
                        .build());
    }

    /** APIs that others share with the account are the others'. */
    private static Multi<Api> graphqlApis(Ask<AppSyncAsyncClient> ask) {
        return ask.items(
                        ask.client()
                                .listGraphqlApisPaginator(ask.signed(ListGraphqlApisRequest.builder()
                                        .maxResults(ask.page(1, MOST))
                                        .build())),
                        ListGraphqlApisResponse::graphqlApis)
                .filter(api -> ask.place().owns(api.owner()))
                .map(api -> new Api(api.apiId(), api.arn(), api.name(), api.tags(), null, api));
    }

    private static Multi<Api> eventApis(Ask<AppSyncAsyncClient> ask) {
        return ask.items(
                        ask.client()
                                .listApisPaginator(ask.signed(ListApisRequest.builder()
                                        .maxResults(ask.page(1, MOST))
                                        .build())),
                        ListApisResponse::apis)
                .map(api -> new Api(api.apiId(), api.apiArn(), api.name(), api.tags(), api.created(), api));
    }
}
