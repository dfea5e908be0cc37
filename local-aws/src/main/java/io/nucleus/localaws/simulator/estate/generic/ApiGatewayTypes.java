package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ec2.Network;
import java.util.List;
import software.amazon.awssdk.services.apigateway.model.GetRestApisRequest;
import software.amazon.awssdk.services.apigateway.model.GetVpcLinksRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisRequest;

/** API Gateway's REST APIs, its HTTP and WebSocket APIs, and the links of either to VPCs, whose ARNs do not tell them apart. */
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

    private static final GenericType VPC_LINK = GenericType.regional(
                    "apigateway:vpclinks", GetVpcLinksRequest.class, "items")
            .only(ApiGatewayTypes::isOfRestApis)
            .id("id", IdStyle.unique(""))
            .arn(null, "arn:aws:apigateway:{region}::/vpclinks/{id}")
            .name("name", "link", "private")
            .state("status", "AVAILABLE", "PENDING", "FAILED")
            .part("targetArns", ApiGatewayTypes::targets)
            .tags("tags")
            .pages(1, 500, 25)
            .share(0.3)
            .build();

    private static final GenericType VPC_LINK_OF_HTTP_APIS = VPC_LINK.also(
                    software.amazon.awssdk.services.apigatewayv2.model.GetVpcLinksRequest.class,
                    "Items",
                    link -> !isOfRestApis(link))
            .idAt("VpcLinkId")
            .nameAt("Name")
            .stateAt("VpcLinkStatus")
            .created("CreatedDate")
            .with("VpcLinkVersion", "V2")
            .part("SubnetIds", link -> Network.of(link).subnetIds(2))
            .part("SecurityGroupIds", link -> Network.of(link).securityGroupIds())
            .tags("Tags")
            .pages(1, 500, 25)
            .build();

    static final List<GenericType> ALL = List.of(REST_API, API, VPC_LINK, VPC_LINK_OF_HTTP_APIS);

    private static boolean isOfRestApis(Item link) {
        return link.fixed().percent("of REST APIs", 50);
    }

    private static List<String> targets(Item link) {
        return List.of(Arns.of(
                link,
                "elasticloadbalancing",
                "loadbalancer/net/link/" + link.fixed().hex("target", 16)));
    }

    private ApiGatewayTypes() {}
}
