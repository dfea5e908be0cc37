package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import java.util.List;
import software.amazon.awssdk.services.rds.model.DescribeDbClusterParameterGroupsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbClusterSnapshotsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbClustersRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbParameterGroupsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbSubnetGroupsRequest;

/**
 * RDS beside instances: clusters (of Aurora, DocumentDB and Neptune, some on versions that have reached their end), snapshots of
 * instances and of clusters, subnet groups and parameter groups.
 */
final class RdsClustersTypes {
    private record Engine(String name, String version, int port) {}

    private static final List<Engine> CLUSTER_ENGINES = List.of(
            new Engine("aurora-postgresql", "15.4", 5432),
            new Engine("aurora-postgresql", "16.2", 5432),
            new Engine("aurora-postgresql", "11.21", 5432),
            new Engine("aurora-mysql", "8.0.mysql_aurora.3.05.2", 3306),
            new Engine("aurora-mysql", "5.7.mysql_aurora.2.11.2", 3306),
            new Engine("docdb", "5.0.0", 27017),
            new Engine("docdb", "3.6.0", 27017),
            new Engine("neptune", "1.3.1.0", 8182),
            new Engine("neptune", "1.1.0.0", 8182));

    private static final List<Engine> INSTANCE_ENGINES = List.of(
            new Engine("postgres", "16.4", 5432),
            new Engine("postgres", "11.22", 5432),
            new Engine("mysql", "8.0.39", 3306),
            new Engine("mysql", "5.7.44", 3306),
            new Engine("sqlserver-se", "13.00.6435.1.v1", 1433));

    /** The names of those that RDS makes by itself begin with {@code rds:}. */
    private static final IdStyle SNAPSHOT = new IdStyle(
            item -> (isAutomated(item) ? "rds:" : "") + Names.of(item, List.of("db", "snapshot")), Ids::slotOfName);

    private static final GenericType CLUSTER = GenericType.regional(
                    "rds:cluster", DescribeDbClustersRequest.class, "DBClusters")
            .id("DBClusterIdentifier", IdStyle.name("cluster", "aurora", "db"))
            .arn("DBClusterArn", "cluster:{id}")
            .state("Status", "available", "stopped", "backing-up")
            .tags("TagList")
            .created("ClusterCreateTime")
            .part("Engine", item -> engine(item, CLUSTER_ENGINES).name())
            .part("EngineVersion", item -> engine(item, CLUSTER_ENGINES).version())
            .part("Port", item -> engine(item, CLUSTER_ENGINES).port())
            .with("EngineMode", "provisioned")
            .with("StorageEncrypted", true, true, false)
            .with("DeletionProtection", true, false)
            .with("BackupRetentionPeriod", 1, 7, 35)
            .part("LatestRestorableTime", Item::changedAt)
            .pages(20, 100, 100)
            .build();

    private static final GenericType INSTANCE_SNAPSHOT = GenericType.regional(
                    "rds:snapshot", DescribeDbSnapshotsRequest.class, "DBSnapshots")
            .id("DBSnapshotIdentifier", SNAPSHOT)
            .arn("DBSnapshotArn", "snapshot:{id}")
            .state("Status", "available", "creating")
            .tags("TagList")
            .created("SnapshotCreateTime")
            .part("SnapshotType", RdsClustersTypes::snapshotType)
            .part("DBInstanceIdentifier", Names::of)
            .part("Engine", item -> engine(item, INSTANCE_ENGINES).name())
            .part("EngineVersion", item -> engine(item, INSTANCE_ENGINES).version())
            .part("Port", item -> engine(item, INSTANCE_ENGINES).port())
            .with("AllocatedStorage", 20, 100, 500)
            .with("Encrypted", true, true, false)
            .with("PercentProgress", 100)
            .pages(20, 100, 100)
            .share(2)
            .build();

    private static final GenericType CLUSTER_SNAPSHOT = GenericType.regional(
                    "rds:cluster-snapshot", DescribeDbClusterSnapshotsRequest.class, "DBClusterSnapshots")
            .id("DBClusterSnapshotIdentifier", SNAPSHOT)
            .arn("DBClusterSnapshotArn", "cluster-snapshot:{id}")
            .state("Status", "available", "creating")
            .tags("TagList")
            .created("SnapshotCreateTime")
            .part("SnapshotType", RdsClustersTypes::snapshotType)
            .part("DBClusterIdentifier", Names::of)
            .part("Engine", item -> engine(item, CLUSTER_ENGINES).name())
            .part("EngineVersion", item -> engine(item, CLUSTER_ENGINES).version())
            .part("Port", item -> engine(item, CLUSTER_ENGINES).port())
            .with("StorageEncrypted", true, true, false)
            .with("PercentProgress", 100)
            .pages(20, 100, 100)
            .share(1)
            .build();

    private static final GenericType SUBNET_GROUP = GenericType.regional(
                    "rds:subgrp", DescribeDbSubnetGroupsRequest.class, "DBSubnetGroups")
            .id("DBSubnetGroupName", IdStyle.name("db-subnets", "isolated"))
            .arn("DBSubnetGroupArn", "subgrp:{id}")
            .state("SubnetGroupStatus", "Complete")
            .with("DBSubnetGroupDescription", "Isolated subnets of the VPC", "created by Terraform")
            .part("VpcId", item -> "vpc-0" + item.fixed().hex("vpc", 16))
            .pages(20, 100, 100)
            .build();

    private static final GenericType PARAMETER_GROUP = GenericType.regional(
                    "rds:pg", DescribeDbParameterGroupsRequest.class, "DBParameterGroups")
            .id("DBParameterGroupName", IdStyle.name("postgres", "mysql"))
            .arn("DBParameterGroupArn", "pg:{id}")
            .with("DBParameterGroupFamily", "postgres16", "postgres11", "mysql8.0", "mysql5.7")
            .with("Description", "Tuned for many connections", "created by Terraform")
            .pages(20, 100, 100)
            .build();

    private static final GenericType CLUSTER_PARAMETER_GROUP = GenericType.regional(
                    "rds:cluster-pg", DescribeDbClusterParameterGroupsRequest.class, "DBClusterParameterGroups")
            .id("DBClusterParameterGroupName", IdStyle.name("aurora", "documents"))
            .arn("DBClusterParameterGroupArn", "cluster-pg:{id}")
            .with("DBParameterGroupFamily", "aurora-postgresql15", "aurora-mysql5.7", "docdb5.0", "neptune1.3")
            .with("Description", "Audit log on", "created by Terraform")
            .pages(20, 100, 100)
            .build();

    static final List<GenericType> ALL = List.of(
            CLUSTER, INSTANCE_SNAPSHOT, CLUSTER_SNAPSHOT, SUBNET_GROUP, PARAMETER_GROUP, CLUSTER_PARAMETER_GROUP);

    private RdsClustersTypes() {}

    private static Engine engine(Item item, List<Engine> engines) {
        return item.fixed().pick("engine", engines);
    }

    private static boolean isAutomated(Item item) {
        return item.fixed().percent("automated", 60);
    }

    private static String snapshotType(Item item) {
        return isAutomated(item) ? "automated" : "manual";
    }
}
