package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.DescribeCapacityReservationsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeHostsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeLaunchTemplatesRequest;
import software.amazon.awssdk.services.ec2.model.DescribePlacementGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeReservedInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSpotInstanceRequestsRequest;

/** Images, key pairs, launch templates, placement groups, Dedicated Hosts, reservations and Spot requests. */
final class ComputeImageTypes {
    private static final GenericType IMAGE = GenericType.regional("ec2:image", DescribeImagesRequest.class, "Images")
            .id("ImageId", IdStyle.ec2("ami"))
            .arn(null, "arn:aws:ec2:{region}::image/{id}")
            .name("Name", "golden", "base", "worker")
            .state("State", "available", "pending", "disabled")
            .created("CreationDate")
            .with("Architecture", "x86_64", "arm64")
            .with("PlatformDetails", "Linux/UNIX", "Windows")
            .with("RootDeviceType", "ebs")
            .part("OwnerId", Item::accountId)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(1)
            .build();

    private static final GenericType KEY_PAIR = GenericType.regional(
                    "ec2:key-pair", DescribeKeyPairsRequest.class, "KeyPairs")
            .id("KeyPairId", IdStyle.ec2("key"))
            .arn(null, "key-pair/{id}")
            .name("KeyName", "bastion", "deploy")
            .created("CreateTime")
            .with("KeyType", "rsa", "ed25519")
            .tags("Tags")
            .share(0.4)
            .build();

    private static final GenericType LAUNCH_TEMPLATE = GenericType.regional(
                    "ec2:launch-template", DescribeLaunchTemplatesRequest.class, "LaunchTemplates")
            .id("LaunchTemplateId", IdStyle.ec2("lt"))
            .arn(null, "launch-template/{id}")
            .name("LaunchTemplateName", "nodes", "web")
            .created("CreateTime")
            .with("DefaultVersionNumber", 1L, 2L)
            .with("LatestVersionNumber", 2L, 7L)
            .tags("Tags")
            .pages(1, 200, 200)
            .share(0.7)
            .build();

    private static final GenericType PLACEMENT_GROUP = GenericType.regional(
                    "ec2:placement-group", DescribePlacementGroupsRequest.class, "PlacementGroups")
            .id("GroupName", IdStyle.name("cluster", "spread"))
            .arn("GroupArn", "placement-group/{id}")
            .state("State", "available")
            .with("Strategy", "cluster", "spread", "partition")
            .part("GroupId", item -> Ids.ec2("pg", item))
            .tags("Tags")
            .share(0.1)
            .build();

    private static final GenericType DEDICATED_HOST = GenericType.regional(
                    "ec2:dedicated-host", DescribeHostsRequest.class, "Hosts")
            .id("HostId", IdStyle.ec2("h"))
            .arn(null, "dedicated-host/{id}")
            .nameTag()
            .state("State", "available", "permanent-failure", "released")
            .created("AllocationTime")
            .with("HostProperties.InstanceFamily", "m5", "r6i")
            .with("AutoPlacement", "on", "off")
            .part("OwnerId", Item::accountId)
            .tags("Tags")
            .pages(5, 500, 500)
            .share(0.05)
            .build();

    private static final GenericType CAPACITY_RESERVATION = GenericType.regional(
                    "ec2:capacity-reservation", DescribeCapacityReservationsRequest.class, "CapacityReservations")
            .id("CapacityReservationId", IdStyle.ec2("cr"))
            .arn("CapacityReservationArn", "capacity-reservation/{id}")
            .nameTag()
            .state("State", "active", "expired", "cancelled")
            .created("CreateDate")
            .with("InstanceType", "m5.large", "c7g.xlarge")
            .with("TotalInstanceCount", 2, 10)
            .part("OwnerId", Item::accountId)
            .tags("Tags")
            .pages(1, 1_000, 1_000)
            .share(0.05)
            .build();

    private static final GenericType RESERVED_INSTANCES = GenericType.regional(
                    "ec2:reserved-instances", DescribeReservedInstancesRequest.class, "ReservedInstances")
            .id("ReservedInstancesId", IdStyle.uuid())
            .arn(null, "reserved-instances/{id}")
            .nameTag()
            .state("State", "active", "retired")
            .created("Start")
            .with("InstanceType", "m5.large", "t3.micro")
            .with("OfferingClass", "standard", "convertible")
            .with("InstanceCount", 1, 5)
            .tags("Tags")
            .share(0.1)
            .build();

    private static final GenericType SPOT_REQUEST = GenericType.regional(
                    "ec2:spot-instances-request", DescribeSpotInstanceRequestsRequest.class, "SpotInstanceRequests")
            .id("SpotInstanceRequestId", IdStyle.ec2("sir"))
            .arn(null, "spot-instances-request/{id}")
            .nameTag()
            .state("State", "active", "closed", "cancelled", "open")
            .created("CreateTime")
            .with("Type", "one-time", "persistent")
            .with("LaunchSpecification.InstanceType", "m5.large", "c6i.xlarge")
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(0.3)
            .build();

    static final List<GenericType> ALL = List.of(
            IMAGE,
            KEY_PAIR,
            LAUNCH_TEMPLATE,
            PLACEMENT_GROUP,
            DEDICATED_HOST,
            CAPACITY_RESERVATION,
            RESERVED_INSTANCES,
            SPOT_REQUEST);

    private ComputeImageTypes() {}
}
