package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.globalaccelerator.model.ListAcceleratorsRequest;
import software.amazon.awssdk.services.globalaccelerator.model.ListTagsForResourceRequest;

/** Global Accelerator's accelerators. */
final class GlobalAcceleratorTypes {
    private static final GenericType ACCELERATOR = GenericType.global(
                    "globalaccelerator:accelerator", ListAcceleratorsRequest.class, "Accelerators")
            .id(null, IdStyle.uuid())
            .arn("AcceleratorArn", "accelerator/{id}")
            .name("Name", "edge", "games")
            .state("Status", "DEPLOYED", "IN_PROGRESS")
            .created("CreatedTime")
            .with("Enabled", true, true, false)
            .with("IpAddressType", "IPV4", "DUAL_STACK")
            .pages(1, 100, 10)
            .share(0.1)
            .build();

    static final List<GenericType> ALL = List.of(ACCELERATOR);
    static final List<GenericTags> TAGS =
            List.of(GenericTags.of(ListTagsForResourceRequest.class, "ResourceArn", "Tags", ACCELERATOR));

    private GlobalAcceleratorTypes() {}
}
