package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ec2.DefaultVpc;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.DescribeCustomerGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeEgressOnlyInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpnConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpnGatewaysRequest;

/** Internet, NAT, egress-only, VPN and customer gateways, VPN connections. */
final class GatewayTypes {
    private static final GenericType INTERNET_GATEWAY = GenericType.regional(
                    "ec2:internet-gateway", DescribeInternetGatewaysRequest.class, "InternetGateways")
            .id("InternetGatewayId", IdStyle.ec2("igw"))
            .arn(null, "internet-gateway/{id}")
            .nameTag()
            .part("Attachments", GatewayTypes::attachments)
            .part("OwnerId", Item::accountId)
            .partsOfDefaultVpc(1)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(0.8)
            .build();

    private static final GenericType NAT_GATEWAY = GenericType.regional(
                    "ec2:natgateway", DescribeNatGatewaysRequest.class, "NatGateways")
            .id("NatGatewayId", IdStyle.ec2("nat"))
            .arn(null, "natgateway/{id}")
            .nameTag()
            .state("State", "available", "pending", "deleting", "deleted", "failed")
            .created("CreateTime")
            .with("ConnectivityType", "public", "public", "private")
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(0.8)
            .build();

    private static final GenericType EGRESS_ONLY = GenericType.regional(
                    "ec2:egress-only-internet-gateway",
                    DescribeEgressOnlyInternetGatewaysRequest.class,
                    "EgressOnlyInternetGateways")
            .id("EgressOnlyInternetGatewayId", IdStyle.ec2("eigw"))
            .arn(null, "egress-only-internet-gateway/{id}")
            .nameTag()
            .tags("Tags")
            .pages(5, 255, 255)
            .share(0.1)
            .build();

    private static final GenericType VPN_GATEWAY = GenericType.regional(
                    "ec2:vpn-gateway", DescribeVpnGatewaysRequest.class, "VpnGateways")
            .id("VpnGatewayId", IdStyle.ec2("vgw"))
            .arn(null, "vpn-gateway/{id}")
            .nameTag()
            .state("State", "available", "deleted")
            .with("Type", "ipsec.1")
            .with("AmazonSideAsn", 64_512L, 7_224L)
            .tags("Tags")
            .share(0.1)
            .build();

    private static final GenericType CUSTOMER_GATEWAY = GenericType.regional(
                    "ec2:customer-gateway", DescribeCustomerGatewaysRequest.class, "CustomerGateways")
            .id("CustomerGatewayId", IdStyle.ec2("cgw"))
            .arn(null, "customer-gateway/{id}")
            .nameTag()
            .state("State", "available", "deleted")
            .with("Type", "ipsec.1")
            .with("BgpAsn", "65000", "65010")
            .with("IpAddress", "198.51.100.7", "203.0.113.12")
            .tags("Tags")
            .share(0.1)
            .build();

    private static final GenericType VPN_CONNECTION = GenericType.regional(
                    "ec2:vpn-connection", DescribeVpnConnectionsRequest.class, "VpnConnections")
            .id("VpnConnectionId", IdStyle.ec2("vpn"))
            .arn(null, "vpn-connection/{id}")
            .nameTag()
            .state("State", "available", "pending", "deleted")
            .with("Type", "ipsec.1")
            .with("Category", "VPN")
            .with(
                    "CustomerGatewayConfiguration",
                    "<vpn_connection><pre_shared_key>simulated</pre_shared_key></vpn_connection>")
            .tags("Tags")
            .share(0.1)
            .build();

    static final List<GenericType> ALL =
            List.of(INTERNET_GATEWAY, NAT_GATEWAY, EGRESS_ONLY, VPN_GATEWAY, CUSTOMER_GATEWAY, VPN_CONNECTION);

    private GatewayTypes() {}

    private static List<Map<String, Object>> attachments(Item gateway) {
        return DefaultVpc.of(gateway).filter(vpc -> gateway.isFixed()).stream()
                .map(vpc -> Map.<String, Object>of("VpcId", vpc.id(), "State", "available"))
                .toList();
    }
}
