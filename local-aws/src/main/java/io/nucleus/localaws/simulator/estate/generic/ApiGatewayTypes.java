package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.apigateway.model.GetRestApisRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisRequest;

/** API Gateway's REST APIs, and its HTTP and WebSocket APIs. */
final class ApiGatewayTypes {
    private static final GenericType REST_API = GenericType.regional(
                    "apigateway:restapis", GetRestApisRequest.class, "items")
            .id("id", IdStyle.unique(""))
            .arn(null, "arn:aws:apigateway:{region}::/restapis/{id}")
            .name("name", "api", "gateway")
            .state("apiStatus", "AVAILABLE", "UPDATING")
            .created("createdDate")
            .tags("tags")
            .with("apiKeySource", "HEADER", "AUTHORIZER")
            .with("disableExecuteApiEndpoint", true, false)
            .pages(1, 500, 25)
            .share(1)
            .build();

    private static final GenericType API = GenericType.regional("apigateway:apis", GetApisRequest.class, "Items")
            .id("ApiId", IdStyle.unique(""))
            .arn(null, "arn:aws:apigateway:{region}::/apis/{id}")
            .name("Name", "http", "events")
            .created("CreatedDate")
            .tags("Tags")
            .with("ProtocolType", "HTTP", "HTTP", "WEBSOCKET")
            .pages(1, 500, 25)
            .share(1)
            .build();

    static final List<GenericType> ALL = List.of(REST_API, API);

    private ApiGatewayTypes() {}
}
