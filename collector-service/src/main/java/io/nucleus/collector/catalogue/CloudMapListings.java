package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.SERVICE_DISCOVERY;

import java.util.List;
import software.amazon.awssdk.services.servicediscovery.ServiceDiscoveryAsyncClient;
import software.amazon.awssdk.services.servicediscovery.model.ListNamespacesRequest;
import software.amazon.awssdk.services.servicediscovery.model.ListNamespacesResponse;
import software.amazon.awssdk.services.servicediscovery.model.ListServicesRequest;
import software.amazon.awssdk.services.servicediscovery.model.ListServicesResponse;
import software.amazon.awssdk.services.servicediscovery.model.NamespaceSummary;
import software.amazon.awssdk.services.servicediscovery.model.ServiceSummary;

/** AWS Cloud Map. Namespaces that others share with the account are listed with its own, as are their services. */
final class CloudMapListings {
    private static final int MOST = 100;

    private CloudMapListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(namespaces(), services());
    }

    private static Listing<ServiceDiscoveryAsyncClient, NamespaceSummary> namespaces() {
        return Listing.regional(SERVICE_DISCOVERY, "servicediscovery:ListNamespaces")
                .pages(
                        1,
                        MOST,
                        size -> ListNamespacesRequest.builder().maxResults(size),
                        ServiceDiscoveryAsyncClient::listNamespacesPaginator,
                        ListNamespacesResponse::namespaces)
                .only((place, namespace) -> OwnArns.isOwn(place, namespace.arn()))
                .tagsInBulk()
                .yields(ResourceKind.of("servicediscovery:namespace", NamespaceSummary::id, NamespaceSummary::arn)
                        .name(NamespaceSummary::name)
                        .created(NamespaceSummary::createDate)
                        .withoutVolatile("ServiceCount")
                        .build());
    }

    private static Listing<ServiceDiscoveryAsyncClient, ServiceSummary> services() {
        return Listing.regional(SERVICE_DISCOVERY, "servicediscovery:ListServices")
                .pages(
                        1,
                        MOST,
                        size -> ListServicesRequest.builder().maxResults(size),
                        ServiceDiscoveryAsyncClient::listServicesPaginator,
                        ListServicesResponse::services)
                .only((place, service) -> OwnArns.isOwn(place, service.arn()))
                .tagsInBulk()
                .yields(ResourceKind.of("servicediscovery:service", ServiceSummary::id, ServiceSummary::arn)
                        .name(ServiceSummary::name)
                        .created(ServiceSummary::createDate)
                        .withoutVolatile("InstanceCount")
                        .build());
    }
}
