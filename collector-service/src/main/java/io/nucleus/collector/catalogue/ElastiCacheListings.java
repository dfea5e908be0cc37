package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.ELASTICACHE;

import java.util.List;
import software.amazon.awssdk.services.elasticache.ElastiCacheAsyncClient;
import software.amazon.awssdk.services.elasticache.model.CacheCluster;
import software.amazon.awssdk.services.elasticache.model.CacheSubnetGroup;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheClustersRequest;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheClustersResponse;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheSubnetGroupsRequest;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheSubnetGroupsResponse;
import software.amazon.awssdk.services.elasticache.model.DescribeReplicationGroupsRequest;
import software.amazon.awssdk.services.elasticache.model.DescribeReplicationGroupsResponse;
import software.amazon.awssdk.services.elasticache.model.DescribeServerlessCachesRequest;
import software.amazon.awssdk.services.elasticache.model.DescribeServerlessCachesResponse;
import software.amazon.awssdk.services.elasticache.model.ReplicationGroup;
import software.amazon.awssdk.services.elasticache.model.ServerlessCache;

/** Amazon ElastiCache. The nodes of a replication group are clusters of their own, as AWS counts them. */
final class ElastiCacheListings {
    private static final int LEAST = 20;
    private static final int MOST = 100;

    private ElastiCacheListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(clusters(), replicationGroups(), subnetGroups(), serverlessCaches());
    }

    private static Listing<ElastiCacheAsyncClient, CacheCluster> clusters() {
        return Listing.regional(ELASTICACHE, "elasticache:DescribeCacheClusters")
                .pages(
                        LEAST,
                        MOST,
                        size -> DescribeCacheClustersRequest.builder()
                                .showCacheNodeInfo(true)
                                .maxRecords(size),
                        ElastiCacheAsyncClient::describeCacheClustersPaginator,
                        DescribeCacheClustersResponse::cacheClusters)
                .tagsInBulk()
                .yields(ResourceKind.of("elasticache:cluster", CacheCluster::cacheClusterId, CacheCluster::arn)
                        .name(CacheCluster::cacheClusterId)
                        .state(CacheCluster::cacheClusterStatus)
                        .created(CacheCluster::cacheClusterCreateTime)
                        .build());
    }

    private static Listing<ElastiCacheAsyncClient, ReplicationGroup> replicationGroups() {
        return Listing.regional(ELASTICACHE, "elasticache:DescribeReplicationGroups")
                .pages(
                        LEAST,
                        MOST,
                        size -> DescribeReplicationGroupsRequest.builder().maxRecords(size),
                        ElastiCacheAsyncClient::describeReplicationGroupsPaginator,
                        DescribeReplicationGroupsResponse::replicationGroups)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "elasticache:replicationgroup",
                                ReplicationGroup::replicationGroupId,
                                ReplicationGroup::arn)
                        .name(ReplicationGroup::replicationGroupId)
                        .state(ReplicationGroup::status)
                        .created(ReplicationGroup::replicationGroupCreateTime)
                        .withoutVolatile("SnapshottingClusterId")
                        .build());
    }

    private static Listing<ElastiCacheAsyncClient, CacheSubnetGroup> subnetGroups() {
        return Listing.regional(ELASTICACHE, "elasticache:DescribeCacheSubnetGroups")
                .pages(
                        LEAST,
                        MOST,
                        size -> DescribeCacheSubnetGroupsRequest.builder().maxRecords(size),
                        ElastiCacheAsyncClient::describeCacheSubnetGroupsPaginator,
                        DescribeCacheSubnetGroupsResponse::cacheSubnetGroups)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "elasticache:subnetgroup",
                                CacheSubnetGroup::cacheSubnetGroupName,
                                CacheSubnetGroup::arn)
                        .name(CacheSubnetGroup::cacheSubnetGroupName)
                        .build());
    }

    private static Listing<ElastiCacheAsyncClient, ServerlessCache> serverlessCaches() {
        return Listing.regional(ELASTICACHE, "elasticache:DescribeServerlessCaches")
                .pages(
                        1,
                        50,
                        size -> DescribeServerlessCachesRequest.builder().maxResults(size),
                        ElastiCacheAsyncClient::describeServerlessCachesPaginator,
                        DescribeServerlessCachesResponse::serverlessCaches)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "elasticache:serverlesscache",
                                ServerlessCache::serverlessCacheName,
                                ServerlessCache::arn)
                        .name(ServerlessCache::serverlessCacheName)
                        .state(ServerlessCache::status)
                        .created(ServerlessCache::createTime)
                        .build());
    }
}
