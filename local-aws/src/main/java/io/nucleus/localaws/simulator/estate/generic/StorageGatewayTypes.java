package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.storagegateway.model.ListGatewaysRequest;

/** AWS Storage Gateway: gateways of every type, some with software whose end AWS has announced. */
final class StorageGatewayTypes {
    private static final GenericType GATEWAY = GenericType.regional(
                    "storagegateway:gateway", ListGatewaysRequest.class, "Gateways")
            .id("GatewayId", IdStyle.upper("sgw-"))
            .arn("GatewayARN", "gateway/{id}")
            .name("GatewayName", "gateway", "files")
            .state("GatewayOperationalState", "ACTIVE", "SHUTDOWN")
            .with("GatewayType", "FILE_S3", "FILE_FSX_SMB", "CACHED", "STORED", "VTL")
            .with("HostEnvironment", "VMWARE", "EC2", "HYPER-V", "KVM")
            .with("SoftwareVersion", "1.28.2", "2.9.1", "1.14.0")
            .pages(1, 100, 100)
            .build();

    static final List<GenericType> ALL = List.of(GATEWAY);

    private StorageGatewayTypes() {}
}
