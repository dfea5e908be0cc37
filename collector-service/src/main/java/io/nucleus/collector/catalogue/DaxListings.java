package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.DAX;

import java.util.List;
import software.amazon.awssdk.services.dax.DaxAsyncClient;
import software.amazon.awssdk.services.dax.model.Cluster;
import software.amazon.awssdk.services.dax.model.DescribeClustersRequest;
import software.amazon.awssdk.services.dax.model.DescribeClustersResponse;

/** DynamoDB Accelerator: clusters, whose ARNs call them caches. */
final class DaxListings {
    private DaxListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(clusters());
    }

    /** The service-linked role that the refusal names is made with the first cluster (DynamoDB Accelerator API Reference, DescribeClusters, "Errors"). */
    private static Listing<DaxAsyncClient, Cluster> clusters() {
        return Listing.regional(DAX, "dax:DescribeClusters")
                .following(
                        20,
                        100,
                        (size, token) -> DescribeClustersRequest.builder()
                                .maxResults(size)
                                .nextToken(token),
                        DaxAsyncClient::describeClusters,
                        DescribeClustersResponse::nextToken,
                        DescribeClustersResponse::clusters)
                .notInitialisedIf("ServiceLinkedRoleNotFoundFault")
                .tagsInBulk()
                .yields(ResourceKind.of("dax:cluster", Cluster::clusterName, Cluster::clusterArn)
                        .name(Cluster::clusterName)
                        .state(Cluster::status)
                        .withoutVolatile("ActiveNodes")
                        .build());
    }
}
