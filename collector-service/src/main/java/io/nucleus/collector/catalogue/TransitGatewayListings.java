package io.nucleus.collector.catalogue;

import io.nucleus.collector.access.Place;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewayAttachmentsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewayAttachmentsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.TransitGateway;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachmentResourceType;

/** Transit gateways and their attachments. */
final class TransitGatewayListings {

    private TransitGatewayListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(transitGateways(), attachments());
    }

    private static Listing<Ec2AsyncClient, TransitGateway> transitGateways() {
        return Ec2.pages(
                        "DescribeTransitGateways",
                        Ec2.MOST,
                        size -> DescribeTransitGatewaysRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeTransitGatewaysPaginator,
                        DescribeTransitGatewaysResponse::transitGateways)
                .only((place, gateway) -> place.owns(gateway.ownerId()))
                .yields(Ec2.kind(
                                "transit-gateway",
                                TransitGateway::transitGatewayId,
                                TransitGateway::transitGatewayArn,
                                TransitGateway::tags)
                        .state(TransitGateway::stateAsString)
                        .created(TransitGateway::creationTime)
                        .build());
    }

    private static Listing<Ec2AsyncClient, TransitGatewayAttachment> attachments() {
        return Ec2.pages(
                        "DescribeTransitGatewayAttachments",
                        Ec2.MOST,
                        size -> DescribeTransitGatewayAttachmentsRequest.builder()
                                .maxResults(size),
                        Ec2AsyncClient::describeTransitGatewayAttachmentsPaginator,
                        DescribeTransitGatewayAttachmentsResponse::transitGatewayAttachments)
                .only(TransitGatewayListings::isOwn)
                .yields(Ec2.kind(
                                "transit-gateway-attachment",
                                TransitGatewayAttachment::transitGatewayAttachmentId,
                                TransitGatewayAttachment::tags)
                        .state(TransitGatewayAttachment::stateAsString)
                        .created(TransitGatewayAttachment::creationTime)
                        .build());
    }

    /**
     * Both the owner of the gateway and the owner of what is attached see an attachment. A VPC's belongs to the owner of the VPC;
     * of the others the gateway's owner alone is sure to see them.
     */
    private static boolean isOwn(Place place, TransitGatewayAttachment attachment) {
        return place.owns(
                attachment.resourceType() == TransitGatewayAttachmentResourceType.VPC
                        ? attachment.resourceOwnerId()
                        : attachment.transitGatewayOwnerId());
    }
}
