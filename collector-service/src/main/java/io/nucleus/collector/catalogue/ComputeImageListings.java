package io.nucleus.collector.catalogue;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.CapacityReservation;
import software.amazon.awssdk.services.ec2.model.DescribeCapacityReservationsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeCapacityReservationsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeHostsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeHostsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplatesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplatesResponse;
import software.amazon.awssdk.services.ec2.model.DescribePlacementGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribePlacementGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeReservedInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeReservedInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSpotInstanceRequestsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSpotInstanceRequestsResponse;
import software.amazon.awssdk.services.ec2.model.Host;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;
import software.amazon.awssdk.services.ec2.model.LaunchTemplate;
import software.amazon.awssdk.services.ec2.model.PlacementGroup;
import software.amazon.awssdk.services.ec2.model.ReservedInstances;
import software.amazon.awssdk.services.ec2.model.SpotInstanceRequest;

/** Images, key pairs, launch templates, placement groups, Dedicated Hosts, reservations and Spot requests. */
final class ComputeImageListings {
    /** EC2 API Reference, DescribeLaunchTemplates. */
    private static final int MOST_TEMPLATES = 200;

    /** EC2 API Reference, DescribeHosts. */
    private static final int MOST_HOSTS = 500;

    private ComputeImageListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(
                images(),
                keyPairs(),
                launchTemplates(),
                placementGroups(),
                dedicatedHosts(),
                capacityReservations(),
                reservedInstances(),
                spotInstancesRequests());
    }

    /** The account's own, disabled ones among them. Their ARNs do not name the account. */
    private static Listing<Ec2AsyncClient, Image> images() {
        return Ec2.pages(
                        "DescribeImages",
                        Ec2.MOST,
                        size -> DescribeImagesRequest.builder()
                                .owners("self")
                                .includeDeprecated(true)
                                .includeDisabled(true)
                                .maxResults(size),
                        Ec2AsyncClient::describeImagesPaginator,
                        DescribeImagesResponse::images)
                .yields(Ec2.<Image>kind(
                                "image",
                                Image::imageId,
                                (place, i) -> place.ownerlessArn("ec2", "image/" + i.imageId()),
                                Image::tags)
                        .name(Image::name)
                        .state(Image::stateAsString)
                        .created(i -> instant(i.creationDate()))
                        .withoutVolatile("LastLaunchedTime")
                        .build());
    }

    /** The Service Authorization Reference has the name in the ARN; AWS's own tools (Tag Editor, Resource Explorer) have the id. */
    private static Listing<Ec2AsyncClient, KeyPairInfo> keyPairs() {
        return Ec2.whole(
                        "DescribeKeyPairs",
                        () -> DescribeKeyPairsRequest.builder(),
                        Ec2AsyncClient::describeKeyPairs,
                        DescribeKeyPairsResponse::keyPairs)
                .yields(Ec2.kind("key-pair", KeyPairInfo::keyPairId, KeyPairInfo::tags)
                        .name(KeyPairInfo::keyName)
                        .created(KeyPairInfo::createTime)
                        .build());
    }

    private static Listing<Ec2AsyncClient, LaunchTemplate> launchTemplates() {
        return Ec2.pages(
                        "DescribeLaunchTemplates",
                        MOST_TEMPLATES,
                        size -> DescribeLaunchTemplatesRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeLaunchTemplatesPaginator,
                        DescribeLaunchTemplatesResponse::launchTemplates)
                .yields(Ec2.kind("launch-template", LaunchTemplate::launchTemplateId, LaunchTemplate::tags)
                        .name(LaunchTemplate::launchTemplateName)
                        .created(LaunchTemplate::createTime)
                        .build());
    }

    /** Their ARNs have the name, which is unique in the region, not the id. */
    private static Listing<Ec2AsyncClient, PlacementGroup> placementGroups() {
        return Ec2.whole(
                        "DescribePlacementGroups",
                        () -> DescribePlacementGroupsRequest.builder(),
                        Ec2AsyncClient::describePlacementGroups,
                        DescribePlacementGroupsResponse::placementGroups)
                .yields(Ec2.kind(
                                "placement-group",
                                PlacementGroup::groupName,
                                PlacementGroup::groupArn,
                                PlacementGroup::tags)
                        .name(PlacementGroup::groupName)
                        .state(PlacementGroup::stateAsString)
                        .build());
    }

    private static Listing<Ec2AsyncClient, Host> dedicatedHosts() {
        return Ec2.pages(
                        "DescribeHosts",
                        MOST_HOSTS,
                        size -> DescribeHostsRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeHostsPaginator,
                        DescribeHostsResponse::hosts)
                .only((place, host) -> place.owns(host.ownerId()))
                .yields(Ec2.kind("dedicated-host", Host::hostId, Host::tags)
                        .state(Host::stateAsString)
                        .created(Host::allocationTime)
                        .withoutVolatile("AvailableCapacity", "Instances")
                        .build());
    }

    private static Listing<Ec2AsyncClient, CapacityReservation> capacityReservations() {
        return Ec2.pages(
                        "DescribeCapacityReservations",
                        Ec2.MOST,
                        size -> DescribeCapacityReservationsRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeCapacityReservationsPaginator,
                        DescribeCapacityReservationsResponse::capacityReservations)
                .only((place, reservation) -> place.owns(reservation.ownerId()))
                .yields(Ec2.kind(
                                "capacity-reservation",
                                CapacityReservation::capacityReservationId,
                                CapacityReservation::capacityReservationArn,
                                CapacityReservation::tags)
                        .state(CapacityReservation::stateAsString)
                        .created(CapacityReservation::createDate)
                        .withoutVolatile("AvailableInstanceCount", "CapacityAllocations")
                        .build());
    }

    private static Listing<Ec2AsyncClient, ReservedInstances> reservedInstances() {
        return Ec2.whole(
                        "DescribeReservedInstances",
                        () -> DescribeReservedInstancesRequest.builder(),
                        Ec2AsyncClient::describeReservedInstances,
                        DescribeReservedInstancesResponse::reservedInstances)
                .yields(Ec2.kind("reserved-instances", ReservedInstances::reservedInstancesId, ReservedInstances::tags)
                        .state(ReservedInstances::stateAsString)
                        .created(ReservedInstances::start)
                        .build());
    }

    private static Listing<Ec2AsyncClient, SpotInstanceRequest> spotInstancesRequests() {
        return Ec2.pages(
                        "DescribeSpotInstanceRequests",
                        Ec2.MOST,
                        size -> DescribeSpotInstanceRequestsRequest.builder().maxResults(size),
                        Ec2AsyncClient::describeSpotInstanceRequestsPaginator,
                        DescribeSpotInstanceRequestsResponse::spotInstanceRequests)
                .yields(Ec2.kind(
                                "spot-instances-request",
                                SpotInstanceRequest::spotInstanceRequestId,
                                SpotInstanceRequest::tags)
                        .state(SpotInstanceRequest::stateAsString)
                        .created(SpotInstanceRequest::createTime)
                        .withoutVolatile("Status", "UserData")
                        .build());
    }

    private static Instant instant(String iso) {
        return iso == null ? null : Instant.parse(iso);
    }
}
