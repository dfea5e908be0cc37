package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.LOAD_BALANCING;

import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TagDescription;

/** Elastic Load Balancing: one listing, three types. DescribeTags takes 20 load balancers, and refuses all if one is gone. */
final class LoadBalancerListings {
    private LoadBalancerListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(loadBalancers());
    }

    private static Listing<ElasticLoadBalancingV2AsyncClient, LoadBalancer> loadBalancers() {
        return Listing.regional(
                        LOAD_BALANCING,
                        "elasticloadbalancing:DescribeLoadBalancers",
                        ask -> ask.items(
                                ask.client()
                                        .describeLoadBalancersPaginator(r ->
                                                r.pageSize(ask.page(1, 400)).overrideConfiguration(ask.account())),
                                DescribeLoadBalancersResponse::loadBalancers))
                .batch(
                        "elasticloadbalancing:DescribeTags",
                        20,
                        (ask, batch) -> ask.client()
                                .describeTags(r -> r.resourceArns(batch.stream()
                                                .map(LoadBalancer::loadBalancerArn)
                                                .toList())
                                        .overrideConfiguration(ask.account())),
                        LoadBalancerListings::tagged,
                        Answer.goneIf("LoadBalancerNotFound"))
                .yields(
                        kind("app", LoadBalancerTypeEnum.APPLICATION),
                        kind("net", LoadBalancerTypeEnum.NETWORK),
                        kind("gwy", LoadBalancerTypeEnum.GATEWAY));
    }

    private static ResourceKind<LoadBalancer> kind(String name, LoadBalancerTypeEnum type) {
        return ResourceKind.of(
                        "elasticloadbalancing:loadbalancer/" + name,
                        LoadBalancer::loadBalancerName,
                        LoadBalancer::loadBalancerArn)
                .when(lb -> lb.type() == type)
                .name(LoadBalancer::loadBalancerName)
                .state(lb -> lb.state() == null ? null : lb.state().codeAsString())
                .created(LoadBalancer::createdTime)
                .build();
    }

    private static Draft<LoadBalancer> tagged(Draft<LoadBalancer> draft, DescribeTagsResponse response) {
        return response.tagDescriptions().stream()
                .filter(t -> draft.item().loadBalancerArn().equals(t.resourceArn()))
                .map(TagDescription::tags)
                .map(tags -> draft.withTags(Tags.of(tags, Tag::key, Tag::value)))
                .findFirst()
                .orElse(draft);
    }
}
