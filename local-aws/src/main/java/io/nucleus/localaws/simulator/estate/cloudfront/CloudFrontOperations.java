package io.nucleus.localaws.simulator.estate.cloudfront;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.cloudfront.model.DistributionList;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsResponse;
import software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.cloudfront.model.Tag;
import software.amazon.awssdk.services.cloudfront.model.Tags;

/** CloudFront's listing of distributions, and their tags. */
public final class CloudFrontOperations {
    /** The types in this package. */
    public static final List<ResourceDefinition> TYPES = List.of(Distributions.TYPE);

    private static final int BAD_REQUEST = 400;

    private final Estate estate;

    private CloudFrontOperations(Estate estate) {
        this.estate = estate;
    }

    public static void register(OperationRegistry registry, Estate estate) {
        CloudFrontOperations operations = new CloudFrontOperations(estate);
        registry.register(ListDistributionsRequest.class, operations::listDistributions)
                .register(ListTagsForResourceRequest.class, operations::listTags);
    }

    private ListDistributionsResponse listDistributions(CallContext call, ListDistributionsRequest request) {
        int size = PageRule.CLOUDFRONT_LIST_DISTRIBUTIONS.size(number(request.maxItems()));
        EstateView view = estate.view();
        Page<Item> page = page(view, cell(view, call), request.marker(), size);
        return ListDistributionsResponse.builder()
                .distributionList(DistributionList.builder()
                        .marker(request.marker() == null ? "" : request.marker())
                        .maxItems(size)
                        .isTruncated(page.isTruncated())
                        .nextMarker(page.nextToken())
                        .quantity(page.items().size())
                        .items(page.map(Distributions::describe))
                        .build())
                .build();
    }

    /** The marker is the id of the last distribution of the page before (ListDistributions, API reference). */
    private static Page<Item> page(EstateView view, Cell cell, String marker, int size) {
        List<Item> items = IntStream.range(slot(view, cell, marker) + 1, view.slots(cell))
                .mapToObj(slot -> view.item(cell, slot))
                .flatMap(Optional::stream)
                .limit(size + 1L)
                .toList();
        boolean more = items.size() > size;
        List<Item> page = more ? items.subList(0, size) : items;
        return new Page<>(page, more ? page.getLast().id() : null);
    }

    private static int slot(EstateView view, Cell cell, String marker) {
        if (marker == null || marker.isEmpty()) {
            return -1;
        }
        int slot = Distributions.slotOf(cell, marker).slot();
        if (slot < 0 || slot >= view.slots(cell)) {
            throw PageRule.CLOUDFRONT_LIST_DISTRIBUTIONS.tokenRefused();
        }
        return slot;
    }

    private static Integer number(String maxItems) {
        if (maxItems == null) {
            return null;
        }
        try {
            return Integer.valueOf(maxItems);
        } catch (NumberFormatException e) {
            throw new SimulatedError("InvalidArgument", BAD_REQUEST, "The parameter MaxItems is not a number.");
        }
    }

    private static Cell cell(EstateView view, CallContext call) {
        return view.cell(call.accountId(), Regions.GLOBAL, Distributions.TYPE);
    }

    private ListTagsForResourceResponse listTags(CallContext call, ListTagsForResourceRequest request) {
        String arn = request.resource();
        if (arn == null || !arn.startsWith("arn:aws:cloudfront:")) {
            throw new SimulatedError("InvalidArgument", BAD_REQUEST, "The ARN isn't valid: " + arn);
        }
        EstateView view = estate.view();
        Item item = view.find(cell(view, call), Arns.tail(arn))
                .filter(found -> found.arn().equals(arn))
                .orElseThrow(() ->
                        new SimulatedError("NoSuchResource", 404, "The specified resource does not exist: " + arn));
        return ListTagsForResourceResponse.builder().tags(tags(item)).build();
    }

    private static Tags tags(Item item) {
        return Tags.builder()
                .items(item.tags().entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }
}
