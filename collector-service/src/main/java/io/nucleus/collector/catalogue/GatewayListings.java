package io.nucleus.collector.catalogue;

import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.CustomerGateway;
import software.amazon.awssdk.services.ec2.model.DescribeCustomerGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeCustomerGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeEgressOnlyInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeEgressOnlyInternetGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpnConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpnConnectionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpnGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpnGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.EgressOnlyInternetGateway;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.VpnConnection;
import software.amazon.awssdk.services.ec2.model.VpnGateway;

/**
 * Internet, NAT, egress-only, VPN and customer gateways, VPN connections. EC2 keeps listing what was deleted for about an hour, with
 * the state {@code deleted}. A VPN connection's description holds its pre-shared keys, for who may read them; they are left out.
 */
final class GatewayListings {
    /** EC2 API Reference, DescribeEgressOnlyInternetGateways. */
    private static final int MOST_EGRESS_ONLY = 255;

    private GatewayListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(
                internetGateways(),
                natGateways(),
                egressOnlyInternetGateways(),
                vpnGateways(),
                customerGateways(),
                vpnConnections());
    }

    private static Listing<Ec2AsyncClient, InternetGateway> internetGateways() {
        return Ec2.pages(
                        "DescribeInternetGateways",
                        Ec2.MOST,
                        size -> DescribeInternetGatewaysRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeInternetGatewaysPaginator,
                        DescribeInternetGatewaysResponse::internetGateways)
                .only((place, gateway) -> place.owns(gateway.ownerId()))
                .yields(Ec2.kind("internet-gateway", InternetGateway::internetGatewayId, InternetGateway::tags)
                        .build());
    }

    private static Listing<Ec2AsyncClient, NatGateway> natGateways() {
        return Ec2.pages(
                        "DescribeNatGateways",
                        Ec2.MOST,
                        size -> DescribeNatGatewaysRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeNatGatewaysPaginator,
                        DescribeNatGatewaysResponse::natGateways)
                .yields(Ec2.kind("natgateway", NatGateway::natGatewayId, NatGateway::tags)
                        .state(NatGateway::stateAsString)
                        .created(NatGateway::createTime)
                        .build());
    }

    private static Listing<Ec2AsyncClient, EgressOnlyInternetGateway> egressOnlyInternetGateways() {
        return Ec2.pages(
                        "DescribeEgressOnlyInternetGateways",
                        MOST_EGRESS_ONLY,
                        size -> DescribeEgressOnlyInternetGatewaysRequest.builder()
                                .maxResults(size),
                        Ec2AsyncClient::describeEgressOnlyInternetGatewaysPaginator,
                        DescribeEgressOnlyInternetGatewaysResponse::egressOnlyInternetGateways)
                .yields(Ec2.kind(
                                "egress-only-internet-gateway",
                                EgressOnlyInternetGateway::egressOnlyInternetGatewayId,
                                EgressOnlyInternetGateway::tags)
                        .build());
    }

    private static Listing<Ec2AsyncClient, VpnGateway> vpnGateways() {
        return Ec2.whole(
                        "DescribeVpnGateways",
                        () -> DescribeVpnGatewaysRequest.builder(),
                        Ec2AsyncClient::describeVpnGateways,
                        DescribeVpnGatewaysResponse::vpnGateways)
                .yields(Ec2.kind("vpn-gateway", VpnGateway::vpnGatewayId, VpnGateway::tags)
                        .state(VpnGateway::stateAsString)
                        .build());
    }

    private static Listing<Ec2AsyncClient, CustomerGateway> customerGateways() {
        return Ec2.whole(
                        "DescribeCustomerGateways",
                        () -> DescribeCustomerGatewaysRequest.builder(),
                        Ec2AsyncClient::describeCustomerGateways,
                        DescribeCustomerGatewaysResponse::customerGateways)
                .yields(Ec2.kind("customer-gateway", CustomerGateway::customerGatewayId, CustomerGateway::tags)
                        .state(CustomerGateway::state)
                        .build());
    }

    private static Listing<Ec2AsyncClient, VpnConnection> vpnConnections() {
        return Ec2.whole(
                        "DescribeVpnConnections",
                        () -> DescribeVpnConnectionsRequest.builder(),
                        Ec2AsyncClient::describeVpnConnections,
                        DescribeVpnConnectionsResponse::vpnConnections)
                .yields(Ec2.kind("vpn-connection", VpnConnection::vpnConnectionId, VpnConnection::tags)
                        .state(VpnConnection::stateAsString)
                        .withoutVolatile("VgwTelemetry", "CustomerGatewayConfiguration", "PreSharedKey")
                        .build());
    }
}
