package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.emr.model.DescribeClusterRequest;
import software.amazon.awssdk.services.emr.model.ListClustersRequest;

/** Amazon EMR: clusters that are not terminated, some on old releases. A page has 50. */
final class EmrTypes {
    private static final GenericType CLUSTER = GenericType.regional(
                    "elasticmapreduce:cluster", ListClustersRequest.class, "Clusters")
            .id("Id", IdStyle.upper("j-"))
            .arn("ClusterArn", "cluster/{id}")
            .name("Name", "spark", "etl")
            .state("Status.State", "WAITING", "RUNNING", "STARTING", "BOOTSTRAPPING")
            .created("Status.Timeline.CreationDateTime")
            .tags("Tags")
            .part("NormalizedInstanceHours", item -> item.ageDays() * 24)
            .described(DescribeClusterRequest.class, "ClusterId", "Cluster", "InvalidRequestException")
            .with("ReleaseLabel", "emr-7.1.0", "emr-6.15.0", "emr-5.36.0", "emr-4.9.6")
            .with("AutoTerminate", false, true)
            .with("TerminationProtected", true, false)
            .with(
                    "Applications",
                    List.of(Map.of("Name", "Spark")),
                    List.of(Map.of("Name", "Hive"), Map.of("Name", "Presto")))
            .pages(1, 50, 50)
            .build();

    static final List<GenericType> ALL = List.of(CLUSTER);

    private EmrTypes() {}
}
