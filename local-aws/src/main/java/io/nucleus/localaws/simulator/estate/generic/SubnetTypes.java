package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.DescribeDhcpOptionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;

/** Subnets, security groups, network ACLs, route tables and DHCP options. */
final class SubnetTypes {
    private static final GenericType SUBNET = GenericType.regional(
                    "ec2:subnet", DescribeSubnetsRequest.class, "Subnets")
            .id("SubnetId", IdStyle.ec2("subnet"))
            .arn("SubnetArn", "subnet/{id}")
            .nameTag()
            .state("State", "available")
            .with("CidrBlock", "10.0.0.0/24", "10.0.1.0/24", "172.31.16.0/20")
            .part("OwnerId", Item::accountId)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(3)
            .build();

    private static final GenericType SECURITY_GROUP = GenericType.regional(
                    "ec2:security-group", DescribeSecurityGroupsRequest.class, "SecurityGroups")
            .id("GroupId", IdStyle.ec2("sg"))
            .arn("SecurityGroupArn", "security-group/{id}")
            .name("GroupName", "web", "db", "internal")
            .part("OwnerId", Item::accountId)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(5)
            .build();

    private static final GenericType NETWORK_ACL = GenericType.regional(
                    "ec2:network-acl", DescribeNetworkAclsRequest.class, "NetworkAcls")
            .id("NetworkAclId", IdStyle.ec2("acl"))
            .arn(null, "network-acl/{id}")
            .nameTag()
            .with("IsDefault", true, true, false)
            .part("OwnerId", Item::accountId)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(1)
            .build();

    private static final GenericType ROUTE_TABLE = GenericType.regional(
                    "ec2:route-table", DescribeRouteTablesRequest.class, "RouteTables")
            .id("RouteTableId", IdStyle.ec2("rtb"))
            .arn(null, "route-table/{id}")
            .nameTag()
            .part("OwnerId", Item::accountId)
            .tags("Tags")
            .pages(5, 100, 100)
            .share(2)
            .build();

    private static final GenericType DHCP_OPTIONS = GenericType.regional(
                    "ec2:dhcp-options", DescribeDhcpOptionsRequest.class, "DhcpOptions")
            .id("DhcpOptionsId", IdStyle.ec2("dopt"))
            .arn(null, "dhcp-options/{id}")
            .nameTag()
            .part("OwnerId", Item::accountId)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(0.3)
            .build();

    static final List<GenericType> ALL = List.of(SUBNET, SECURITY_GROUP, NETWORK_ACL, ROUTE_TABLE, DHCP_OPTIONS);

    private SubnetTypes() {}
}
