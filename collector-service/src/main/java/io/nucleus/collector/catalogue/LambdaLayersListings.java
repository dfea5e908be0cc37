package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.LAMBDA;

import java.util.List;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.LayersListItem;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsRequest;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsResponse;
import software.amazon.awssdk.services.lambda.model.ListLayersRequest;
import software.amazon.awssdk.services.lambda.model.ListLayersResponse;

/**
 * Lambda layers, each with its latest version, and event source mappings. Layers have no tags. A page of mappings holds 100 at most,
 * whatever is asked for (Lambda API Reference, ListEventSourceMappings).
 */
final class LambdaLayersListings {
    private LambdaLayersListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(layers(), eventSourceMappings());
    }

    private static Listing<LambdaAsyncClient, LayersListItem> layers() {
        return Listing.regional(LAMBDA, "lambda:ListLayers")
                .pages(
                        1,
                        50,
                        size -> ListLayersRequest.builder().maxItems(size),
                        LambdaAsyncClient::listLayersPaginator,
                        ListLayersResponse::layers)
                .yields(ResourceKind.of("lambda:layer", LayersListItem::layerName, LayersListItem::layerArn)
                        .name(LayersListItem::layerName)
                        .build());
    }

    private static Listing<LambdaAsyncClient, EventSourceMappingConfiguration> eventSourceMappings() {
        return Listing.regional(LAMBDA, "lambda:ListEventSourceMappings")
                .pages(
                        1,
                        100,
                        size -> ListEventSourceMappingsRequest.builder().maxItems(size),
                        LambdaAsyncClient::listEventSourceMappingsPaginator,
                        ListEventSourceMappingsResponse::eventSourceMappings)
                .tagsInBulk()
                .yields(ResourceKind.<EventSourceMappingConfiguration>of(
                                "lambda:event-source-mapping",
                                EventSourceMappingConfiguration::uuid,
                                (place, mapping) -> place.arn("lambda", "event-source-mapping:" + mapping.uuid()))
                        .state(EventSourceMappingConfiguration::state)
                        .withoutVolatile("LastProcessingResult")
                        .build());
    }
}
