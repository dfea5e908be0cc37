package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.DATABASE_MIGRATION;

import java.util.List;
import software.amazon.awssdk.services.databasemigration.DatabaseMigrationAsyncClient;
import software.amazon.awssdk.services.databasemigration.model.DescribeReplicationInstancesRequest;
import software.amazon.awssdk.services.databasemigration.model.DescribeReplicationInstancesResponse;
import software.amazon.awssdk.services.databasemigration.model.DescribeReplicationTasksRequest;
import software.amazon.awssdk.services.databasemigration.model.DescribeReplicationTasksResponse;
import software.amazon.awssdk.services.databasemigration.model.ReplicationInstance;
import software.amazon.awssdk.services.databasemigration.model.ReplicationTask;

/**
 * AWS Database Migration Service: replication instances and tasks. What identifies them is in their ARNs; their identifiers are names,
 * which can be changed.
 */
final class DmsListings {
    private static final int LEAST = 20;
    private static final int MOST = 100;

    private DmsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(instances(), tasks());
    }

    private static Listing<DatabaseMigrationAsyncClient, ReplicationInstance> instances() {
        return Listing.regional(DATABASE_MIGRATION, "dms:DescribeReplicationInstances")
                .pages(
                        LEAST,
                        MOST,
                        size -> DescribeReplicationInstancesRequest.builder().maxRecords(size),
                        DatabaseMigrationAsyncClient::describeReplicationInstancesPaginator,
                        DescribeReplicationInstancesResponse::replicationInstances)
                .tagsInBulk()
                .yields(ResourceKind.<ReplicationInstance>of(
                                "dms:rep",
                                instance -> ArnIds.last(instance.replicationInstanceArn()),
                                ReplicationInstance::replicationInstanceArn)
                        .name(ReplicationInstance::replicationInstanceIdentifier)
                        .state(ReplicationInstance::replicationInstanceStatus)
                        .created(ReplicationInstance::instanceCreateTime)
                        .build());
    }

    /** Without their settings and table mappings, which are large documents. */
    private static Listing<DatabaseMigrationAsyncClient, ReplicationTask> tasks() {
        return Listing.regional(DATABASE_MIGRATION, "dms:DescribeReplicationTasks")
                .pages(
                        LEAST,
                        MOST,
                        size -> DescribeReplicationTasksRequest.builder()
                                .withoutSettings(true)
                                .maxRecords(size),
                        DatabaseMigrationAsyncClient::describeReplicationTasksPaginator,
                        DescribeReplicationTasksResponse::replicationTasks)
                .tagsInBulk()
                .yields(ResourceKind.<ReplicationTask>of(
                                "dms:task",
                                task -> ArnIds.last(task.replicationTaskArn()),
                                ReplicationTask::replicationTaskArn)
                        .name(ReplicationTask::replicationTaskIdentifier)
                        .state(ReplicationTask::status)
                        .created(ReplicationTask::replicationTaskCreationDate)
                        .withoutVolatile("ReplicationTaskStats", "RecoveryCheckpoint")
                        .build());
    }
}
