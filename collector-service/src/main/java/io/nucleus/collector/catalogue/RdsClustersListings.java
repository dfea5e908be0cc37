package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.RDS;

import java.util.List;
import software.amazon.awssdk.services.rds.RdsAsyncClient;
import software.amazon.awssdk.services.rds.model.DBCluster;
import software.amazon.awssdk.services.rds.model.DBClusterParameterGroup;
import software.amazon.awssdk.services.rds.model.DBClusterSnapshot;
import software.amazon.awssdk.services.rds.model.DBParameterGroup;
import software.amazon.awssdk.services.rds.model.DBSnapshot;
import software.amazon.awssdk.services.rds.model.DBSubnetGroup;
import software.amazon.awssdk.services.rds.model.DescribeDbClusterParameterGroupsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbClusterParameterGroupsResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbClusterSnapshotsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbClusterSnapshotsResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbClustersRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbClustersResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbParameterGroupsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbParameterGroupsResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbSnapshotsResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbSubnetGroupsRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbSubnetGroupsResponse;
import software.amazon.awssdk.services.rds.model.Tag;

/**
 * What Amazon RDS has beside instances. Clusters, cluster snapshots and groups of DocumentDB and Neptune are in the same listings with
 * ARNs of the same form; the engine, or the family of a parameter group, tells them apart.
 */
final class RdsClustersListings {
    private static final int LEAST = 20;
    private static final int MOST = 100;

    private RdsClustersListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(
                clusters(),
                snapshots(),
                clusterSnapshots(),
                subnetGroups(),
                parameterGroups(),
                clusterParameterGroups());
    }

    private static Listing<RdsAsyncClient, DBCluster> clusters() {
        return Listing.regional(RDS, "rds:DescribeDBClusters")
                .pages(
                        LEAST,
                        MOST,
                        size -> DescribeDbClustersRequest.builder().maxRecords(size),
                        RdsAsyncClient::describeDBClustersPaginator,
                        DescribeDbClustersResponse::dbClusters)
                .yields(ResourceKind.of("rds:cluster", DBCluster::dbClusterIdentifier, DBCluster::dbClusterArn)
                        .name(DBCluster::dbClusterIdentifier)
                        .state(DBCluster::status)
                        .tags(cluster -> Tags.of(cluster.tagList(), Tag::key, Tag::value))
                        .created(DBCluster::clusterCreateTime)
                        .withoutVolatile(
                                "EarliestRestorableTime",
                                "LatestRestorableTime",
                                "EarliestBacktrackTime",
                                "BacktrackConsumedChangeRecords",
                                "Capacity",
                                "PercentProgress")
                        .build());
    }

    /** Manual and automated ones: those that others share or publish are listed only on request. */
    private static Listing<RdsAsyncClient, DBSnapshot> snapshots() {
        return Listing.regional(RDS, "rds:DescribeDBSnapshots")
                .pages(
                        LEAST,
                        MOST,
                        size -> DescribeDbSnapshotsRequest.builder().maxRecords(size),
                        RdsAsyncClient::describeDBSnapshotsPaginator,
                        DescribeDbSnapshotsResponse::dbSnapshots)
                .yields(ResourceKind.of("rds:snapshot", DBSnapshot::dbSnapshotIdentifier, DBSnapshot::dbSnapshotArn)
                        .name(DBSnapshot::dbSnapshotIdentifier)
                        .state(DBSnapshot::status)
                        .tags(snapshot -> Tags.of(snapshot.tagList(), Tag::key, Tag::value))
                        .created(DBSnapshot::snapshotCreateTime)
                        .withoutVolatile("PercentProgress")
                        .build());
    }

    private static Listing<RdsAsyncClient, DBClusterSnapshot> clusterSnapshots() {
        return Listing.regional(RDS, "rds:DescribeDBClusterSnapshots")
                .pages(
                        LEAST,
                        MOST,
                        size -> DescribeDbClusterSnapshotsRequest.builder().maxRecords(size),
                        RdsAsyncClient::describeDBClusterSnapshotsPaginator,
                        DescribeDbClusterSnapshotsResponse::dbClusterSnapshots)
                .yields(ResourceKind.of(
                                "rds:cluster-snapshot",
                                DBClusterSnapshot::dbClusterSnapshotIdentifier,
                                DBClusterSnapshot::dbClusterSnapshotArn)
                        .name(DBClusterSnapshot::dbClusterSnapshotIdentifier)
                        .state(DBClusterSnapshot::status)
                        .tags(snapshot -> Tags.of(snapshot.tagList(), Tag::key, Tag::value))
                        .created(DBClusterSnapshot::snapshotCreateTime)
                        .withoutVolatile("PercentProgress")
                        .build());
    }

    private static Listing<RdsAsyncClient, DBSubnetGroup> subnetGroups() {
        return Listing.regional(RDS, "rds:DescribeDBSubnetGroups")
                .pages(
                        LEAST,
                        MOST,
                        size -> DescribeDbSubnetGroupsRequest.builder().maxRecords(size),
                        RdsAsyncClient::describeDBSubnetGroupsPaginator,
                        DescribeDbSubnetGroupsResponse::dbSubnetGroups)
                .tagsInBulk()
                .yields(ResourceKind.of("rds:subgrp", DBSubnetGroup::dbSubnetGroupName, DBSubnetGroup::dbSubnetGroupArn)
                        .name(DBSubnetGroup::dbSubnetGroupName)
                        .state(DBSubnetGroup::subnetGroupStatus)
                        .build());
    }

    private static Listing<RdsAsyncClient, DBParameterGroup> parameterGroups() {
        return Listing.regional(RDS, "rds:DescribeDBParameterGroups")
                .pages(
                        LEAST,
                        MOST,
                        size -> DescribeDbParameterGroupsRequest.builder().maxRecords(size),
                        RdsAsyncClient::describeDBParameterGroupsPaginator,
                        DescribeDbParameterGroupsResponse::dbParameterGroups)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "rds:pg", DBParameterGroup::dbParameterGroupName, DBParameterGroup::dbParameterGroupArn)
                        .name(DBParameterGroup::dbParameterGroupName)
                        .build());
    }

    private static Listing<RdsAsyncClient, DBClusterParameterGroup> clusterParameterGroups() {
        return Listing.regional(RDS, "rds:DescribeDBClusterParameterGroups")
                .pages(
                        LEAST,
                        MOST,
                        size -> DescribeDbClusterParameterGroupsRequest.builder()
                                .maxRecords(size),
                        RdsAsyncClient::describeDBClusterParameterGroupsPaginator,
                        DescribeDbClusterParameterGroupsResponse::dbClusterParameterGroups)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "rds:cluster-pg",
                                DBClusterParameterGroup::dbClusterParameterGroupName,
                                DBClusterParameterGroup::dbClusterParameterGroupArn)
                        .name(DBClusterParameterGroup::dbClusterParameterGroupName)
                        .build());
    }
}
