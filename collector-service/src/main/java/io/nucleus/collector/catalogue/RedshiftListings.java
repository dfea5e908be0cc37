package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.REDSHIFT;
import static io.nucleus.collector.access.AwsServices.REDSHIFT_SERVERLESS;

import java.util.List;
import software.amazon.awssdk.services.redshift.RedshiftAsyncClient;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.DescribeClustersRequest;
import software.amazon.awssdk.services.redshift.model.DescribeClustersResponse;
import software.amazon.awssdk.services.redshift.model.Tag;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessAsyncClient;
import software.amazon.awssdk.services.redshiftserverless.model.ListNamespacesRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ListNamespacesResponse;
import software.amazon.awssdk.services.redshiftserverless.model.ListWorkgroupsRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ListWorkgroupsResponse;
import software.amazon.awssdk.services.redshiftserverless.model.Namespace;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/** Amazon Redshift: provisioned clusters, whose descriptions hold no ARN of their own, and what stands for them in Redshift Serverless. */
final class RedshiftListings {
    private RedshiftListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(clusters(), workgroups(), namespaces());
    }

    private static Listing<RedshiftAsyncClient, Cluster> clusters() {
        return Listing.regional(REDSHIFT, "redshift:DescribeClusters")
                .pages(
                        20,
                        100,
                        size -> DescribeClustersRequest.builder().maxRecords(size),
                        RedshiftAsyncClient::describeClustersPaginator,
                        DescribeClustersResponse::clusters)
                .yields(ResourceKind.of(
                                "redshift:cluster",
                                Cluster::clusterIdentifier,
                                (place, cluster) -> place.arn("redshift", "cluster:" + cluster.clusterIdentifier()))
                        .name(Cluster::clusterIdentifier)
                        .state(Cluster::clusterStatus)
                        .tags(cluster -> Tags.of(cluster.tags(), Tag::key, Tag::value))
                        .created(Cluster::clusterCreateTime)
                        .withoutVolatile(
                                "ClusterAvailabilityStatus",
                                "DataTransferProgress",
                                "RestoreStatus",
                                "ExpectedNextSnapshotScheduleTime",
                                "ExpectedNextSnapshotScheduleTimeStatus",
                                "NextMaintenanceWindowStartTime",
                                "TotalStorageCapacityInMegaBytes")
                        .build());
    }

    private static Listing<RedshiftServerlessAsyncClient, Workgroup> workgroups() {
        return Listing.regional(REDSHIFT_SERVERLESS, "redshift-serverless:ListWorkgroups")
                .pages(
                        1,
                        100,
                        size -> ListWorkgroupsRequest.builder().maxResults(size),
                        RedshiftServerlessAsyncClient::listWorkgroupsPaginator,
                        ListWorkgroupsResponse::workgroups)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "redshift-serverless:workgroup", Workgroup::workgroupId, Workgroup::workgroupArn)
                        .name(Workgroup::workgroupName)
                        .state(Workgroup::statusAsString)
                        .created(Workgroup::creationDate)
                        .build());
    }

    private static Listing<RedshiftServerlessAsyncClient, Namespace> namespaces() {
        return Listing.regional(REDSHIFT_SERVERLESS, "redshift-serverless:ListNamespaces")
                .pages(
                        1,
                        100,
                        size -> ListNamespacesRequest.builder().maxResults(size),
                        RedshiftServerlessAsyncClient::listNamespacesPaginator,
                        ListNamespacesResponse::namespaces)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "redshift-serverless:namespace", Namespace::namespaceId, Namespace::namespaceArn)
                        .name(Namespace::namespaceName)
                        .state(Namespace::statusAsString)
                        .created(Namespace::creationDate)
                        .build());
    }
}
