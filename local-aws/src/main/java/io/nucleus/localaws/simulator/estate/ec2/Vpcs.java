package io.nucleus.localaws.simulator.estate.ec2;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.AwsRegions;
import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Lifecycle;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.Tags;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.Tenancy;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockState;

/** VPCs: the default one that AWS puts into each enabled region, and an account's own. */
public final class Vpcs {
    /** The default VPC and one more stay for ever: other resources live in them. */
    static final int ANCHORS = 2;

    public static final ResourceDefinition TYPE = ResourceDefinition.regional("ec2:vpc", "ec2", "DescribeVpcs")
            .share(1.2)
            .fixed((size, account, region) -> 1)
            .lifecycle(Lifecycle.anchored(cell -> ANCHORS))
            .lookup(Ids::slotOfEc2)
            .id(item -> Ids.ec2("vpc", item))
            .arn(item -> Arns.of(item, "ec2", "vpc/" + item.id()))
            .name(Tags::name)
            .state(item -> "available")
            .tags(Vpcs::tags)
            .build();

    private Vpcs() {}

    private static Map<String, String> tags(Item item) {
        if (item.isFixed()) {
            return item.fixed().percent("tagged", 10) ? Map.of("Name", "default") : Map.of();
        }
        return Tags.named(
                item, Names.environment(item) + "-" + AwsRegions.abbreviation(item.region()) + "-vpc-" + item.slot());
    }

    static String cidr(Item item) {
        return item.isFixed() ? "172.31.0.0/16" : "10." + item.fixed().below("network", 256) + ".0.0/16";
    }

    static Vpc describe(Item item) {
        return Vpc.builder()
                .vpcId(item.wire(item.id()))
                .ownerId(item.accountId())
                .state(item.state())
                .isDefault(item.isFixed())
                .cidrBlock(cidr(item))
                .dhcpOptionsId(DefaultVpc.dhcpOptionsId(item))
                .instanceTenancy(Tenancy.DEFAULT)
                .cidrBlockAssociationSet(VpcCidrBlockAssociation.builder()
                        .associationId("vpc-cidr-assoc-0" + item.fixed().hex("association", 16))
                        .cidrBlock(cidr(item))
                        .cidrBlockState(
                                VpcCidrBlockState.builder().state("associated").build())
                        .build())
                .tags(Ec2Tags.of(item.tags()))
                .build();
    }
}
