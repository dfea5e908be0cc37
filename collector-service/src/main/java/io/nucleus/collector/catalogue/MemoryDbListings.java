package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.MEMORY_DB;

import java.util.List;
import software.amazon.awssdk.services.memorydb.MemoryDbAsyncClient;
import software.amazon.awssdk.services.memorydb.model.Cluster;
import software.amazon.awssdk.services.memorydb.model.DescribeClustersRequest;
import software.amazon.awssdk.services.memorydb.model.DescribeClustersResponse;

/** Amazon MemoryDB: clusters. */
final class MemoryDbListings {
    private MemoryDbListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(clusters());
    }

    /** The service-linked role that the refusal names is made with the first cluster (MemoryDB API Reference, DescribeClusters, "Errors"). */
    private static Listing<MemoryDbAsyncClient, Cluster> clusters() {
        return Listing.regional(MEMORY_DB, "memorydb:DescribeClusters")
                .pages(
                        20,
                        100,
                        size -> DescribeClustersRequest.builder().maxResults(size),
                        MemoryDbAsyncClient::describeClustersPaginator,
                        DescribeClustersResponse::clusters)
                .notInitialisedIf("ServiceLinkedRoleNotFoundFault")
                .tagsInBulk()
                .yields(ResourceKind.of("memorydb:cluster", Cluster::name, Cluster::arn)
                        .name(Cluster::name)
                        .state(Cluster::status)
                        .build());
    }
}
