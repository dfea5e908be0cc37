package io.nucleus.localaws.simulator.estate.paging;

import io.nucleus.localaws.simulator.control.TestOrganization;
import io.nucleus.localaws.simulator.estate.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudfront.model.DistributionList;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.eks.model.ListClustersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.ListKeysRequest;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.sns.model.ListTopicsRequest;
import software.amazon.awssdk.services.sns.model.ListTopicsResponse;
import software.amazon.awssdk.services.sns.model.Topic;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** Every listing of the estate as one page of ids or ARNs, so that one test can drive them all. */
final class Listings {
    /** A page of a listing; the token is null at the end. */
    record OnePage(List<String> ids, String next) {}

    /** Asks for a page; size and token may be null. */
    interface Listing {
        OnePage page(TestOrganization aws, Account account, String region, Integer size, String token);
    }

    static final Map<String, Listing> BY_TYPE = new TreeMap<>(Map.of(
            "ec2:instance", Listings::instances,
            "ec2:volume", Listings::volumes,
            "ec2:vpc", Listings::vpcs,
            "rds:db", Listings::databases,
            "s3:bucket", Listings::buckets,
            "lambda:function", Listings::functions,
            "dynamodb:table", Listings::tables,
            "ecs:cluster", Listings::ecsClusters,
            "ecs:service", Listings::ecsServices,
            "eks:cluster", Listings::eksClusters));

    static {
        BY_TYPE.put("elasticloadbalancing:loadbalancer/", Listings::loadBalancers);
        BY_TYPE.put("sns:topic", Listings::topics);
        BY_TYPE.put("sqs:queue", Listings::queues);
        BY_TYPE.put("kms:key", Listings::keys);
        BY_TYPE.put("iam:role", Listings::roles);
        BY_TYPE.put("cloudfront:distribution", Listings::distributions);
    }

    private Listings() {}

    static List<String> all(Listing listing, TestOrganization aws, Account account, String region, Integer size) {
        List<String> ids = new ArrayList<>();
        String token = null;
        do {
            OnePage page = listing.page(aws, account, region, size, token);
            ids.addAll(page.ids());
            token = page.next();
        } while (token != null);
        return ids;
    }

    private static OnePage instances(TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account,
                region,
                DescribeInstancesRequest.builder()
                        .maxResults(size)
                        .nextToken(token)
                        .build(),
                DescribeInstancesResponse.class);
        return new OnePage(
                answer.reservations().stream()
                        .flatMap(reservation -> reservation.instances().stream())
                        .map(instance -> instance.instanceId())
                        .toList(),
                answer.nextToken());
    }

    private static OnePage volumes(TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account,
                region,
                DescribeVolumesRequest.builder()
                        .maxResults(size)
                        .nextToken(token)
                        .build(),
                DescribeVolumesResponse.class);
        return new OnePage(answer.volumes().stream().map(Volume::volumeId).toList(), answer.nextToken());
    }

    private static OnePage vpcs(TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account,
                region,
                DescribeVpcsRequest.builder().maxResults(size).nextToken(token).build(),
                DescribeVpcsResponse.class);
        return new OnePage(answer.vpcs().stream().map(Vpc::vpcId).toList(), answer.nextToken());
    }

    private static OnePage databases(TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account,
                region,
                DescribeDbInstancesRequest.builder()
                        .maxRecords(size)
                        .marker(token)
                        .build(),
                DescribeDbInstancesResponse.class);
        return new OnePage(
                answer.dbInstances().stream()
                        .map(DBInstance::dbInstanceIdentifier)
                        .toList(),
                answer.marker());
    }

    private static OnePage buckets(TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account,
                "us-east-1",
                ListBucketsRequest.builder()
                        .maxBuckets(size)
                        .continuationToken(token)
                        .bucketRegion(region)
                        .build(),
                ListBucketsResponse.class);
        return new OnePage(answer.buckets().stream().map(Bucket::name).toList(), answer.continuationToken());
    }

    private static OnePage functions(TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account,
                region,
                ListFunctionsRequest.builder().maxItems(size).marker(token).build(),
                ListFunctionsResponse.class);
        return new OnePage(
                answer.functions().stream()
                        .map(FunctionConfiguration::functionName)
                        .toList(),
                answer.nextMarker());
    }

    private static OnePage tables(TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account,
                region,
                ListTablesRequest.builder()
                        .limit(size)
                        .exclusiveStartTableName(token)
                        .build(),
                ListTablesResponse.class);
        return new OnePage(answer.tableNames(), answer.lastEvaluatedTableName());
    }

    private static OnePage ecsClusters(
            TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account,
                region,
                software.amazon.awssdk.services.ecs.model.ListClustersRequest.builder()
                        .maxResults(size)
                        .nextToken(token)
                        .build(),
                software.amazon.awssdk.services.ecs.model.ListClustersResponse.class);
        return new OnePage(answer.clusterArns(), answer.nextToken());
    }

    /** The services of all clusters; the token is the cluster's number and the service's own token for it. */
    private static OnePage ecsServices(
            TestOrganization aws, Account account, String region, Integer size, String token) {
        List<String> clusters = all(Listings::ecsClusters, aws, account, region, null);
        if (clusters.isEmpty()) {
            return new OnePage(List.of(), null);
        }
        int cluster = token == null ? 0 : Integer.parseInt(token.split("\\|", 2)[0]);
        String own = token == null ? "" : token.split("\\|", 2)[1];
        var answer = aws.call(
                account,
                region,
                software.amazon.awssdk.services.ecs.model.ListServicesRequest.builder()
                        .cluster(clusters.get(cluster))
                        .maxResults(size)
                        .nextToken(own.isEmpty() ? null : own)
                        .build(),
                software.amazon.awssdk.services.ecs.model.ListServicesResponse.class);
        String next = cluster + 1 < clusters.size() ? (cluster + 1) + "|" : null;
        return new OnePage(
                answer.serviceArns(), answer.nextToken() == null ? next : cluster + "|" + answer.nextToken());
    }

    private static OnePage eksClusters(
            TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account,
                region,
                software.amazon.awssdk.services.eks.model.ListClustersRequest.builder()
                        .maxResults(size)
                        .nextToken(token)
                        .build(),
                ListClustersResponse.class);
        return new OnePage(answer.clusters(), answer.nextToken());
    }

    private static OnePage loadBalancers(
            TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account,
                region,
                DescribeLoadBalancersRequest.builder()
                        .pageSize(size)
                        .marker(token)
                        .build(),
                DescribeLoadBalancersResponse.class);
        return new OnePage(
                answer.loadBalancers().stream()
                        .map(LoadBalancer::loadBalancerName)
                        .toList(),
                answer.nextMarker());
    }

    private static OnePage topics(TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account, region, ListTopicsRequest.builder().nextToken(token).build(), ListTopicsResponse.class);
        return new OnePage(answer.topics().stream().map(Topic::topicArn).toList(), answer.nextToken());
    }

    private static OnePage queues(TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account,
                region,
                ListQueuesRequest.builder()
                        .maxResults(size == null ? Integer.valueOf(1000) : size)
                        .nextToken(token)
                        .build(),
                ListQueuesResponse.class);
        return new OnePage(answer.queueUrls(), answer.nextToken());
    }

    private static OnePage keys(TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account,
                region,
                ListKeysRequest.builder().limit(size).marker(token).build(),
                ListKeysResponse.class);
        return new OnePage(answer.keys().stream().map(KeyListEntry::keyId).toList(), answer.nextMarker());
    }

    private static OnePage roles(TestOrganization aws, Account account, String region, Integer size, String token) {
        var answer = aws.call(
                account,
                "us-east-1",
                ListRolesRequest.builder().maxItems(size).marker(token).build(),
                ListRolesResponse.class);
        return new OnePage(answer.roles().stream().map(Role::roleName).toList(), answer.marker());
    }

    private static OnePage distributions(
            TestOrganization aws, Account account, String region, Integer size, String token) {
        DistributionList answer = aws.call(
                        account,
                        "us-east-1",
                        ListDistributionsRequest.builder()
                                .maxItems(size == null ? null : size.toString())
                                .marker(token)
                                .build(),
                        ListDistributionsResponse.class)
                .distributionList();
        return new OnePage(answer.items().stream().map(it -> it.id()).toList(), answer.nextMarker());
    }
}
