package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.STORAGE_GATEWAY;

import java.util.List;
import software.amazon.awssdk.services.storagegateway.StorageGatewayAsyncClient;
import software.amazon.awssdk.services.storagegateway.model.GatewayInfo;
import software.amazon.awssdk.services.storagegateway.model.ListGatewaysRequest;
import software.amazon.awssdk.services.storagegateway.model.ListGatewaysResponse;

/** AWS Storage Gateway: gateways of every type. */
final class StorageGatewayListings {
    private StorageGatewayListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(gateways());
    }

    private static Listing<StorageGatewayAsyncClient, GatewayInfo> gateways() {
        return Listing.regional(STORAGE_GATEWAY, "storagegateway:ListGateways")
                .pages(
                        1,
                        100,
                        size -> ListGatewaysRequest.builder().limit(size),
                        StorageGatewayAsyncClient::listGatewaysPaginator,
                        ListGatewaysResponse::gateways)
                .tagsInBulk()
                .yields(ResourceKind.of("storagegateway:gateway", GatewayInfo::gatewayId, GatewayInfo::gatewayARN)
                        .name(GatewayInfo::gatewayName)
                        .state(GatewayInfo::gatewayOperationalState)
                        .build());
    }
}
