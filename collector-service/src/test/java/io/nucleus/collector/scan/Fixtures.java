package io.nucleus.collector.scan;

import static io.nucleus.collector.access.AwsServices.*;
import static io.nucleus.collector.scan.Fixture.MALFORMED;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudfront.CloudFrontAsyncClient;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.eks.EksAsyncClient;
import software.amazon.awssdk.services.eks.model.DescribeClusterRequest;
import software.amazon.awssdk.services.eks.model.DescribeClusterResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;
import software.amazon.awssdk.services.iam.IamAsyncClient;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.kms.KmsAsyncClient;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.ListAliasesRequest;
import software.amazon.awssdk.services.kms.model.ListAliasesResponse;
import software.amazon.awssdk.services.kms.model.ListKeysRequest;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;
import software.amazon.awssdk.services.kms.model.ListResourceTagsRequest;
import software.amazon.awssdk.services.kms.model.ListResourceTagsResponse;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.lambda.model.ListTagsRequest;
import software.amazon.awssdk.services.lambda.model.ListTagsResponse;
import software.amazon.awssdk.services.rds.RdsAsyncClient;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sns.model.ListTopicsRequest;
import software.amazon.awssdk.services.sns.model.ListTopicsResponse;
import software.amazon.awssdk.services.sns.model.Topic;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsRequest;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** One fixture for each type of the catalogue. Every item has the tag {@code team=blue}, wherever its service keeps tags. */
final class Fixtures {
    static final Map<String, String> TAGS = Map.of("team", "blue");
    static final Instant CREATED = Instant.parse("2026-01-02T03:04:05Z");
    static final String CLUSTER = arn("ecs", "cluster/main");

    private Fixtures() {}

    static Stream<Fixture<?>> all() {
        return Stream.of(
                instances(),
                volumes(),
                vpcs(),
                databases(),
                buckets(),
                functions(),
                tables(),
                ecsClusters(),
                ecsServices(),
                eksClusters(),
                loadBalancers("app", LoadBalancerTypeEnum.APPLICATION),
                loadBalancers("net", LoadBalancerTypeEnum.NETWORK),
                loadBalancers("gwy", LoadBalancerTypeEnum.GATEWAY),
                topics(),
                queues(),
                keys(),
                roles(),
                distributions());
    }

    private static String arn(String service, String resource) {
        return "arn:aws:" + service + ":eu-west-1:123456789012:" + resource;
    }

    /** The name, or nothing at all. */
    private static String sound(String name) {
        return name.equals(MALFORMED) ? null : name;
    }

    private static String soundArn(String name, String arn) {
        return name.equals(MALFORMED) ? "garbage" : arn;
    }

    static Fixture<Ec2AsyncClient> instances() {
        return Fixture.of(
                EC2,
                Ec2AsyncClient.class,
                "ec2:instance",
                "describeInstances",
                r -> ((DescribeInstancesRequest) r).nextToken(),
                (names, next) -> DescribeInstancesResponse.builder()
                        .reservations(names.stream()
                                .map(n -> Reservation.builder()
                                        .instances(Instance.builder()
                                                .instanceId(sound(n))
                                                .state(s -> s.name("running"))
                                                .tags(t -> t.key("team").value("blue"))
                                                .build())
                                        .build())
                                .toList())
                        .nextToken(next)
                        .build());
    }

    static Fixture<Ec2AsyncClient> volumes() {
        return Fixture.of(
                EC2,
                Ec2AsyncClient.class,
                "ec2:volume",
                "describeVolumes",
                r -> ((DescribeVolumesRequest) r).nextToken(),
                (names, next) -> DescribeVolumesResponse.builder()
                        .volumes(names.stream()
                                .map(n -> Volume.builder()
                                        .volumeId(sound(n))
                                        .state("in-use")
                                        .tags(t -> t.key("team").value("blue"))
                                        .build())
                                .toList())
                        .nextToken(next)
                        .build());
    }

    static Fixture<Ec2AsyncClient> vpcs() {
        return Fixture.of(
                EC2,
                Ec2AsyncClient.class,
                "ec2:vpc",
                "describeVpcs",
                r -> ((DescribeVpcsRequest) r).nextToken(),
                (names, next) -> DescribeVpcsResponse.builder()
                        .vpcs(names.stream()
                                .map(n -> Vpc.builder()
                                        .vpcId(sound(n))
                                        .ownerId("123456789012")
                                        .tags(t -> t.key("team").value("blue"))
                                        .build())
                                .toList())
                        .nextToken(next)
                        .build());
    }

    static Fixture<RdsAsyncClient> databases() {
        return Fixture.of(
                RDS,
                RdsAsyncClient.class,
                "rds:db",
                "describeDBInstances",
                r -> ((DescribeDbInstancesRequest) r).marker(),
                (names, next) -> DescribeDbInstancesResponse.builder()
                        .dbInstances(names.stream()
                                .map(n -> DBInstance.builder()
                                        .dbInstanceIdentifier(n)
                                        .dbInstanceArn(soundArn(n, arn("rds", "db:" + n)))
                                        .tagList(t -> t.key("team").value("blue"))
                                        .build())
                                .toList())
                        .marker(next)
                        .build());
    }

    static Fixture<S3AsyncClient> buckets() {
        return Fixture.of(
                        S3,
                        S3AsyncClient.class,
                        "s3:bucket",
                        "listBuckets",
                        r -> ((ListBucketsRequest) r).continuationToken(),
                        (names, next) -> ListBucketsResponse.builder()
                                .buckets(names.stream()
                                        .map(n -> Bucket.builder()
                                                .name(sound(n))
                                                .bucketRegion("eu-west-1")
                                                .creationDate(CREATED)
                                                .build())
                                        .toList())
                                .continuationToken(next)
                                .build())
                .with(
                        "getBucketTagging",
                        GetBucketTaggingRequest.class,
                        r -> GetBucketTaggingResponse.builder()
                                .tagSet(t -> t.key("team").value("blue"))
                                .build())
                .with(
                        "getBucketVersioning",
                        GetBucketVersioningRequest.class,
                        r -> GetBucketVersioningResponse.builder().build())
                .with(
                        "getBucketEncryption",
                        GetBucketEncryptionRequest.class,
                        r -> GetBucketEncryptionResponse.builder().build())
                .with(
                        "getPublicAccessBlock",
                        GetPublicAccessBlockRequest.class,
                        r -> GetPublicAccessBlockResponse.builder().build());
    }

    static Fixture<LambdaAsyncClient> functions() {
        return Fixture.of(
                        LAMBDA,
                        LambdaAsyncClient.class,
                        "lambda:function",
                        "listFunctions",
                        r -> ((ListFunctionsRequest) r).marker(),
                        (names, next) -> ListFunctionsResponse.builder()
                                .functions(names.stream()
                                        .map(n -> FunctionConfiguration.builder()
                                                .functionName(n)
                                                .functionArn(soundArn(n, arn("lambda", "function:" + n)))
                                                .environment(e -> e.variables(Map.of("DB_HOST", "hidden-" + n)))
                                                .build())
                                        .toList())
                                .nextMarker(next)
                                .build())
                .with(
                        "listTags",
                        ListTagsRequest.class,
                        r -> ListTagsResponse.builder().tags(TAGS).build());
    }

    static Fixture<DynamoDbAsyncClient> tables() {
        return Fixture.of(
                        DYNAMODB,
                        DynamoDbAsyncClient.class,
                        "dynamodb:table",
                        "listTables",
                        r -> ((ListTablesRequest) r).exclusiveStartTableName(),
                        (names, next) -> ListTablesResponse.builder()
                                .tableNames(names)
                                .lastEvaluatedTableName(next)
                                .build())
                .with(
                        "describeTable",
                        DescribeTableRequest.class,
                        r -> DescribeTableResponse.builder()
                                .table(t -> t.tableName(r.tableName())
                                        .tableArn(soundArn(r.tableName(), arn("dynamodb", "table/" + r.tableName())))
                                        .tableStatus("ACTIVE"))
                                .build())
                .with(
                        "listTagsOfResource",
                        ListTagsOfResourceRequest.class,
                        r -> ListTagsOfResourceResponse.builder()
                                .tags(t -> t.key("team").value("blue"))
                                .build());
    }

    static Fixture<EcsAsyncClient> ecsClusters() {
        return Fixture.of(
                        ECS,
                        EcsAsyncClient.class,
                        "ecs:cluster",
                        "listClusters",
                        r -> ((ListClustersRequest) r).nextToken(),
                        (names, next) -> ListClustersResponse.builder()
                                .clusterArns(names.stream()
                                        .map(n -> soundArn(n, arn("ecs", "cluster/" + n)))
                                        .toList())
                                .nextToken(next)
                                .build())
                .with(
                        "describeClusters",
                        DescribeClustersRequest.class,
                        r -> DescribeClustersResponse.builder()
                                .clusters(r.clusters().stream()
                                        .map(a -> software.amazon.awssdk.services.ecs.model.Cluster.builder()
                                                .clusterArn(a)
                                                .clusterName(a.substring(a.indexOf('/') + 1))
                                                .status("ACTIVE")
                                                .tags(t -> t.key("team").value("blue"))
                                                .build())
                                        .toList())
                                .build());
    }

    static Fixture<EcsAsyncClient> ecsServices() {
        return Fixture.of(
                        ECS,
                        EcsAsyncClient.class,
                        "ecs:service",
                        "listServices",
                        r -> ((ListServicesRequest) r).nextToken(),
                        (names, next) -> ListServicesResponse.builder()
                                .serviceArns(names.stream()
                                        .map(n -> soundArn(n, arn("ecs", "service/main/" + n)))
                                        .toList())
                                .nextToken(next)
                                .build())
                .with(
                        "listClusters",
                        ListClustersRequest.class,
                        r -> ListClustersResponse.builder().clusterArns(CLUSTER).build())
                .with(
                        "describeServices",
                        DescribeServicesRequest.class,
                        r -> DescribeServicesResponse.builder()
                                .services(r.services().stream()
                                        .map(a -> software.amazon.awssdk.services.ecs.model.Service.builder()
                                                .serviceArn(a)
                                                .clusterArn(r.cluster())
                                                .serviceName(a.substring(a.lastIndexOf('/') + 1))
                                                .status("ACTIVE")
                                                .tags(t -> t.key("team").value("blue"))
                                                .build())
                                        .toList())
                                .build());
    }

    static Fixture<EksAsyncClient> eksClusters() {
        return Fixture.of(
                        EKS,
                        EksAsyncClient.class,
                        "eks:cluster",
                        "listClusters",
                        r -> ((software.amazon.awssdk.services.eks.model.ListClustersRequest) r).nextToken(),
                        (names, next) -> software.amazon.awssdk.services.eks.model.ListClustersResponse.builder()
                                .clusters(names)
                                .nextToken(next)
                                .build())
                .with(
                        "describeCluster",
                        DescribeClusterRequest.class,
                        r -> DescribeClusterResponse.builder()
                                .cluster(c -> c.name(r.name())
                                        .arn(soundArn(r.name(), arn("eks", "cluster/" + r.name())))
                                        .status("ACTIVE")
                                        .tags(TAGS))
                                .build());
    }

    static Fixture<ElasticLoadBalancingV2AsyncClient> loadBalancers(String kind, LoadBalancerTypeEnum type) {
        return Fixture.of(
                        LOAD_BALANCING,
                        ElasticLoadBalancingV2AsyncClient.class,
                        "elasticloadbalancing:loadbalancer/" + kind,
                        "describeLoadBalancers",
                        r -> ((DescribeLoadBalancersRequest) r).marker(),
                        (names, next) -> DescribeLoadBalancersResponse.builder()
                                .loadBalancers(names.stream()
                                        .map(n -> LoadBalancer.builder()
                                                .loadBalancerName(n)
                                                .loadBalancerArn(soundArn(
                                                        n,
                                                        arn(
                                                                "elasticloadbalancing",
                                                                "loadbalancer/" + kind + "/" + n
                                                                        + "/0123456789abcdef")))
                                                .type(type)
                                                .state(s -> s.code("active"))
                                                .build())
                                        .toList())
                                .nextMarker(next)
                                .build())
                .with(
                        "describeTags",
                        DescribeTagsRequest.class,
                        r -> DescribeTagsResponse.builder()
                                .tagDescriptions(r.resourceArns().stream()
                                        .map(
                                                a -> software.amazon.awssdk.services.elasticloadbalancingv2.model
                                                        .TagDescription.builder()
                                                        .resourceArn(a)
                                                        .tags(t -> t.key("team").value("blue"))
                                                        .build())
                                        .toList())
                                .build());
    }

    static Fixture<SnsAsyncClient> topics() {
        return Fixture.of(
                        SNS,
                        SnsAsyncClient.class,
                        "sns:topic",
                        "listTopics",
                        r -> ((ListTopicsRequest) r).nextToken(),
                        (names, next) -> ListTopicsResponse.builder()
                                .topics(names.stream()
                                        .map(n -> Topic.builder()
                                                .topicArn(n.equals(MALFORMED) ? null : arn("sns", n))
                                                .build())
                                        .toList())
                                .nextToken(next)
                                .build())
                .with(
                        "listTagsForResource",
                        software.amazon.awssdk.services.sns.model.ListTagsForResourceRequest.class,
                        r -> software.amazon.awssdk.services.sns.model.ListTagsForResourceResponse.builder()
                                .tags(t -> t.key("team").value("blue"))
                                .build());
    }

    static Fixture<SqsAsyncClient> queues() {
        return Fixture.of(
                        SQS,
                        SqsAsyncClient.class,
                        "sqs:queue",
                        "listQueues",
                        r -> ((ListQueuesRequest) r).nextToken(),
                        (names, next) -> ListQueuesResponse.builder()
                                .queueUrls(names.stream()
                                        .map(n -> "https://sqs.eu-west-1.amazonaws.com/123456789012/" + n)
                                        .toList())
                                .nextToken(next)
                                .build())
                .with("getQueueAttributes", GetQueueAttributesRequest.class, r -> {
                    String name = r.queueUrl().substring(r.queueUrl().lastIndexOf('/') + 1);
                    return GetQueueAttributesResponse.builder()
                            .attributes(Map.of(
                                    QueueAttributeName.QUEUE_ARN,
                                    soundArn(name, arn("sqs", name)),
                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                    "17",
                                    QueueAttributeName.CREATED_TIMESTAMP,
                                    Long.toString(CREATED.getEpochSecond())))
                            .build();
                })
                .with(
                        "listQueueTags",
                        ListQueueTagsRequest.class,
                        r -> ListQueueTagsResponse.builder().tags(TAGS).build());
    }

    static Fixture<KmsAsyncClient> keys() {
        return Fixture.of(
                        KMS,
                        KmsAsyncClient.class,
                        "kms:key",
                        "listKeys",
                        r -> ((ListKeysRequest) r).marker(),
                        (names, next) -> ListKeysResponse.builder()
                                .keys(names.stream()
                                        .map(n -> KeyListEntry.builder()
                                                .keyId(n)
                                                .keyArn(soundArn(n, arn("kms", "key/" + n)))
                                                .build())
                                        .toList())
                                .nextMarker(next)
                                .truncated(next != null)
                                .build())
                .with(
                        "listAliases",
                        ListAliasesRequest.class,
                        r -> ListAliasesResponse.builder()
                                .aliases(
                                        a -> a.aliasName("alias/b-one").targetKeyId("one"),
                                        a -> a.aliasName("alias/a-one").targetKeyId("one"),
                                        a -> a.aliasName("alias/aws/unused"))
                                .truncated(false)
                                .build())
                .with(
                        "describeKey",
                        DescribeKeyRequest.class,
                        r -> DescribeKeyResponse.builder()
                                .keyMetadata(k -> k.keyId(r.keyId())
                                        .arn(soundArn(r.keyId(), arn("kms", "key/" + r.keyId())))
                                        .keyState("Enabled")
                                        .keyManager("AWS"))
                                .build())
                .with(
                        "listResourceTags",
                        ListResourceTagsRequest.class,
                        r -> ListResourceTagsResponse.builder()
                                .tags(t -> t.tagKey("team").tagValue("blue"))
                                .truncated(false)
                                .build());
    }

    static Fixture<IamAsyncClient> roles() {
        return Fixture.of(
                        IAM,
                        IamAsyncClient.class,
                        "iam:role",
                        "listRoles",
                        r -> ((ListRolesRequest) r).marker(),
                        (names, next) -> ListRolesResponse.builder()
                                .roles(names.stream()
                                        .map(n -> Role.builder()
                                                .roleName(n)
                                                .arn(soundArn(n, "arn:aws:iam::123456789012:role/" + n))
                                                .build())
                                        .toList())
                                .marker(next)
                                .isTruncated(next != null)
                                .build())
                .with(
                        "listRoleTags",
                        ListRoleTagsRequest.class,
                        r -> ListRoleTagsResponse.builder()
                                .tags(t -> t.key("team").value("blue"))
                                .isTruncated(false)
                                .build());
    }

    static Fixture<CloudFrontAsyncClient> distributions() {
        return Fixture.of(
                        CLOUDFRONT,
                        CloudFrontAsyncClient.class,
                        "cloudfront:distribution",
                        "listDistributions",
                        r -> ((ListDistributionsRequest) r).marker(),
                        (names, next) -> ListDistributionsResponse.builder()
                                .distributionList(l -> l.items(names.stream()
                                                .map(n -> DistributionSummary.builder()
                                                        .id(n)
                                                        .arn(soundArn(
                                                                n,
                                                                "arn:aws:cloudfront::123456789012:distribution/" + n))
                                                        .domainName(n + ".cloudfront.net")
                                                        .status("Deployed")
                                                        .build())
                                                .toList())
                                        .isTruncated(next != null)
                                        .nextMarker(next))
                                .build())
                .with(
                        "listTagsForResource",
                        software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceRequest.class,
                        r -> software.amazon.awssdk.services.cloudfront.model.ListTagsForResourceResponse.builder()
                                .tags(t -> t.items(i -> i.key("team").value("blue")))
                                .build());
    }
}
