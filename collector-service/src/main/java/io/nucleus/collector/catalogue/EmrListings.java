package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.EMR;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.emr.EmrAsyncClient;
import software.amazon.awssdk.services.emr.model.Cluster;
import software.amazon.awssdk.services.emr.model.ClusterState;
import software.amazon.awssdk.services.emr.model.DescribeClusterRequest;
import software.amazon.awssdk.services.emr.model.ListClustersRequest;
import software.amazon.awssdk.services.emr.model.ListClustersResponse;
import software.amazon.awssdk.services.emr.model.Tag;

/** Amazon EMR: clusters that are not terminated, each described. Terminated ones would be listed for two months. */
final class EmrListings {
    private static final ClusterState[] ACTIVE = {
        ClusterState.STARTING,
        ClusterState.BOOTSTRAPPING,
        ClusterState.RUNNING,
        ClusterState.WAITING,
        ClusterState.TERMINATING
    };

    private EmrListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(clusters());
    }

    private static Listing<EmrAsyncClient, Cluster> clusters() {
        return Listing.regional(EMR, "elasticmapreduce:ListClusters")
                .pages(
                        () -> ListClustersRequest.builder().clusterStates(ACTIVE),
                        EmrAsyncClient::listClustersPaginator,
                        ListClustersResponse::clusters)
                .as((place, cluster) -> Cluster.builder()
                        .id(cluster.id())
                        .clusterArn(cluster.clusterArn())
                        .name(cluster.name())
                        .status(cluster.status())
                        .outpostArn(cluster.outpostArn())
                        .build())
                .describe(
                        "elasticmapreduce:DescribeCluster",
                        cluster -> DescribeClusterRequest.builder().clusterId(cluster.id()),
                        EmrAsyncClient::describeCluster,
                        (cluster, found) -> found.cluster(),
                        Answer.PLAIN)
                .yields(ResourceKind.of("elasticmapreduce:cluster", Cluster::id, Cluster::clusterArn)
                        .name(Cluster::name)
                        .state(EmrListings::state)
                        .tags(cluster -> Tags.of(cluster.tags(), Tag::key, Tag::value))
                        .created(EmrListings::created)
                        .withoutVolatile("NormalizedInstanceHours")
                        .build());
    }

    private static String state(Cluster cluster) {
        return cluster.status() == null ? null : cluster.status().stateAsString();
    }

    private static Instant created(Cluster cluster) {
        return cluster.status() == null || cluster.status().timeline() == null
                ? null
                : cluster.status().timeline().creationDateTime();
    }
}
