package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.CLOUDTRAIL;

import io.nucleus.collector.access.Place;
import java.util.List;
import software.amazon.awssdk.services.cloudtrail.CloudTrailAsyncClient;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsRequest;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetEventDataStoreRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetEventDataStoreResponse;
import software.amazon.awssdk.services.cloudtrail.model.ListEventDataStoresRequest;
import software.amazon.awssdk.services.cloudtrail.model.ListEventDataStoresResponse;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/**
 * CloudTrail's trails and event data stores. A trail of several regions appears in each of them, and one of the organization in each of
 * its accounts: without shadow trails each is listed in its home region only (CloudTrail API Reference, DescribeTrails), and an
 * organization's counts as the management account's.
 */
final class CloudTrailListings {
    private CloudTrailListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(trails(), eventDataStores());
    }

    private static Listing<CloudTrailAsyncClient, Trail> trails() {
        return Listing.regional(CLOUDTRAIL, "cloudtrail:DescribeTrails")
                .whole(
                        () -> DescribeTrailsRequest.builder().includeShadowTrails(false),
                        CloudTrailAsyncClient::describeTrails,
                        DescribeTrailsResponse::trailList)
                .only((place, trail) ->
                        trail.homeRegion() == null || trail.homeRegion().equals(place.region()))
                .only((place, trail) -> isOwn(place, trail.trailARN()))
                .tagsInBulk()
                .yields(ResourceKind.of("cloudtrail:trail", Trail::name, Trail::trailARN)
                        .name(Trail::name)
                        .build());
    }

    /** The listing tells ARNs and names only; whatever else its items could hold is deprecated there. */
    private static Listing<CloudTrailAsyncClient, GetEventDataStoreResponse> eventDataStores() {
        return Listing.regional(CLOUDTRAIL, "cloudtrail:ListEventDataStores")
                .pages(
                        1,
                        1_000,
                        size -> ListEventDataStoresRequest.builder().maxResults(size),
                        CloudTrailAsyncClient::listEventDataStoresPaginator,
                        ListEventDataStoresResponse::eventDataStores)
                .as((place, store) -> GetEventDataStoreResponse.builder()
                        .eventDataStoreArn(store.eventDataStoreArn())
                        .name(store.name())
                        .build())
                .only((place, store) -> isOwn(place, store.eventDataStoreArn()))
                .describe(
                        "cloudtrail:GetEventDataStore",
                        store -> GetEventDataStoreRequest.builder().eventDataStore(store.eventDataStoreArn()),
                        CloudTrailAsyncClient::getEventDataStore,
                        (store, description) -> description,
                        Answer.goneIf("EventDataStoreNotFoundException"))
                .tagsInBulk()
                .yields(ResourceKind.<GetEventDataStoreResponse>of(
                                "cloudtrail:eventdatastore",
                                store -> uuidIn(store.eventDataStoreArn()),
                                GetEventDataStoreResponse::eventDataStoreArn)
                        .name(GetEventDataStoreResponse::name)
                        .state(GetEventDataStoreResponse::statusAsString)
                        .created(GetEventDataStoreResponse::createdTimestamp)
                        .build());
    }

    /** What has no ARN is rejected later, and counted. */
    private static boolean isOwn(Place place, String arn) {
        return arn == null || arn.contains(":" + place.accountId().value() + ":");
    }

    private static String uuidIn(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
