package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
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
            .tags("Tags")
            .with("CidrBlock", "10.0.0.0/24", "10.0.1.0/24", "172.31.16.0/20")
            .part("OwnerId", item -> item.accountId())
            .pages(5, 1_000, 1_000)
            .share(3)
            .build();

    private static final GenericType SECURITY_GROUP = GenericType.regional(
                    "ec2:security-group", DescribeSecurityGroupsRequest.class, "SecurityGroups")
            .id("GroupId", IdStyle.ec2("sg"))
            .arn("SecurityGroupArn", "security-group/{id}")
            .name("GroupName", "web", "db", "internal")
            .tags("Tags")
            .part("OwnerId", item -> item.accountId())
            .pages(5, 1_000, 1_000)
            .share(5)
            .build();

    static final List<GenericType> ALL = List.of(SUBNET, SECURITY_GROUP);
    static final List<GenericTags> TAGS = List.of();

    private SubnetTypes() {}
}
