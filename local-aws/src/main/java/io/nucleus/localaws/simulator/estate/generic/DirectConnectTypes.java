package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.directconnect.model.DescribeConnectionsRequest;
import software.amazon.awssdk.services.directconnect.model.DescribeVirtualInterfacesRequest;

/** Direct Connect's connections and virtual interfaces. */
final class DirectConnectTypes {
    private static final GenericType CONNECTION = GenericType.regional(
                    "directconnect:dxcon", DescribeConnectionsRequest.class, "connections")
            .id("connectionId", IdStyle.unique("dxcon-"))
            .arn(null, "dxcon/{id}")
            .name("connectionName", "datacentre", "office")
            .state("connectionState", "available", "ordering", "down")
            .tags("tags")
            .with("bandwidth", "1Gbps", "10Gbps", "50Mbps")
            .with("location", "EqDC2", "EqLD5")
            .part("region", Item::region)
            .part("ownerAccount", Item::accountId)
            .pages(1, 100, 100)
            .share(0.05)
            .build();

    private static final GenericType VIRTUAL_INTERFACE = GenericType.regional(
                    "directconnect:dxvif", DescribeVirtualInterfacesRequest.class, "virtualInterfaces")
            .id("virtualInterfaceId", IdStyle.unique("dxvif-"))
            .arn(null, "dxvif/{id}")
            .name("virtualInterfaceName", "private", "transit")
            .state("virtualInterfaceState", "available", "pending", "down")
            .tags("tags")
            .with("virtualInterfaceType", "private", "transit", "public")
            .with("vlan", 101, 204)
            .with("authKey", "simulated")
            .part("region", Item::region)
            .part("ownerAccount", Item::accountId)
            .pages(1, 100, 100)
            .share(0.05)
            .build();

    static final List<GenericType> ALL = List.of(CONNECTION, VIRTUAL_INTERFACE);

    private DirectConnectTypes() {}
}
