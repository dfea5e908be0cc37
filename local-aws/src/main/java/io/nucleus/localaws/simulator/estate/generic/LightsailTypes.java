package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.lightsail.model.GetInstancesRequest;

/** Amazon Lightsail: instances, some on images that get no updates any more. */
final class LightsailTypes {
    private static final GenericType INSTANCE = GenericType.regional(
                    "lightsail:Instance", GetInstancesRequest.class, "instances")
            .id(null, IdStyle.uuid())
            .arn("arn", "Instance/{id}")
            .name("name", "wordpress", "web")
            .state("state.name", "running", "stopped", "pending")
            .tags("tags")
            .created("createdAt")
            .with("resourceType", "Instance")
            .part("location.regionName", Item::region)
            .with(
                    "blueprintId",
                    "wordpress",
                    "ubuntu_24_04",
                    "ubuntu_16_04_2",
                    "centos_7_2009_01",
                    "windows_server_2012_r2")
            .with("bundleId", "nano_3_0", "small_2_0", "large_win_2_0")
            .with("isStaticIp", false, true)
            .pages(1, 50, 50)
            .build();

    static final List<GenericType> ALL = List.of(INSTANCE);

    private LightsailTypes() {}
}
