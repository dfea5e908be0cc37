package io.nucleus.collector.catalogue;

import io.nucleus.collector.access.AwsServices;
import io.nucleus.collector.access.Failure;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiAsyncClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesRequest;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.Tag;

/**
 * Tags of up to 100 resources in one call of the Resource Groups Tagging API, for services whose listings leave them out. What has
 * no tags is not in its answers; tags of global resources are in us-east-1, or where else the partition has its global services.
 * Source: Resource Groups Tagging API Reference, GetResources.
 *
 * @param arn of a listed item; null or broken if it is malformed, which is noticed later
 */
record BulkTags<C extends SdkClient, I>(BiFunction<Ask<C>, I, String> arn) implements Enrichment<C, I> {
    static final String GET_RESOURCES = "tag:GetResources";
    private static final int MOST_ARNS = 100;

    @Override
    public String action() {
        return GET_RESOURCES;
    }

    @Override
    public Function<List<Draft<I>>, Uni<List<Draft<I>>>> begin(Ask<C> ask, int lane) {
        return drafts -> Lane.run(batches(drafts), lane, batch -> enrich(ask, batch))
                .map(batches -> batches.stream().flatMap(List::stream).toList());
    }

    private List<List<Draft<I>>> batches(List<Draft<I>> drafts) {
        List<List<Draft<I>>> batches = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i += MOST_ARNS) {
            batches.add(drafts.subList(i, Math.min(drafts.size(), i + MOST_ARNS)));
        }
        return batches;
    }

    private Uni<List<Draft<I>>> enrich(Ask<C> ask, List<Draft<I>> batch) {
        List<String> arns = batch.stream()
                .filter(draft -> !draft.gone())
                .map(draft -> arnOf(ask, draft.item()))
                .filter(BulkTags::isArn)
                .distinct()
                .toList();
        if (arns.isEmpty()) {
            return Uni.createFrom().item(batch);
        }
        return tags(ask.of(AwsServices.TAGGING), arns)
                .map(tags -> batch.stream()
                        .map(draft -> tagged(draft, tags.get(String.valueOf(arnOf(ask, draft.item())))))
                        .toList())
                .onFailure()
                .recoverWithItem(failure -> batch.stream()
                        .map(draft -> draft.gone() ? draft : draft.withUnread(GET_RESOURCES, Failure.of(failure)))
                        .toList());
    }

    private static Uni<Map<String, Map<String, String>>> tags(
            Ask<ResourceGroupsTaggingApiAsyncClient> ask, List<String> arns) {
        return ask.pages(
                        token -> ask.client()
                                .getResources(ask.signed(GetResourcesRequest.builder()
                                        .resourceARNList(arns)
                                        .paginationToken(token)
                                        .build())),
                        GetResourcesResponse::paginationToken)
                .collect()
                .in(HashMap::new, BulkTags::add);
    }

    private static void add(Map<String, Map<String, String>> tags, GetResourcesResponse page) {
        for (ResourceTagMapping mapping : page.resourceTagMappingList()) {
            tags.put(mapping.resourceARN(), Tags.of(mapping.tags(), Tag::key, Tag::value));
        }
    }

    private static <I> Draft<I> tagged(Draft<I> draft, Map<String, String> tags) {
        return tags == null ? draft : draft.withTags(tags);
    }

    /** Null if the item has none. */
    private String arnOf(Ask<C> ask, I item) {
        try {
            return arn.apply(ask, item);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static boolean isArn(String text) {
        return text != null && text.startsWith("arn:");
    }
}
