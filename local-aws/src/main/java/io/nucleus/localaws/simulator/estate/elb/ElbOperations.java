package io.nucleus.localaws.simulator.estate.elb;

import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import io.nucleus.localaws.simulator.estate.paging.Pager;
import io.nucleus.localaws.simulator.estate.paging.Source;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Tag;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TagDescription;

/** Elastic Load Balancing's listing, all three types together, and the tags of a batch. */
public final class ElbOperations {
    public static final ResourceDefinition APPLICATION = LoadBalancers.APPLICATION;
    public static final ResourceDefinition NETWORK = LoadBalancers.NETWORK;
    public static final ResourceDefinition GATEWAY = LoadBalancers.GATEWAY;

    /** The types in this package, in the order of the listing. */
    public static final List<ResourceDefinition> TYPES = List.of(APPLICATION, NETWORK, GATEWAY);

    /** DescribeTags, API reference. */
    static final int MOST_TAGGED = 20;

    private static final int BAD_REQUEST = 400;

    private final Estate estate;

    private ElbOperations(Estate estate) {
        this.estate = estate;
    }

    public static void register(OperationRegistry registry, Estate estate) {
        ElbOperations operations = new ElbOperations(estate);
        registry.register(DescribeLoadBalancersRequest.class, operations::describeLoadBalancers)
                .register(DescribeTagsRequest.class, operations::describeTags);
    }

    private DescribeLoadBalancersResponse describeLoadBalancers(
            CallContext call, DescribeLoadBalancersRequest request) {
        EstateView view = estate.view();
        Page<Item> page = page(view, call, request);
        return DescribeLoadBalancersResponse.builder()
                .loadBalancers(page.map(LoadBalancers::describe))
                .nextMarker(page.nextToken())
                .build();
    }

    private static Page<Item> page(EstateView view, CallContext call, DescribeLoadBalancersRequest request) {
        if (!request.loadBalancerArns().isEmpty()) {
            return new Page<>(
                    request.loadBalancerArns().stream()
                            .map(arn -> byArn(view, call, arn))
                            .toList(),
                    null);
        }
        if (!request.names().isEmpty()) {
            return new Page<>(
                    request.names().stream()
                            .map(name -> byName(view, call, name).orElseThrow(() -> notFound(name)))
                            .toList(),
                    null);
        }
        return Pager.of(call, PageRule.ELB_DESCRIBE_LOAD_BALANCERS)
                .page(request.pageSize(), request.marker(), Source.of(view, cells(view, call)));
    }

    private static List<Cell> cells(EstateView view, CallContext call) {
        return TYPES.stream()
                .map(type -> view.cell(call.accountId(), call.region(), type))
                .toList();
    }

    private static Optional<Item> byName(EstateView view, CallContext call, String name) {
        return cells(view, call).stream()
                .flatMap(cell -> view.find(cell, name).stream())
                .findFirst();
    }

    private static Item byArn(EstateView view, CallContext call, String arn) {
        String[] parts = arn.split("/");
        if (!arn.startsWith("arn:aws:elasticloadbalancing:") || parts.length != 4) {
            throw validation("'" + arn + "' is not a valid load balancer ARN");
        }
        return byName(view, call, parts[2])
                .filter(item -> item.arn().equals(arn))
                .orElseThrow(() -> notFound(arn));
    }

    private DescribeTagsResponse describeTags(CallContext call, DescribeTagsRequest request) {
        List<String> arns = request.resourceArns();
        if (arns.isEmpty()) {
            throw validation("A resource ARN must be specified");
        }
        if (arns.size() > MOST_TAGGED) {
            throw validation("1 validation error detected: Value '" + arns
                    + "' at 'resourceArns' failed to satisfy constraint: "
                    + "Member must have length less than or equal to " + MOST_TAGGED);
        }
        EstateView view = estate.view();
        return DescribeTagsResponse.builder()
                .tagDescriptions(
                        arns.stream().map(arn -> tags(byArn(view, call, arn))).toList())
                .build();
    }

    private static TagDescription tags(Item item) {
        return TagDescription.builder()
                .resourceArn(item.arn())
                .tags(item.tags().entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }

    private static SimulatedError notFound(String names) {
        return new SimulatedError("LoadBalancerNotFound", BAD_REQUEST, "Load balancers '[" + names + "]' not found");
    }

    private static SimulatedError validation(String message) {
        return new SimulatedError("ValidationError", BAD_REQUEST, message);
    }
}
