package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheClustersRequest;
import software.amazon.awssdk.services.elasticache.model.DescribeCacheSubnetGroupsRequest;
import software.amazon.awssdk.services.elasticache.model.DescribeReplicationGroupsRequest;
import software.amazon.awssdk.services.elasticache.model.DescribeServerlessCachesRequest;

/** Amazon ElastiCache: clusters, replication groups, subnet groups and serverless caches, some on versions that have reached their end. */
final class ElastiCacheTypes {
    private record Engine(String name, String version) {}

    private static final List<Engine> ENGINES = List.of(
            new Engine("redis", "7.1.0"),
            new Engine("redis", "5.0.6"),
            new Engine("redis", "3.2.10"),
            new Engine("valkey", "7.2.6"),
            new Engine("memcached", "1.6.22"),
            new Engine("memcached", "1.4.34"));

    private static final GenericType CLUSTER = GenericType.regional(
                    "elasticache:cluster", DescribeCacheClustersRequest.class, "CacheClusters")
            .id("CacheClusterId", IdStyle.name("cache", "redis"))
            .arn("ARN", "cluster:{id}")
            .state("CacheClusterStatus", "available", "snapshotting", "modifying")
            .created("CacheClusterCreateTime")
            .part("Engine", item -> item.fixed().pick("engine", ENGINES).name())
            .part("EngineVersion", item -> item.fixed().pick("engine", ENGINES).version())
            .with("CacheNodeType", "cache.t3.micro", "cache.m4.large", "cache.r6g.large")
            .with("NumCacheNodes", 1, 1, 3)
            .with("TransitEncryptionEnabled", true, false)
            .with("AtRestEncryptionEnabled", true, false)
            .pages(20, 100, 100)
            .build();

    private static final GenericType REPLICATION_GROUP = GenericType.regional(
                    "elasticache:replicationgroup", DescribeReplicationGroupsRequest.class, "ReplicationGroups")
            .id("ReplicationGroupId", IdStyle.name("cache", "redis"))
            .arn("ARN", "replicationgroup:{id}")
            .state("Status", "available", "modifying")
            .created("ReplicationGroupCreateTime")
            .with("Engine", "redis", "redis", "valkey")
            .with("Description", "Sessions", "Hot items")
            .with("CacheNodeType", "cache.t3.small", "cache.r5.large", "cache.r7g.xlarge")
            .with("AutomaticFailover", "enabled", "disabled")
            .with("MultiAZ", "enabled", "disabled")
            .with("TransitEncryptionEnabled", true, false)
            .pages(20, 100, 100)
            .build();

    private static final GenericType SUBNET_GROUP = GenericType.regional(
                    "elasticache:subnetgroup", DescribeCacheSubnetGroupsRequest.class, "CacheSubnetGroups")
            .id("CacheSubnetGroupName", IdStyle.name("cache-subnets", "private"))
            .arn("ARN", "subnetgroup:{id}")
            .with("CacheSubnetGroupDescription", "Private subnets of the VPC", "created by Terraform")
            .part("VpcId", item -> "vpc-0" + item.fixed().hex("vpc", 16))
            .pages(20, 100, 100)
            .build();

    private static final GenericType SERVERLESS_CACHE = GenericType.regional(
                    "elasticache:serverlesscache", DescribeServerlessCachesRequest.class, "ServerlessCaches")
            .id("ServerlessCacheName", IdStyle.name("cache", "serverless"))
            .arn("ARN", "serverlesscache:{id}")
            .state("Status", "available", "modifying")
            .created("CreateTime")
            .with("Engine", "valkey", "redis", "memcached")
            .with("Description", "Sessions", "Hot items")
            .with("SnapshotRetentionLimit", 0, 1, 7)
            .pages(1, 50, 50)
            .build();

    static final List<GenericType> ALL = List.of(CLUSTER, REPLICATION_GROUP, SUBNET_GROUP, SERVERLESS_CACHE);

    private ElastiCacheTypes() {}
}
