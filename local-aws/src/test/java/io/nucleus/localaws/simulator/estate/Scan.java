package io.nucleus.localaws.simulator.estate;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.control.TestOrganization;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import software.amazon.awssdk.services.eks.model.DescribeClusterRequest;
import software.amazon.awssdk.services.eks.model.DescribeClusterResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.ListAliasesRequest;
import software.amazon.awssdk.services.kms.model.ListAliasesResponse;
import software.amazon.awssdk.services.kms.model.ListKeysRequest;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;
import software.amazon.awssdk.services.kms.model.ListResourceTagsRequest;
import software.amazon.awssdk.services.kms.model.ListResourceTagsResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.lambda.model.ListTagsRequest;
import software.amazon.awssdk.services.lambda.model.ListTagsResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.sns.model.ListTopicsRequest;
import software.amazon.awssdk.services.sns.model.ListTopicsResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsRequest;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What a collector would make of an account's answers, page by page, independently of how the estate names things. It is
 * for estates of which one page of the services that page widely holds all.
 */
final class Scan {
    private final TestOrganization aws;
    private final Account account;
    private final String region;
    private final List<ExpectedResource> found = new ArrayList<>();

    private Scan(TestOrganization aws, Account account, String region) {
        this.aws = aws;
        this.account = account;
        this.region = region;
    }

    static List<ExpectedResource> all(TestOrganization aws, Account account) {
        List<ExpectedResource> all = new ArrayList<>();
        for (String region : account.enabledRegions()) {
            all.addAll(new Scan(aws, account, region).regional());
        }
        all.addAll(new Scan(aws, account, "us-east-1").global());
        all.sort(Comparator.comparing(ExpectedResource::resourceArn));
        return all;
    }

    private List<ExpectedResource> regional() {
        instances();
        volumes();
        vpcs();
        databases();
        functions();
        tables();
        ecs();
        eks();
        loadBalancers();
        topics();
        queues();
        keys();
        return found;
    }

    private List<ExpectedResource> global() {
        buckets();
        roles();
        distributions();
        return found;
    }

    private <O> O call(software.amazon.awssdk.core.SdkPojo request, Class<O> answer) {
        return aws.call(account, region, request, answer);
    }

    private void add(String type, String arn, String id, String name, String state, Map<String, String> tags) {
        add(region, type, arn, id, name, state, tags);
    }

    private void add(
            String where, String type, String arn, String id, String name, String state, Map<String, String> tags) {
        found.add(new ExpectedResource(account.id(), where, type, arn, id, name, state.toLowerCase(Locale.ROOT), tags));
    }

    private static <T> Map<String, String> map(Collection<T> tags, Function<T, String> key, Function<T, String> value) {
        return tags.stream().collect(Collectors.toMap(key, value));
    }

    private void ec2(String type, String path, String id, String state, List<Tag> list) {
        Map<String, String> tags = map(list, Tag::key, Tag::value);
        String arn = "arn:aws:ec2:" + region + ":" + account.id() + ":" + path + "/" + id;
        add(type, arn, id, tags.getOrDefault("Name", ""), state, tags);
    }

    private void instances() {
        String token = null;
        do {
            var page =
                    call(DescribeInstancesRequest.builder().nextToken(token).build(), DescribeInstancesResponse.class);
            page.reservations().stream()
                    .flatMap(reservation -> reservation.instances().stream())
                    .forEach(it -> ec2(
                            "ec2:instance",
                            "instance",
                            it.instanceId(),
                            it.state().nameAsString(),
                            it.tags()));
            token = page.nextToken();
        } while (token != null);
    }

    private void volumes() {
        String token = null;
        do {
            var page = call(DescribeVolumesRequest.builder().nextToken(token).build(), DescribeVolumesResponse.class);
            page.volumes().forEach(it -> ec2("ec2:volume", "volume", it.volumeId(), it.stateAsString(), it.tags()));
            token = page.nextToken();
        } while (token != null);
    }

    private void vpcs() {
        call(DescribeVpcsRequest.builder().build(), DescribeVpcsResponse.class)
                .vpcs()
                .forEach(it -> ec2("ec2:vpc", "vpc", it.vpcId(), it.stateAsString(), it.tags()));
    }

    private void databases() {
        String marker = null;
        do {
            var page = call(
                    DescribeDbInstancesRequest.builder().marker(marker).build(), DescribeDbInstancesResponse.class);
            page.dbInstances()
                    .forEach(it -> add(
                            "rds:db",
                            it.dbInstanceArn(),
                            it.dbInstanceIdentifier(),
                            it.dbInstanceIdentifier(),
                            it.dbInstanceStatus(),
                            map(it.tagList(), tag -> tag.key(), tag -> tag.value())));
            marker = page.marker();
        } while (marker != null);
    }

    private void buckets() {
        call(ListBucketsRequest.builder().maxBuckets(10_000).build(), ListBucketsResponse.class)
                .buckets()
                .forEach(it -> add(
                        it.bucketRegion(),
                        "s3:bucket",
                        "arn:aws:s3:::" + it.name(),
                        it.name(),
                        it.name(),
                        "",
                        tags(it)));
    }

    private Map<String, String> tags(Bucket bucket) {
        try {
            return map(
                    aws.call(
                                    account,
                                    bucket.bucketRegion(),
                                    GetBucketTaggingRequest.builder()
                                            .bucket(bucket.name())
                                            .build(),
                                    GetBucketTaggingResponse.class)
                            .tagSet(),
                    tag -> tag.key(),
                    tag -> tag.value());
        } catch (SimulatedError e) {
            if (!e.code().equals("NoSuchTagSet")) {
                throw e;
            }
            return Map.of();
        }
    }

    private void functions() {
        String marker = null;
        do {
            var page = call(ListFunctionsRequest.builder().marker(marker).build(), ListFunctionsResponse.class);
            page.functions().forEach(this::function);
            marker = page.nextMarker();
        } while (marker != null);
    }

    private void function(FunctionConfiguration it) {
        String state = it.stateAsString() == null ? "" : it.stateAsString();
        var tags = call(ListTagsRequest.builder().resource(it.functionArn()).build(), ListTagsResponse.class);
        add("lambda:function", it.functionArn(), it.functionName(), it.functionName(), state, tags.tags());
    }

    private void tables() {
        for (String name : call(ListTablesRequest.builder().build(), ListTablesResponse.class)
                .tableNames()) {
            TableDescription it = call(
                            DescribeTableRequest.builder().tableName(name).build(), DescribeTableResponse.class)
                    .table();
            Map<String, String> tags = new HashMap<>();
            String token = null;
            do {
                var page = call(
                        ListTagsOfResourceRequest.builder()
                                .resourceArn(it.tableArn())
                                .nextToken(token)
                                .build(),
                        ListTagsOfResourceResponse.class);
                page.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
                token = page.nextToken();
            } while (token != null);
            add("dynamodb:table", it.tableArn(), it.tableName(), it.tableName(), it.tableStatusAsString(), tags);
        }
    }

    private void ecs() {
        List<String> arns = call(
                        software.amazon.awssdk.services.ecs.model.ListClustersRequest.builder()
                                .build(),
                        software.amazon.awssdk.services.ecs.model.ListClustersResponse.class)
                .clusterArns();
        if (arns.isEmpty()) {
            return;
        }
        call(
                        DescribeClustersRequest.builder()
                                .clusters(arns)
                                .include(ClusterField.TAGS)
                                .build(),
                        DescribeClustersResponse.class)
                .clusters()
                .forEach(it -> {
                    add(
                            "ecs:cluster",
                            it.clusterArn(),
                            it.clusterName(),
                            it.clusterName(),
                            it.status(),
                            map(it.tags(), tag -> tag.key(), tag -> tag.value()));
                    services(it.clusterName());
                });
    }

    private void services(String cluster) {
        String token = null;
        do {
            var page = call(
                    ListServicesRequest.builder()
                            .cluster(cluster)
                            .nextToken(token)
                            .build(),
                    ListServicesResponse.class);
            if (!page.serviceArns().isEmpty()) {
                call(
                                DescribeServicesRequest.builder()
                                        .cluster(cluster)
                                        .services(page.serviceArns())
                                        .include(ServiceField.TAGS)
                                        .build(),
                                DescribeServicesResponse.class)
                        .services()
                        .forEach(it -> add(
                                "ecs:service",
                                it.serviceArn(),
                                cluster + "/" + it.serviceName(),
                                it.serviceName(),
                                it.status(),
                                map(it.tags(), tag -> tag.key(), tag -> tag.value())));
            }
            token = page.nextToken();
        } while (token != null);
    }

    private void eks() {
        call(
                        software.amazon.awssdk.services.eks.model.ListClustersRequest.builder()
                                .build(),
                        software.amazon.awssdk.services.eks.model.ListClustersResponse.class)
                .clusters()
                .stream()
                .map(name -> call(DescribeClusterRequest.builder().name(name).build(), DescribeClusterResponse.class)
                        .cluster())
                .forEach(it -> add("eks:cluster", it.arn(), it.name(), it.name(), it.statusAsString(), it.tags()));
    }

    private void loadBalancers() {
        call(DescribeLoadBalancersRequest.builder().build(), DescribeLoadBalancersResponse.class)
                .loadBalancers()
                .forEach(this::loadBalancer);
    }

    private void loadBalancer(LoadBalancer it) {
        var tags = call(
                DescribeTagsRequest.builder().resourceArns(it.loadBalancerArn()).build(), DescribeTagsResponse.class);
        String kind = it.loadBalancerArn().split("/")[1];
        add(
                "elasticloadbalancing:loadbalancer/" + kind,
                it.loadBalancerArn(),
                it.loadBalancerName(),
                it.loadBalancerName(),
                it.state().codeAsString(),
                map(tags.tagDescriptions().getFirst().tags(), tag -> tag.key(), tag -> tag.value()));
    }

    private void topics() {
        call(ListTopicsRequest.builder().build(), ListTopicsResponse.class)
                .topics()
                .forEach(it -> {
                    String name = Arns.tail(it.topicArn());
                    var tags = call(
                            software.amazon.awssdk.services.sns.model.ListTagsForResourceRequest.builder()
                                    .resourceArn(it.topicArn())
                                    .build(),
                            software.amazon.awssdk.services.sns.model.ListTagsForResourceResponse.class);
                    add(
                            "sns:topic",
                            it.topicArn(),
                            name,
                            name,
                            "",
                            map(tags.tags(), tag -> tag.key(), tag -> tag.value()));
                });
    }

    private void queues() {
        call(ListQueuesRequest.builder().maxResults(1000).build(), ListQueuesResponse.class)
                .queueUrls()
                .forEach(url -> {
                    var attributes = call(
                            GetQueueAttributesRequest.builder()
                                    .queueUrl(url)
                                    .attributeNames(QueueAttributeName.QUEUE_ARN)
                                    .build(),
                            GetQueueAttributesResponse.class);
                    var tags = call(ListQueueTagsRequest.builder().queueUrl(url).build(), ListQueueTagsResponse.class);
                    String arn = attributes.attributesAsStrings().get("QueueArn");
                    add("sqs:queue", arn, Arns.tail(url), Arns.tail(url), "", tags.tags());
                });
    }

    private void keys() {
        Map<String, String> names = aliases();
        call(ListKeysRequest.builder().limit(1000).build(), ListKeysResponse.class).keys().stream()
                .map(KeyListEntry::keyId)
                .map(id -> call(DescribeKeyRequest.builder().keyId(id).build(), DescribeKeyResponse.class)
                        .keyMetadata())
                .forEach(it -> {
                    var tags = call(
                            ListResourceTagsRequest.builder().keyId(it.keyId()).build(),
                            ListResourceTagsResponse.class);
                    add(
                            "kms:key",
                            it.arn(),
                            it.keyId(),
                            names.getOrDefault(it.keyId(), ""),
                            it.keyStateAsString(),
                            map(tags.tags(), tag -> tag.tagKey(), tag -> tag.tagValue()));
                });
    }

    private Map<String, String> aliases() {
        Map<String, String> names = new HashMap<>();
        String marker = null;
        do {
            var page = call(ListAliasesRequest.builder().marker(marker).build(), ListAliasesResponse.class);
            for (AliasListEntry alias : page.aliases()) {
                if (alias.targetKeyId() != null) {
                    String name = alias.aliasName().substring("alias/".length());
                    names.merge(alias.targetKeyId(), name, (one, other) -> one.compareTo(other) < 0 ? one : other);
                }
            }
            marker = page.nextMarker();
        } while (marker != null);
        return names;
    }

    private void roles() {
        call(ListRolesRequest.builder().maxItems(1000).build(), ListRolesResponse.class)
                .roles()
                .forEach(it -> {
                    var tags = call(
                            ListRoleTagsRequest.builder()
                                    .roleName(it.roleName())
                                    .build(),
                            ListRoleTagsResponse.class);
                    add(
                            Regions.GLOBAL,
                            "iam:role",
                            it.arn(),
                            it.roleName(),
                            it.roleName(),
                            "",
                            map(tags.tags(), tag -> tag.key(), tag -> tag.value()));
                });
    }

    private void distributions() {
        call(ListDistributionsRequest.builder().build(), ListDistributionsResponse.class)
                .distributionList()
                .items()
                .forEach(this::distribution);
    }

    private void distribution(DistributionSummary it) {
        var answer = call(
                software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceRequest.builder()
                        .resource(it.arn())
                        .build(),
                software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceResponse.class);
        Map<String, String> tags = map(answer.tags().items(), tag -> tag.key(), tag -> tag.value());
        String host = it.aliases().items().stream().findFirst().orElse(it.domainName());
        add(
                Regions.GLOBAL,
                "cloudfront:distribution",
                it.arn(),
                it.id(),
                tags.getOrDefault("Name", host),
                it.status(),
                tags);
    }
}
