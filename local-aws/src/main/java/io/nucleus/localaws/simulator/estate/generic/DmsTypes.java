package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.databasemigration.model.DescribeReplicationInstancesRequest;
import software.amazon.awssdk.services.databasemigration.model.DescribeReplicationTasksRequest;

/** AWS Database Migration Service: replication instances, some on engine versions that have reached their end, and tasks. */
final class DmsTypes {
    private static final GenericType INSTANCE = GenericType.regional(
                    "dms:rep", DescribeReplicationInstancesRequest.class, "ReplicationInstances")
            .id(null, IdStyle.upper(""))
            .arn("ReplicationInstanceArn", "rep:{id}")
            .name("ReplicationInstanceIdentifier", "dms", "migration")
            .state("ReplicationInstanceStatus", "available", "modifying", "storage-full")
            .created("InstanceCreateTime")
            .with("ReplicationInstanceClass", "dms.t3.medium", "dms.c5.large", "dms.r6i.xlarge")
            .with("EngineVersion", "3.5.3", "3.5.1", "3.4.7", "3.3.1")
            .with("AllocatedStorage", 50, 100)
            .with("MultiAZ", false, true)
            .with("PubliclyAccessible", false, false, true)
            .pages(20, 100, 100)
            .build();

    private static final GenericType TASK = GenericType.regional(
                    "dms:task", DescribeReplicationTasksRequest.class, "ReplicationTasks")
            .id(null, IdStyle.upper(""))
            .arn("ReplicationTaskArn", "task:{id}")
            .name("ReplicationTaskIdentifier", "cutover", "replicate")
            .state("Status", "running", "stopped", "failed")
            .created("ReplicationTaskCreationDate")
            .with("MigrationType", "full-load", "cdc", "full-load-and-cdc")
            .part(
                    "ReplicationTaskStats.FullLoadProgressPercent",
                    item -> item.current().below("progress", 101))
            .pages(20, 100, 100)
            .build();

    static final List<GenericType> ALL = List.of(INSTANCE, TASK);

    private DmsTypes() {}
}
