package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.EKS;

import java.util.List;
import software.amazon.awssdk.services.eks.EksAsyncClient;
import software.amazon.awssdk.services.eks.model.Cluster;
import software.amazon.awssdk.services.eks.model.ListClustersResponse;

/** Amazon EKS. */
final class EksListings {
    private EksListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(clusters());
    }

    private static Listing<EksAsyncClient, Cluster> clusters() {
        return Listing.regional(
                        EKS,
                        "eks:ListClusters",
                        ask -> ask.items(
                                        ask.client()
                                                .listClustersPaginator(r -> r.maxResults(ask.page(1, 100))
                                                        .overrideConfiguration(ask.account())),
                                        ListClustersResponse::clusters)
                                .map(name -> Cluster.builder()
                                        .name(name)
                                        .arn(ask.place().arn("eks", "cluster/" + name))
                                        .build()))
                .each(
                        "eks:DescribeCluster",
                        (ask, c) -> ask.client()
                                .describeCluster(r -> r.name(c.name()).overrideConfiguration(ask.account())),
                        (draft, r) -> draft.withItem(r.cluster()),
                        Answer.goneIf("ResourceNotFoundException"))
                .yields(ResourceKind.of("eks:cluster", Cluster::name, Cluster::arn)
                        .name(Cluster::name)
                        .state(Cluster::statusAsString)
                        .tags(Cluster::tags)
                        .created(Cluster::createdAt)
                        .build());
    }
}
