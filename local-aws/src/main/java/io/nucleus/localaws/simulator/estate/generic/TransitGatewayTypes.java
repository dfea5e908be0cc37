package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewayAttachmentsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewaysRequest;

/** Transit gateways and their attachments. */
final class TransitGatewayTypes {
    private static final GenericType TRANSIT_GATEWAY = GenericType.regional(
                    "ec2:transit-gateway", DescribeTransitGatewaysRequest.class, "TransitGateways")
            .id("TransitGatewayId", IdStyle.ec2("tgw"))
            .arn("TransitGatewayArn", "transit-gateway/{id}")
            .nameTag()
            .state("State", "available", "modifying")
            .created("CreationTime")
            .with("Description", "backbone", "inspection")
            .part("OwnerId", Item::accountId)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(0.1)
            .build();

    private static final GenericType ATTACHMENT = GenericType.regional(
                    "ec2:transit-gateway-attachment",
                    DescribeTransitGatewayAttachmentsRequest.class,
                    "TransitGatewayAttachments")
            .id("TransitGatewayAttachmentId", IdStyle.ec2("tgw-attach"))
            .arn(null, "transit-gateway-attachment/{id}")
            .nameTag()
            .state("State", "available", "pendingAcceptance", "deleted")
            .created("CreationTime")
            .with("ResourceType", "vpc", "vpn", "peering")
            .part("ResourceOwnerId", Item::accountId)
            .part("TransitGatewayOwnerId", Item::accountId)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(0.3)
            .build();

    static final List<GenericType> ALL = List.of(TRANSIT_GATEWAY, ATTACHMENT);

    private TransitGatewayTypes() {}
}
