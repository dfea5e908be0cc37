package io.nucleus.collector.catalogue;

import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeDhcpOptionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeDhcpOptionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.DhcpOptions;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;

/** Subnets, security groups, network ACLs, route tables and DHCP options. What others share with the account is the others'. */
final class SubnetListings {
    /** EC2 API Reference, DescribeRouteTables. */
    private static final int MOST_ROUTE_TABLES = 100;

    private SubnetListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(subnets(), securityGroups(), networkAcls(), routeTables(), dhcpOptions());
    }

    private static Listing<Ec2AsyncClient, Subnet> subnets() {
        return Ec2.pages(
                        "DescribeSubnets",
                        Ec2.MOST,
                        size -> DescribeSubnetsRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeSubnetsPaginator,
                        DescribeSubnetsResponse::subnets)
                .only((place, subnet) -> place.owns(subnet.ownerId()))
                .yields(Ec2.kind("subnet", Subnet::subnetId, Subnet::subnetArn, Subnet::tags)
                        .state(Subnet::stateAsString)
                        .withoutVolatile("AvailableIpAddressCount")
                        .build());
    }

    private static Listing<Ec2AsyncClient, SecurityGroup> securityGroups() {
        return Ec2.pages(
                        "DescribeSecurityGroups",
                        Ec2.MOST,
                        size -> DescribeSecurityGroupsRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeSecurityGroupsPaginator,
                        DescribeSecurityGroupsResponse::securityGroups)
                .only((place, group) -> place.owns(group.ownerId()))
                .yields(Ec2.kind(
                                "security-group",
                                SecurityGroup::groupId,
                                SecurityGroup::securityGroupArn,
                                SecurityGroup::tags)
                        .name(SecurityGroup::groupName)
                        .build());
    }

    private static Listing<Ec2AsyncClient, NetworkAcl> networkAcls() {
        return Ec2.pages(
                        "DescribeNetworkAcls",
                        Ec2.MOST,
                        size -> DescribeNetworkAclsRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeNetworkAclsPaginator,
                        DescribeNetworkAclsResponse::networkAcls)
                .only((place, acl) -> place.owns(acl.ownerId()))
                .yields(Ec2.kind("network-acl", NetworkAcl::networkAclId, NetworkAcl::tags)
                        .build());
    }

    private static Listing<Ec2AsyncClient, RouteTable> routeTables() {
        return Ec2.pages(
                        "DescribeRouteTables",
                        MOST_ROUTE_TABLES,
                        size -> DescribeRouteTablesRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeRouteTablesPaginator,
                        DescribeRouteTablesResponse::routeTables)
                .only((place, table) -> place.owns(table.ownerId()))
                .yields(Ec2.kind("route-table", RouteTable::routeTableId, RouteTable::tags)
                        .build());
    }

    private static Listing<Ec2AsyncClient, DhcpOptions> dhcpOptions() {
        return Ec2.pages(
                        "DescribeDhcpOptions",
                        Ec2.MOST,
                        size -> DescribeDhcpOptionsRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeDhcpOptionsPaginator,
                        DescribeDhcpOptionsResponse::dhcpOptions)
                .only((place, options) -> place.owns(options.ownerId()))
                .yields(Ec2.kind("dhcp-options", DhcpOptions::dhcpOptionsId, DhcpOptions::tags)
                        .build());
    }
}
