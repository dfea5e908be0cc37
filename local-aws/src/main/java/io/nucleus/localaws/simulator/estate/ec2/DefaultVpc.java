package io.nucleus.localaws.simulator.estate.ec2;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.Optional;

/**
 * What AWS makes with the default VPC of each region: a subnet in each of three zones, a security group, a network ACL, a main route
 * table, an internet gateway, a set of DHCP options (VPC User Guide, "Default VPCs"). They are the first resources of their types.
 */
public final class DefaultVpc {
    /** One in each of the zones that the estate uses. */
    public static final int SUBNETS = 3;

    private DefaultVpc() {}

    /** The region's default VPC; empty if it has been deleted. */
    public static Optional<Item> of(Item item) {
        return item.sibling(Vpcs.TYPE, 0);
    }

    static Optional<String> subnetId(Item vpc, int zone) {
        return part(vpc, "ec2:subnet", zone);
    }

    static Optional<String> securityGroupId(Item vpc) {
        return part(vpc, "ec2:security-group", 0);
    }

    /** All VPCs of a region use the options that it came with; without them there is no other choice than AWS's name for none. */
    static String dhcpOptionsId(Item vpc) {
        return part(vpc, "ec2:dhcp-options", 0).orElse("default");
    }

    /** By the type's name: the definitions are those of a package that builds on this one. */
    private static Optional<String> part(Item vpc, String type, int slot) {
        return vpc.view()
                .plan()
                .definition(type)
                .flatMap(definition -> vpc.sibling(definition, slot))
                .map(Item::id);
    }
}
