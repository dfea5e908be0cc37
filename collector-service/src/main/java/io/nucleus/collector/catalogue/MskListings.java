package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.KAFKA;

import java.util.List;
import software.amazon.awssdk.services.kafka.KafkaAsyncClient;
import software.amazon.awssdk.services.kafka.model.Cluster;
import software.amazon.awssdk.services.kafka.model.ListClustersV2Request;
import software.amazon.awssdk.services.kafka.model.ListClustersV2Response;

/** MSK, with servers and serverless. */
final class MskListings {
    private MskListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(clusters());
    }

    private static Listing<KafkaAsyncClient, Cluster> clusters() {
        return Listing.regional(KAFKA, "kafka:ListClustersV2")
                .pages(
                        1,
                        100,
                        size -> ListClustersV2Request.builder().maxResults(size),
                        KafkaAsyncClient::listClustersV2Paginator,
                        ListClustersV2Response::clusterInfoList)
                .yields(ResourceKind.of("kafka:cluster", Cluster::clusterName, Cluster::clusterArn)
                        .name(Cluster::clusterName)
                        .state(Cluster::stateAsString)
                        .tags(Cluster::tags)
                        .created(Cluster::creationTime)
                        .withoutVolatile("ActiveOperationArn")
                        .build());
    }
}
