package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.redshift.model.DescribeClustersRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ListNamespacesRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ListWorkgroupsRequest;

/** Amazon Redshift: provisioned clusters, some of node types that have been retired, and serverless workgroups and namespaces. */
final class RedshiftTypes {
    private static final GenericType CLUSTER = GenericType.regional(
                    "redshift:cluster", DescribeClustersRequest.class, "Clusters")
            .id("ClusterIdentifier", IdStyle.name("warehouse", "dwh"))
            .arn(null, "cluster:{id}")
            .state("ClusterStatus", "available", "paused", "resizing")
            .tags("Tags")
            .created("ClusterCreateTime")
            .with("NodeType", "ra3.xlplus", "ra3.4xlarge", "dc2.large", "ds2.xlarge")
            .with("NumberOfNodes", 1, 2, 4)
            .with("ClusterVersion", "1.0")
            .with("Encrypted", true, true, false)
            .with("PubliclyAccessible", false, false, true)
            .with("MasterUsername", "awsuser", "admin")
            .part("NextMaintenanceWindowStartTime", Item::changedAt)
            .pages(20, 100, 100)
            .build();

    private static final GenericType WORKGROUP = GenericType.regional(
                    "redshift-serverless:workgroup", ListWorkgroupsRequest.class, "workgroups")
            .id("workgroupId", IdStyle.uuid())
            .arn("workgroupArn", "workgroup/{id}")
            .name("workgroupName", "adhoc", "bi")
            .state("status", "AVAILABLE", "MODIFYING")
            .created("creationDate")
            .with("baseCapacity", 8, 32, 128)
            .with("publiclyAccessible", false, false, true)
            .with("enhancedVpcRouting", false, true)
            .pages(1, 100, 100)
            .build();

    private static final GenericType NAMESPACE = GenericType.regional(
                    "redshift-serverless:namespace", ListNamespacesRequest.class, "namespaces")
            .id("namespaceId", IdStyle.uuid())
            .arn("namespaceArn", "namespace/{id}")
            .name("namespaceName", "adhoc", "bi")
            .state("status", "AVAILABLE", "MODIFYING")
            .created("creationDate")
            .with("adminUsername", "admin")
            .with("dbName", "dev", "analytics")
            .with("kmsKeyId", "AWS_OWNED_KMS_KEY")
            .pages(1, 100, 100)
            .build();

    static final List<GenericType> ALL = List.of(CLUSTER, WORKGROUP, NAMESPACE);

    private RedshiftTypes() {}
}
