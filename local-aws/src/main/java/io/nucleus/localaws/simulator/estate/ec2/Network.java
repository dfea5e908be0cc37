package io.nucleus.localaws.simulator.estate.ec2;

import io.nucleus.localaws.simulator.estate.AwsRegions;
import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where in an account's network a resource lives; the same resource is always in the same place. */
public final class Network {
    private static final int DEFAULT_VPC_PERCENT = 25;

    private final Item item;
    private final Optional<Item> vpc;

    private Network(Item item, Optional<Item> vpc) {
        this.item = item;
        this.vpc = vpc;
    }

    /** In one of the VPCs that stay; preferably not the default one. */
    public static Network of(Item item) {
        boolean own = !item.fixed().percent("default vpc", DEFAULT_VPC_PERCENT);
        Optional<Item> ownVpc = own ? item.sibling(Vpcs.TYPE, 1) : Optional.empty();
        return new Network(item, ownVpc.or(() -> item.sibling(Vpcs.TYPE, 0)));
    }

    /** Null if the region has no VPC any more. */
    public String vpcId() {
        return vpc.map(Item::id).orElse(null);
    }

    /** The subnet of the VPC in a zone; null if there is no VPC. */
    public String subnetId(int zone) {
        int number = Math.floorMod(zone, DefaultVpc.SUBNETS);
        return vpc.map(it -> ofDefault(it)
                        .flatMap(ours -> DefaultVpc.subnetId(ours, number))
                        .orElseGet(() -> "subnet-0" + it.fixed().hex("subnet " + number, 16)))
                .orElse(null);
    }

    /** One subnet in each of so many zones. */
    public List<String> subnetIds(int zones) {
        return vpc.isEmpty()
                ? List.of()
                : IntStream.range(0, zones).mapToObj(this::subnetId).toList();
    }

    public String zone(int number) {
        return AwsRegions.zone(item.region(), number);
    }

    /** A security group of the VPC; null if there is no VPC. */
    public String securityGroupId() {
        return vpc.map(it -> ofDefault(it)
                        .filter(ours -> groupNumber() == 0)
                        .flatMap(DefaultVpc::securityGroupId)
                        .orElseGet(() -> "sg-0" + it.fixed().hex("group " + groupNumber(), 16)))
                .orElse(null);
    }

    private static Optional<Item> ofDefault(Item vpc) {
        return Optional.of(vpc).filter(Item::isFixed);
    }

    public List<String> securityGroupIds() {
        return vpc.isEmpty() ? List.of() : List.of(securityGroupId());
    }

    private int groupNumber() {
        return item.fixed().below("security group", 8);
    }

    String securityGroupName() {
        return groupNumber() == 0 ? "default" : "app-" + groupNumber();
    }

    /** An address in the VPC's block. */
    String privateIp() {
        String block = vpc.map(Vpcs::cidr).orElse("10.0.0.0/16");
        String prefix = block.substring(0, block.indexOf(".0.0/"));
        return prefix + "." + item.fixed().below("third octet", 48) + "."
                + item.fixed().between("fourth octet", 4, 254);
    }
}
