package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.EC2;

import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Subnets, security groups, network ACLs, route tables and DHCP options. */
final class SubnetListings {
    private SubnetListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(subnets(), securityGroups());
    }

    /** Subnets that others share with the account are the others'. */
    private static Listing<Ec2AsyncClient, Subnet> subnets() {
        return Listing.regional(EC2, "ec2:DescribeSubnets")
                .pages(
                        5,
                        1_000,
                        size -> DescribeSubnetsRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeSubnetsPaginator,
                        DescribeSubnetsResponse::subnets)
                .only((place, subnet) -> place.owns(subnet.ownerId()))
                .yields(ResourceKind.of("ec2:subnet", Subnet::subnetId, Subnet::subnetArn)
                        .state(Subnet::stateAsString)
                        .tags(subnet -> Tags.of(subnet.tags(), Tag::key, Tag::value))
                        .withoutVolatile("AvailableIpAddressCount")
                        .build());
    }

    private static Listing<Ec2AsyncClient, SecurityGroup> securityGroups() {
        return Listing.regional(EC2, "ec2:DescribeSecurityGroups")
                .pages(
                        5,
                        1_000,
                        size -> DescribeSecurityGroupsRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeSecurityGroupsPaginator,
                        DescribeSecurityGroupsResponse::securityGroups)
                .only((place, group) -> place.owns(group.ownerId()))
                .yields(ResourceKind.of("ec2:security-group", SecurityGroup::groupId, SecurityGroup::securityGroupArn)
                        .name(SecurityGroup::groupName)
                        .tags(group -> Tags.of(group.tags(), Tag::key, Tag::value))
                        .build());
    }
}
