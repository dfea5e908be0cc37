package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.servicediscovery.model.ListNamespacesRequest;
import software.amazon.awssdk.services.servicediscovery.model.ListServicesRequest;

/** Cloud Map's namespaces and services. */
final class CloudMapTypes {
    private static final GenericType NAMESPACE = GenericType.regional(
                    "servicediscovery:namespace", ListNamespacesRequest.class, "Namespaces")
            .id("Id", IdStyle.unique("ns-"))
            .arn("Arn", "namespace/{id}")
            .name("Name", "local", "internal")
            .created("CreateDate")
            .with("Type", "DNS_PRIVATE", "HTTP", "DNS_PUBLIC")
            .with("ServiceCount", 1, 12)
            .pages(1, 100, 100)
            .share(0.1)
            .build();

    private static final GenericType SERVICE = GenericType.regional(
                    "servicediscovery:service", ListServicesRequest.class, "Services")
            .id("Id", IdStyle.unique("srv-"))
            .arn("Arn", "service/{id}")
            .name("Name", "api", "worker")
            .created("CreateDate")
            .with("Type", "DNS_HTTP", "DNS", "HTTP")
            .with("InstanceCount", 0, 3)
            .pages(1, 100, 100)
            .share(0.4)
            .build();

    static final List<GenericType> ALL = List.of(NAMESPACE, SERVICE);

    private CloudMapTypes() {}
}
