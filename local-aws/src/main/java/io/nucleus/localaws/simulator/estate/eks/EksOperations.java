package io.nucleus.localaws.simulator.estate.eks;

import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import io.nucleus.localaws.simulator.estate.paging.Pager;
import io.nucleus.localaws.simulator.estate.paging.Source;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.List;
import software.amazon.awssdk.services.eks.model.DescribeClusterRequest;
import software.amazon.awssdk.services.eks.model.DescribeClusterResponse;
import software.amazon.awssdk.services.eks.model.ListClustersRequest;
import software.amazon.awssdk.services.eks.model.ListClustersResponse;

/** EKS's listing, which gives names only, and its description of a cluster. */
public final class EksOperations {
    /** The types in this package. */
    public static final List<ResourceDefinition> TYPES = List.of(EksClusters.TYPE);

    private final Estate estate;

    private EksOperations(Estate estate) {
        this.estate = estate;
    }

    public static void register(OperationRegistry registry, Estate estate) {
        EksOperations operations = new EksOperations(estate);
        registry.register(ListClustersRequest.class, operations::listClusters)
                .register(DescribeClusterRequest.class, operations::describeCluster);
    }

    private ListClustersResponse listClusters(CallContext call, ListClustersRequest request) {
        EstateView view = estate.view();
        Page<Item> page = Pager.of(call, PageRule.EKS_LIST_CLUSTERS)
                .page(
                        request.maxResults(),
                        request.nextToken(),
                        Source.of(view, view.cell(call.accountId(), call.region(), EksClusters.TYPE)));
        return ListClustersResponse.builder()
                .clusters(page.map(Item::id))
                .nextToken(page.nextToken())
                .build();
    }

    private DescribeClusterResponse describeCluster(CallContext call, DescribeClusterRequest request) {
        Item cluster = estate.view()
                .find(call.accountId(), call.region(), EksClusters.TYPE, request.name())
                .orElseThrow(() -> new SimulatedError(
                        "ResourceNotFoundException", 404, "No cluster found for name: " + request.name() + "."));
        return DescribeClusterResponse.builder()
                .cluster(EksClusters.describe(cluster))
                .build();
    }
}
