package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.AwsRegions;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ec2.DefaultVpc;
import io.nucleus.localaws.simulator.estate.ec2.Network;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.DescribeDhcpOptionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;

/** Subnets, security groups, network ACLs, route tables and DHCP options; the first ones are those of the default VPC. */
final class SubnetTypes {
    private static final GenericType SUBNET = GenericType.regional(
                    "ec2:subnet", DescribeSubnetsRequest.class, "Subnets")
            .id("SubnetId", IdStyle.ec2("subnet"))
            .arn("SubnetArn", "subnet/{id}")
            .nameTag()
            .state("State", "available")
            .part("CidrBlock", SubnetTypes::cidr)
            .part("VpcId", SubnetTypes::vpcId)
            .part("DefaultForAz", Item::isFixed)
            .part("MapPublicIpOnLaunch", Item::isFixed)
            .part("AvailabilityZone", item -> AwsRegions.zone(item.region(), item.slot()))
            .part("OwnerId", Item::accountId)
            .partsOfDefaultVpc(DefaultVpc.SUBNETS)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(3)
            .build();

    private static final GenericType SECURITY_GROUP = GenericType.regional(
                    "ec2:security-group", DescribeSecurityGroupsRequest.class, "SecurityGroups")
            .id("GroupId", IdStyle.ec2("sg"))
            .arn("SecurityGroupArn", "security-group/{id}")
            .name("GroupName", item -> item.isFixed() ? "default" : Names.of(item, List.of("web", "db", "internal")))
            .part("Description", item -> item.isFixed() ? "default VPC security group" : "Who may talk to whom")
            .part("VpcId", SubnetTypes::vpcId)
            .part("OwnerId", Item::accountId)
            .partsOfDefaultVpc(1)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(5)
            .build();

    private static final GenericType NETWORK_ACL = GenericType.regional(
                    "ec2:network-acl", DescribeNetworkAclsRequest.class, "NetworkAcls")
            .id("NetworkAclId", IdStyle.ec2("acl"))
            .arn(null, "network-acl/{id}")
            .nameTag()
            .part("IsDefault", item -> item.isFixed() || item.fixed().percent("default", 60))
            .part("VpcId", SubnetTypes::vpcId)
            .part("OwnerId", Item::accountId)
            .partsOfDefaultVpc(1)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(1)
            .build();

    private static final GenericType ROUTE_TABLE = GenericType.regional(
                    "ec2:route-table", DescribeRouteTablesRequest.class, "RouteTables")
            .id("RouteTableId", IdStyle.ec2("rtb"))
            .arn(null, "route-table/{id}")
            .nameTag()
            .part("Associations", SubnetTypes::associations)
            .part("VpcId", SubnetTypes::vpcId)
            .part("OwnerId", Item::accountId)
            .partsOfDefaultVpc(1)
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
            .partsOfDefaultVpc(1)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(0.3)
            .build();

    static final List<GenericType> ALL = List.of(SUBNET, SECURITY_GROUP, NETWORK_ACL, ROUTE_TABLE, DHCP_OPTIONS);

    private SubnetTypes() {}

    /** Null if the region has no VPC any more. */
    private static String vpcId(Item item) {
        return item.isFixed()
                ? DefaultVpc.of(item).map(Item::id).orElse(null)
                : Network.of(item).vpcId();
    }

    /** Those of a default VPC have 4,096 addresses each (VPC User Guide, "Default subnets"). */
    private static String cidr(Item item) {
        return item.isFixed()
                ? "172.31." + 16 * item.slot() + ".0/20"
                : item.fixed().pick("CidrBlock", List.of("10.0.0.0/24", "10.0.1.0/24", "172.31.48.0/20"));
    }

    /** The main table of its VPC says so; others are associated with some subnets or with none. */
    private static List<Map<String, Object>> associations(Item item) {
        boolean associated = item.isFixed() || item.fixed().percent("associated", 70);
        return associated
                ? List.of(Map.of(
                        "Main", item.isFixed(),
                        "RouteTableAssociationId", "rtbassoc-0" + item.fixed().hex("association", 16),
                        "AssociationState", Map.of("State", "associated")))
                : List.of();
    }
}
