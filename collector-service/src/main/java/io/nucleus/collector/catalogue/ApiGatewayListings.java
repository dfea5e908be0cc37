package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.API_GATEWAY;
import static io.nucleus.collector.access.AwsServices.API_GATEWAY_V2;

import io.smallrye.mutiny.Multi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.apigateway.ApiGatewayAsyncClient;
import software.amazon.awssdk.services.apigateway.model.GetRestApisRequest;
import software.amazon.awssdk.services.apigateway.model.GetRestApisResponse;
import software.amazon.awssdk.services.apigateway.model.GetVpcLinksRequest;
import software.amazon.awssdk.services.apigateway.model.GetVpcLinksResponse;
import software.amazon.awssdk.services.apigateway.model.RestApi;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2AsyncClient;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisResponse;

/**
 * Amazon API Gateway: REST APIs, and HTTP and WebSocket APIs, which a second API of the service has. All reading is one IAM
 * action, and ARNs do not name the account (API Gateway Developer Guide, "Amazon Resource Name (ARN) reference"). Links to VPCs are
 * one type: either API lists those that it made, and their ARNs do not tell them apart.
 */
final class ApiGatewayListings {
    private static final String GET = "apigateway:GET";
    private static final String SERVICE = "apigateway";
    private static final int MOST = 500;

    /** A link of either API. */
    private record Link(
            String id, String name, String state, Map<String, String> tags, Instant createdAt, SdkPojo members) {}

    private ApiGatewayListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(restApis(), apis(), vpcLinks());
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

    private static Listing<ApiGatewayAsyncClient, Link> vpcLinks() {
        return Listing.regional(API_GATEWAY, GET, ApiGatewayListings::links)
                .yields(ResourceKind.of(
                                "apigateway:vpclinks",
                                Link::id,
                                (place, link) -> place.ownerlessArn(SERVICE, "/vpclinks/" + link.id()))
                        .name(Link::name)
                        .state(Link::state)
                        .tags(Link::tags)
                        .created(Link::createdAt)
                        .members(Link::members)
                        .build());
    }

    private static Multi<Link> links(Ask<ApiGatewayAsyncClient> ask) {
        return Multi.createBy().concatenating().streams(linksOfRestApis(ask), linksOfHttpApis(ask.of(API_GATEWAY_V2)));
    }

    private static Multi<Link> linksOfRestApis(Ask<ApiGatewayAsyncClient> ask) {
        return ask.items(
                        ask.client()
                                .getVpcLinksPaginator(ask.signed(GetVpcLinksRequest.builder()
                                        .limit(ask.page(1, MOST))
                                        .build())),
                        GetVpcLinksResponse::items)
                .map(link -> new Link(link.id(), link.name(), link.statusAsString(), link.tags(), null, link));
    }

    private static Multi<Link> linksOfHttpApis(Ask<ApiGatewayV2AsyncClient> ask) {
        return ask.items(
                        token -> ask.client()
                                .getVpcLinks(ask.signed(
                                        software.amazon.awssdk.services.apigatewayv2.model.GetVpcLinksRequest.builder()
                                                .maxResults(String.valueOf(ask.page(1, MOST)))
                                                .nextToken(token)
                                                .build())),
                        software.amazon.awssdk.services.apigatewayv2.model.GetVpcLinksResponse::nextToken,
                        software.amazon.awssdk.services.apigatewayv2.model.GetVpcLinksResponse::items)
                .map(link -> new Link(
                        link.vpcLinkId(),
                        link.name(),
                        link.vpcLinkStatusAsString(),
                        link.tags(),
                        link.createdDate(),
                        link));
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
