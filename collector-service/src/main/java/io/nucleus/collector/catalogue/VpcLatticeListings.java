package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.VPC_LATTICE;

import java.util.List;
import software.amazon.awssdk.services.vpclattice.VpcLatticeAsyncClient;
import software.amazon.awssdk.services.vpclattice.model.ListServiceNetworksRequest;
import software.amazon.awssdk.services.vpclattice.model.ListServiceNetworksResponse;
import software.amazon.awssdk.services.vpclattice.model.ListServicesRequest;
import software.amazon.awssdk.services.vpclattice.model.ListServicesResponse;
import software.amazon.awssdk.services.vpclattice.model.ListTargetGroupsRequest;
import software.amazon.awssdk.services.vpclattice.model.ListTargetGroupsResponse;
import software.amazon.awssdk.services.vpclattice.model.ServiceNetworkSummary;
import software.amazon.awssdk.services.vpclattice.model.ServiceSummary;
import software.amazon.awssdk.services.vpclattice.model.TargetGroupSummary;

/** Amazon VPC Lattice. Service networks and services that others share with the account are listed with its own. */
final class VpcLatticeListings {
    private static final int MOST = 100;

    private VpcLatticeListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(serviceNetworks(), services(), targetGroups());
    }

    private static Listing<VpcLatticeAsyncClient, ServiceNetworkSummary> serviceNetworks() {
        return Listing.regional(VPC_LATTICE, "vpc-lattice:ListServiceNetworks")
                .pages(
                        1,
                        MOST,
                        size -> ListServiceNetworksRequest.builder().maxResults(size),
                        VpcLatticeAsyncClient::listServiceNetworksPaginator,
                        ListServiceNetworksResponse::items)
                .only((place, network) -> OwnArns.isOwn(place, network.arn()))
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "vpc-lattice:servicenetwork", ServiceNetworkSummary::id, ServiceNetworkSummary::arn)
                        .name(ServiceNetworkSummary::name)
                        .created(ServiceNetworkSummary::createdAt)
                        .withoutVolatile(
                                "numberOfAssociatedVPCs",
                                "numberOfAssociatedServices",
                                "numberOfAssociatedResourceConfigurations")
                        .build());
    }

    private static Listing<VpcLatticeAsyncClient, ServiceSummary> services() {
        return Listing.regional(VPC_LATTICE, "vpc-lattice:ListServices")
                .pages(
                        1,
                        MOST,
                        size -> ListServicesRequest.builder().maxResults(size),
                        VpcLatticeAsyncClient::listServicesPaginator,
                        ListServicesResponse::items)
                .only((place, service) -> OwnArns.isOwn(place, service.arn()))
                .tagsInBulk()
                .yields(ResourceKind.of("vpc-lattice:service", ServiceSummary::id, ServiceSummary::arn)
                        .name(ServiceSummary::name)
                        .state(ServiceSummary::statusAsString)
                        .created(ServiceSummary::createdAt)
                        .build());
    }

    private static Listing<VpcLatticeAsyncClient, TargetGroupSummary> targetGroups() {
        return Listing.regional(VPC_LATTICE, "vpc-lattice:ListTargetGroups")
                .pages(
                        1,
                        MOST,
                        size -> ListTargetGroupsRequest.builder().maxResults(size),
                        VpcLatticeAsyncClient::listTargetGroupsPaginator,
                        ListTargetGroupsResponse::items)
                .tagsInBulk()
                .yields(ResourceKind.of("vpc-lattice:targetgroup", TargetGroupSummary::id, TargetGroupSummary::arn)
                        .name(TargetGroupSummary::name)
                        .state(TargetGroupSummary::statusAsString)
                        .created(TargetGroupSummary::createdAt)
                        .build());
    }
}
