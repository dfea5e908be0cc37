package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.API_GATEWAY;
import static io.nucleus.collector.access.AwsServices.API_GATEWAY_V2;

import java.util.List;
import software.amazon.awssdk.services.apigateway.ApiGatewayAsyncClient;
import software.amazon.awssdk.services.apigateway.model.GetRestApisRequest;
import software.amazon.awssdk.services.apigateway.model.GetRestApisResponse;
import software.amazon.awssdk.services.apigateway.model.RestApi;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2AsyncClient;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisResponse;

/**
 * Amazon API Gateway: REST APIs, and HTTP and WebSocket APIs, which a second API of the service has. All reading is one IAM
 * action, and ARNs do not name the account (API Gateway Developer Guide, "Amazon Resource Name (ARN) reference").
 */
final class ApiGatewayListings {
    private static final String GET = "apigateway:GET";
    private static final String SERVICE = "apigateway";
    private static final int MOST = 500;

    private ApiGatewayListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(restApis(), apis());
    }

    private static Listing<ApiGatewayAsyncClient, RestApi> restApis() {
        return Listing.regional(API_GATEWAY, GET)
                .pages(
                        1,
                        MOST,
                        size -> GetRestApisRequest.builder().limit(size),
                        ApiGatewayAsyncClient::getRestApisPaginator,
                        GetRestApisResponse::items)
                .yields(ResourceKind.<RestApi>of(
                                "apigateway:restapis",
                                RestApi::id,
                                (place, api) -> place.ownerlessArn(SERVICE, "/restapis/" + api.id()))
                        .name(RestApi::name)
                        .state(RestApi::apiStatusAsString)
                        .tags(RestApi::tags)
                        .created(RestApi::createdDate)
                        .build());
    }

    private static Listing<ApiGatewayV2AsyncClient, Api> apis() {
        return Listing.regional(API_GATEWAY_V2, GET)
                .following(
                        1,
                        MOST,
                        (size, token) -> GetApisRequest.builder()
                                .maxResults(String.valueOf(size))
                                .nextToken(token),
                        ApiGatewayV2AsyncClient::getApis,
                        GetApisResponse::nextToken,
                        GetApisResponse::items)
                .yields(ResourceKind.<Api>of(
                                "apigateway:apis",
                                Api::apiId,
                                (place, api) -> place.ownerlessArn(SERVICE, "/apis/" + api.apiId()))
                        .name(Api::name)
                        .tags(Api::tags)
                        .created(Api::createdDate)
                        .build());
    }
}
