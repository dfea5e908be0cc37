package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.elb.ElbOperations;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancing.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;

/** Classic load balancers, target groups, and listeners of application, network and gateway load balancers. */
final class LoadBalancerPartsTypes {
    private static final String LOAD_BALANCER = ":loadbalancer/";

    private static final GenericType CLASSIC = GenericType.regional(
                    "elasticloadbalancing:loadbalancer", DescribeLoadBalancersRequest.class, "LoadBalancerDescriptions")
            .id("LoadBalancerName", IdStyle.name("elb", "web"))
            .arn(null, "loadbalancer/{id}")
            .created("CreatedTime")
            .with("Scheme", "internet-facing", "internal")
            .pages(1, 400, 400)
            .share(0.3)
            .build();

    private static final GenericType TARGET_GROUP = GenericType.regional(
                    "elasticloadbalancing:targetgroup", DescribeTargetGroupsRequest.class, "TargetGroups")
            .id("TargetGroupName", IdStyle.name("tg", "api"))
            .arn("TargetGroupArn", "targetgroup/{id}/{hex}")
            .with("Protocol", "HTTP", "HTTPS", "TCP")
            .with("Port", 80, 443, 8_080)
            .with("TargetType", "ip", "instance", "lambda")
            .pages(1, 400, 400)
            .share(3)
            .build();

    private static final GenericType APPLICATION_LISTENER = listener("app", ElbOperations.APPLICATION, 4)
            .with("Protocol", "HTTPS", "HTTPS", "HTTP")
            .with("Port", 443, 443, 80)
            .with("SslPolicy", "ELBSecurityPolicy-TLS13-1-2-2021-06", "ELBSecurityPolicy-2016-08")
            .build();

    private static final GenericType NETWORK_LISTENER = listener("net", ElbOperations.NETWORK, 1)
            .with("Protocol", "TCP", "TLS", "UDP")
            .with("Port", 443, 5_432, 53)
            .build();

    private static final GenericType GATEWAY_LISTENER =
            listener("gwy", ElbOperations.GATEWAY, 0.1).build();

    static final List<GenericType> ALL =
            List.of(CLASSIC, TARGET_GROUP, APPLICATION_LISTENER, NETWORK_LISTENER, GATEWAY_LISTENER);

    private LoadBalancerPartsTypes() {}

    /** A listener's ARN has its load balancer's name and number before its own. */
    private static GenericTypeBuilder listener(String kind, ResourceDefinition parents, double share) {
        IdStyle last = IdStyle.ec2("listener");
        return GenericType.regional(
                        "elasticloadbalancing:listener/" + kind, DescribeListenersRequest.class, "Listeners")
                .within(parents, "LoadBalancerArn")
                .id(
                        null,
                        new IdStyle(
                                item -> loadBalancer(item, parents) + "/" + Ids.hex(item),
                                (cell, id) ->
                                        last.slot().apply(cell, "listener-0" + id.substring(id.lastIndexOf('/') + 1))))
                .arn("ListenerArn", "listener/{id}")
                .nameTag()
                .part("LoadBalancerArn", item -> parent(item, parents).arn())
                .pages(1, 400, 400)
                .share(share);
    }

    private static String loadBalancer(Item item, ResourceDefinition parents) {
        String arn = parent(item, parents).arn();
        return arn.substring(arn.indexOf(LOAD_BALANCER) + LOAD_BALANCER.length());
    }

    private static Item parent(Item item, ResourceDefinition parents) {
        return GenericType.Parent.of(item, parents).orElseThrow();
    }
}
