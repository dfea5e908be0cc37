package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.CLASSIC_LOAD_BALANCING;
import static io.nucleus.collector.access.AwsServices.LOAD_BALANCING;

import io.smallrye.mutiny.Multi;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancing.ElasticLoadBalancingAsyncClient;
import software.amazon.awssdk.services.elasticloadbalancing.model.LoadBalancerDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/**
 * Classic load balancers, target groups and listeners. Listeners are told for one load balancer at a time; of which kind they
 * are, their ARN alone says.
 */
final class LoadBalancerPartsListings {
    private static final String DESCRIBE_LOAD_BALANCERS = "elasticloadbalancing:DescribeLoadBalancers";

    /** Both generations of the API: {@code PageSize} of 1 to 400. */
    private static final int MOST = 400;

    private static final String LISTENER = ":listener/";

    private LoadBalancerPartsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(classicLoadBalancers(), targetGroups(), listeners());
    }

    /** Instances come and go with Auto Scaling. */
    private static Listing<ElasticLoadBalancingAsyncClient, LoadBalancerDescription> classicLoadBalancers() {
        return Listing.regional(CLASSIC_LOAD_BALANCING, DESCRIBE_LOAD_BALANCERS)
                .pages(
                        1,
                        MOST,
                        size ->
                                software.amazon.awssdk.services.elasticloadbalancing.model.DescribeLoadBalancersRequest
                                        .builder()
                                        .pageSize(size),
                        ElasticLoadBalancingAsyncClient::describeLoadBalancersPaginator,
                        software.amazon.awssdk.services.elasticloadbalancing.model.DescribeLoadBalancersResponse
                                ::loadBalancerDescriptions)
                .tagsInBulk()
                .yields(ResourceKind.<LoadBalancerDescription>of(
                                "elasticloadbalancing:loadbalancer",
                                LoadBalancerDescription::loadBalancerName,
                                (place, lb) ->
                                        place.arn("elasticloadbalancing", "loadbalancer/" + lb.loadBalancerName()))
                        .name(LoadBalancerDescription::loadBalancerName)
                        .created(LoadBalancerDescription::createdTime)
                        .withoutVolatile("Instances")
                        .build());
    }

    private static Listing<ElasticLoadBalancingV2AsyncClient, TargetGroup> targetGroups() {
        return Listing.regional(LOAD_BALANCING, "elasticloadbalancing:DescribeTargetGroups")
                .pages(
                        1,
                        MOST,
                        size -> DescribeTargetGroupsRequest.builder().pageSize(size),
                        ElasticLoadBalancingV2AsyncClient::describeTargetGroupsPaginator,
                        DescribeTargetGroupsResponse::targetGroups)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "elasticloadbalancing:targetgroup",
                                TargetGroup::targetGroupName,
                                TargetGroup::targetGroupArn)
                        .name(TargetGroup::targetGroupName)
                        .build());
    }

    private static Listing<ElasticLoadBalancingV2AsyncClient, Listener> listeners() {
        return Listing.regional(LOAD_BALANCING, "elasticloadbalancing:DescribeListeners")
                .children(
                        DESCRIBE_LOAD_BALANCERS,
                        Lister.paged(
                                1,
                                MOST,
                                size -> DescribeLoadBalancersRequest.builder().pageSize(size),
                                ElasticLoadBalancingV2AsyncClient::describeLoadBalancersPaginator,
                                DescribeLoadBalancersResponse::loadBalancers),
                        LoadBalancerPartsListings::listenersOf,
                        "LoadBalancerNotFound")
                .tagsInBulk()
                .yields(listener("app"), listener("net"), listener("gwy"));
    }

    private static Multi<Listener> listenersOf(LoadBalancer parent, Ask<ElasticLoadBalancingV2AsyncClient> ask) {
        return Lister
                .<ElasticLoadBalancingV2AsyncClient, DescribeListenersRequest, DescribeListenersResponse, Listener>
                        paged(
                                1,
                                MOST,
                                size -> DescribeListenersRequest.builder()
                                        .loadBalancerArn(parent.loadBalancerArn())
                                        .pageSize(size),
                                ElasticLoadBalancingV2AsyncClient::describeListenersPaginator,
                                DescribeListenersResponse::listeners)
                .list(ask);
    }

    /** The id is what the ARN says after its type: of the load balancer and of the listener. */
    private static ResourceKind<Listener> listener(String kind) {
        return ResourceKind.of(
                        "elasticloadbalancing:listener/" + kind, LoadBalancerPartsListings::id, Listener::listenerArn)
                .when(listener ->
                        listener.listenerArn() != null && listener.listenerArn().contains(LISTENER + kind + "/"))
                .build();
    }

    private static String id(Listener listener) {
        String arn = listener.listenerArn();
        return arn.substring(arn.indexOf(LISTENER) + LISTENER.length());
    }
}
