package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.vpclattice.model.ListServiceNetworksRequest;
import software.amazon.awssdk.services.vpclattice.model.ListServicesRequest;
import software.amazon.awssdk.services.vpclattice.model.ListTargetGroupsRequest;

/** VPC Lattice's service networks, services and target groups. */
final class VpcLatticeTypes {
    private static final GenericType SERVICE_NETWORK = GenericType.regional(
                    "vpc-lattice:servicenetwork", ListServiceNetworksRequest.class, "items")
            .id("id", IdStyle.ec2("sn"))
            .arn("arn", "servicenetwork/{id}")
            .name("name", "mesh", "shared")
            .created("createdAt")
            .with("numberOfAssociatedVPCs", 1L, 4L)
            .pages(1, 100, 100)
            .share(0.05)
            .build();

    private static final GenericType SERVICE = GenericType.regional(
                    "vpc-lattice:service", ListServicesRequest.class, "items")
            .id("id", IdStyle.ec2("svc"))
            .arn("arn", "service/{id}")
            .name("name", "api", "orders")
            .state("status", "ACTIVE", "CREATE_IN_PROGRESS", "CREATE_FAILED")
            .created("createdAt")
            .pages(1, 100, 100)
            .share(0.2)
            .build();

    private static final GenericType TARGET_GROUP = GenericType.regional(
                    "vpc-lattice:targetgroup", ListTargetGroupsRequest.class, "items")
            .id("id", IdStyle.ec2("tg"))
            .arn("arn", "targetgroup/{id}")
            .name("name", "tg", "api")
            .state("status", "ACTIVE", "CREATE_IN_PROGRESS")
            .created("createdAt")
            .with("type", "IP", "LAMBDA", "ALB")
            .with("protocol", "HTTP", "HTTPS")
            .pages(1, 100, 100)
            .share(0.2)
            .build();

    static final List<GenericType> ALL = List.of(SERVICE_NETWORK, SERVICE, TARGET_GROUP);

    private VpcLatticeTypes() {}
}
