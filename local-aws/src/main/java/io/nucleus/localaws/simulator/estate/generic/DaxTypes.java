package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Names;
import java.util.List;
import software.amazon.awssdk.services.dax.model.DescribeClustersRequest;

/** DynamoDB Accelerator: clusters, which their ARNs call caches. */
final class DaxTypes {
    /** Names of clusters have at most 20 characters. */
    private static final IdStyle CLUSTER_NAME =
            new IdStyle(item -> "dax-" + Names.environment(item) + "-" + Ids.number(item), Ids::slotOfName);

    private static final GenericType CLUSTER = GenericType.regional(
                    "dax:cluster", DescribeClustersRequest.class, "Clusters")
            .id("ClusterName", CLUSTER_NAME)
            .arn("ClusterArn", "cache/{id}")
            .state("Status", "available", "modifying")
            .with("NodeType", "dax.t3.small", "dax.r4.large", "dax.r5.xlarge")
            .with("TotalNodes", 1, 3, 5)
            .with("ActiveNodes", 1, 3, 5)
            .with("SSEDescription.Status", "ENABLED", "DISABLED")
            .with("ClusterEndpointEncryptionType", "TLS", "NONE")
            .pages(20, 100, 100)
            .build();

    static final List<GenericType> ALL = List.of(CLUSTER);

    private DaxTypes() {}
}
