package io.nucleus.localaws.simulator.estate.tagging;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.Scope;
import io.nucleus.localaws.simulator.estate.generic.ArnLookup;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesRequest;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.Tag;

/**
 * {@code GetResources} for a list of ARNs. As AWS does, it leaves out what has no tags and what it does not find; tags of global
 * resources are in us-east-1.
 */
public final class TaggingOperations {
    /** The most ARNs in a call (Resource Groups Tagging API Reference, GetResources). */
    private static final int MOST_ARNS = 100;

    private static final String GLOBAL_HOME = "us-east-1";
    private static final int SERVICE = 2;

    private final Estate estate;

    private TaggingOperations(Estate estate) {
        this.estate = estate;
    }

    public static void register(OperationRegistry registry, Estate estate) {
        registry.register(GetResourcesRequest.class, new TaggingOperations(estate)::getResources);
    }

    private GetResourcesResponse getResources(CallContext call, GetResourcesRequest request) {
        List<String> arns = request.resourceARNList();
        if (arns.isEmpty() || arns.size() > MOST_ARNS) {
            throw new SimulatedError(
                    "InvalidParameterException",
                    400,
                    "ResourceARNList must hold 1 to " + MOST_ARNS
                            + " ARNs: the simulator answers for known resources only");
        }
        EstateView view = estate.view();
        return GetResourcesResponse.builder()
                .resourceTagMappingList(arns.stream()
                        .distinct()
                        .map(arn -> find(view, call, arn))
                        .flatMap(Optional::stream)
                        .filter(item -> !item.tags().isEmpty())
                        .map(TaggingOperations::mapping)
                        .toList())
                .paginationToken("")
                .build();
    }

    private static Optional<Item> find(EstateView view, CallContext call, String arn) {
        String[] parts = arn.split(":");
        if (parts.length <= SERVICE) {
            throw new SimulatedError("InvalidParameterException", 400, "Invalid ARN: " + arn);
        }
        return view.plan().definitions().stream()
                .filter(definition -> definition.type().service().equals(parts[SERVICE]))
                .filter(definition ->
                        definition.scope() == Scope.REGIONAL || call.region().equals(GLOBAL_HOME))
                .map(definition -> find(view, call, definition, arn))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Item> find(EstateView view, CallContext call, ResourceDefinition definition, String arn) {
        String region = definition.scope() == Scope.GLOBAL ? Regions.GLOBAL : call.region();
        return ArnLookup.find(view, view.cell(call.accountId(), region, definition), arn);
    }

    private static ResourceTagMapping mapping(Item item) {
        return ResourceTagMapping.builder()
                .resourceARN(item.arn())
                .tags(item.tags().entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }
}
