package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.memorydb.model.DescribeClustersRequest;

/** Amazon MemoryDB: clusters. */
final class MemoryDbTypes {
    private static final GenericType CLUSTER = GenericType.regional(
                    "memorydb:cluster", DescribeClustersRequest.class, "Clusters")
            .id("Name", IdStyle.name("memory", "state"))
            .arn("ARN", "cluster/{id}")
            .state("Status", "available", "updating")
            .with("Engine", "redis", "valkey")
            .with("EngineVersion", "6.2", "7.1", "7.2")
            .with("NodeType", "db.t4g.small", "db.r6g.large", "db.r7g.xlarge")
            .with("NumberOfShards", 1, 2, 3)
            .with("TLSEnabled", true, true, false)
            .with("ACLName", "open-access", "applications")
            .pages(20, 100, 100)
            .build();

    static final List<GenericType> ALL = List.of(CLUSTER);

    private MemoryDbTypes() {}
}
