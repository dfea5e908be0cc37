package io.nucleus.collector.catalogue;

import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeFlowLogsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeFlowLogsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeManagedPrefixListsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeManagedPrefixListsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsResponse;
import software.amazon.awssdk.services.ec2.model.FlowLog;
import software.amazon.awssdk.services.ec2.model.ManagedPrefixList;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;

/** Elastic IP addresses, network interfaces, VPC endpoints, peering connections, prefix lists and flow logs. */
final class AddressListings {
    /** EC2 API Reference, DescribeManagedPrefixLists. */
    private static final int MOST_PREFIX_LISTS = 100;

    private AddressListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(
                elasticIps(), networkInterfaces(), vpcEndpoints(), peeringConnections(), prefixLists(), flowLogs());
    }

    private static Listing<Ec2AsyncClient, Address> elasticIps() {
        return Ec2.whole(
                        "DescribeAddresses",
                        () -> DescribeAddressesRequest.builder(),
                        Ec2AsyncClient::describeAddresses,
                        DescribeAddressesResponse::addresses)
                .yields(Ec2.kind("elastic-ip", Address::allocationId, Address::tags)
                        .build());
    }

    private static Listing<Ec2AsyncClient, NetworkInterface> networkInterfaces() {
        return Ec2.pages(
                        "DescribeNetworkInterfaces",
                        Ec2.MOST,
                        size -> DescribeNetworkInterfacesRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeNetworkInterfacesPaginator,
                        DescribeNetworkInterfacesResponse::networkInterfaces)
                .only((place, networkInterface) -> place.owns(networkInterface.ownerId()))
                .yields(Ec2.kind("network-interface", NetworkInterface::networkInterfaceId, NetworkInterface::tagSet)
                        .state(NetworkInterface::statusAsString)
                        .build());
    }

    private static Listing<Ec2AsyncClient, VpcEndpoint> vpcEndpoints() {
        return Ec2.pages(
                        "DescribeVpcEndpoints",
                        Ec2.MOST,
                        size -> DescribeVpcEndpointsRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeVpcEndpointsPaginator,
                        DescribeVpcEndpointsResponse::vpcEndpoints)
                .only((place, endpoint) -> place.owns(endpoint.ownerId()))
                .yields(Ec2.kind("vpc-endpoint", VpcEndpoint::vpcEndpointId, VpcEndpoint::tags)
                        .state(VpcEndpoint::stateAsString)
                        .created(VpcEndpoint::creationTimestamp)
                        .build());
    }

    /** Each side has the connection as its own, with tags of its own, under the same id. */
    private static Listing<Ec2AsyncClient, VpcPeeringConnection> peeringConnections() {
        return Ec2.pages(
                        "DescribeVpcPeeringConnections",
                        Ec2.MOST,
                        size -> DescribeVpcPeeringConnectionsRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeVpcPeeringConnectionsPaginator,
                        DescribeVpcPeeringConnectionsResponse::vpcPeeringConnections)
                .yields(Ec2.<VpcPeeringConnection>kind(
                                "vpc-peering-connection",
                                VpcPeeringConnection::vpcPeeringConnectionId,
                                VpcPeeringConnection::tags)
                        .state(c -> c.status() == null ? null : c.status().codeAsString())
                        .build());
    }

    /** Those that AWS manages belong to {@code AWS}. */
    private static Listing<Ec2AsyncClient, ManagedPrefixList> prefixLists() {
        return Ec2.pages(
                        "DescribeManagedPrefixLists",
                        MOST_PREFIX_LISTS,
                        size -> DescribeManagedPrefixListsRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeManagedPrefixListsPaginator,
                        DescribeManagedPrefixListsResponse::prefixLists)
                .only((place, list) -> place.owns(list.ownerId()))
                .yields(Ec2.kind(
                                "prefix-list",
                                ManagedPrefixList::prefixListId,
                                ManagedPrefixList::prefixListArn,
                                ManagedPrefixList::tags)
                        .name(ManagedPrefixList::prefixListName)
                        .state(ManagedPrefixList::stateAsString)
                        .build());
    }

    private static Listing<Ec2AsyncClient, FlowLog> flowLogs() {
        return Ec2.pages(
                        "DescribeFlowLogs",
                        Ec2.MOST,
                        size -> DescribeFlowLogsRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeFlowLogsPaginator,
                        DescribeFlowLogsResponse::flowLogs)
                .yields(Ec2.kind("vpc-flow-log", FlowLog::flowLogId, FlowLog::tags)
                        .state(FlowLog::flowLogStatus)
                        .created(FlowLog::creationTime)
                        .build());
    }
}
