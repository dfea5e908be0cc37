package io.nucleus.localaws.simulator.estate.elb;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.ec2.Network;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.IpAddressType;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerSchemeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerState;

/** Load balancers: three types to AWS's catalogue, but one listing. */
final class LoadBalancers {
    static final ResourceDefinition APPLICATION = type("app", "alb", 2.5);
    static final ResourceDefinition NETWORK = type("net", "nlb", 0.8);
    static final ResourceDefinition GATEWAY = type("gwy", "gwlb", 0.15);

    private static final String SERVICE = "elasticloadbalancing";

    private LoadBalancers() {}

    private static ResourceDefinition type(String kind, String word, double share) {
        return ResourceDefinition.regional(
                        "elasticloadbalancing:loadbalancer/" + kind, "elasticloadbalancingv2", "DescribeLoadBalancers")
                .share(share)
                .id(item -> Names.brief(item, word))
                .arn(item -> Arns.of(item, SERVICE, "loadbalancer/" + kind + "/" + item.id() + "/" + Ids.hex(item)))
                .state(LoadBalancers::state)
                .build();
    }

    private static String state(Item item) {
        int draw = item.current().below("state", 100);
        return draw < 96 ? "active" : draw < 98 ? "provisioning" : "active_impaired";
    }

    static LoadBalancer describe(Item item) {
        boolean isInternal = item.fixed().percent("internal", 45);
        boolean gateway = item.cell().definition() == GATEWAY;
        Network network = Network.of(item);
        String host = (isInternal ? "internal-" : "") + item.id() + "-"
                + item.fixed().between("dns", 100_000_000, 999_999_999);
        return LoadBalancer.builder()
                .loadBalancerArn(item.wire(item.arn()))
                .loadBalancerName(item.wire(item.id()))
                .type(kind(item))
                .state(LoadBalancerState.builder().code(item.state()).build())
                .scheme(scheme(gateway, isInternal))
                .dnsName(gateway ? null : host + "." + item.region() + ".elb.amazonaws.com")
                .canonicalHostedZoneId(
                        gateway ? null : "Z" + item.cell().draws().alphanumeric("zone", 13))
                .createdTime(item.createdAt())
                .vpcId(network.vpcId())
                .availabilityZones(zones(network))
                .securityGroups(item.cell().definition() == APPLICATION ? network.securityGroupIds() : List.of())
                .ipAddressType(IpAddressType.IPV4)
                .build();
    }

    private static LoadBalancerSchemeEnum scheme(boolean gateway, boolean isInternal) {
        if (gateway) {
            return null;
        }
        return isInternal ? LoadBalancerSchemeEnum.INTERNAL : LoadBalancerSchemeEnum.INTERNET_FACING;
    }

    private static String kind(Item item) {
        if (item.cell().definition() == APPLICATION) {
            return "application";
        }
        return item.cell().definition() == NETWORK ? "network" : "gateway";
    }

    private static List<AvailabilityZone> zones(Network network) {
        return IntStream.range(0, 2)
                .mapToObj(zone -> AvailabilityZone.builder()
                        .zoneName(network.zone(zone))
                        .subnetId(network.subnetId(zone))
                        .loadBalancerAddresses(List.of())
                        .build())
                .toList();
    }
}
