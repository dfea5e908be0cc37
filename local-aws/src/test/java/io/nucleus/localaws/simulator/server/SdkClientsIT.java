package io.nucleus.localaws.simulator.server;

import static io.nucleus.localaws.simulator.server.SampleEstate.CREATED;
import static io.nucleus.localaws.simulator.server.SampleEstate.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.eks.EksClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.BucketLocationConstraint;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sts.StsClient;

/** The SDK's clients of the first services, as an application uses them. */
class SdkClientsIT {
    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = new SampleServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void ec2PagesThroughFilteredInstances() {
        Ec2Client ec2 = server.client(Ec2Client.builder());
        var pages = ec2.describeInstancesPaginator(
                r -> r.maxResults(10).filters(f -> f.name("tag:count").values("25")));
        assertThat(pages.reservations().stream().flatMap(r -> r.instances().stream()))
                .hasSize(25)
                .extracting(Instance::instanceId)
                .startsWith("i-0")
                .endsWith("i-24");
        assertThat(pages.stream()).hasSize(3);
    }

    @Test
    void ec2TellsStateTimeAndTags() {
        Instance instance = server.client(Ec2AsyncClient.builder())
                .describeInstances()
                .join()
                .reservations()
                .getFirst()
                .instances()
                .getFirst();
        assertThat(instance.state().nameAsString()).isEqualTo("running");
        assertThat(instance.launchTime()).isEqualTo(CREATED);
        assertThat(instance.tags().getFirst().value()).isEqualTo(TAG);
    }

    @Test
    void rdsListsInstancesWithTheirTags() {
        var instance = server.client(RdsClient.builder())
                .describeDBInstances()
                .dbInstances()
                .getFirst();
        assertThat(instance.dbInstanceIdentifier()).isEqualTo("orders");
        assertThat(instance.instanceCreateTime()).isEqualTo(CREATED);
        assertThat(instance.tagList().getFirst().value()).isEqualTo(TAG);
    }

    @Test
    void loadBalancersRolesAndTopicsAreListed() {
        assertThat(server.client(ElasticLoadBalancingV2Client.builder())
                        .describeLoadBalancers()
                        .loadBalancers()
                        .getFirst()
                        .availabilityZones())
                .extracting(AvailabilityZone::zoneName)
                .containsExactly("eu-west-1a", "eu-west-1b");
        assertThat(server.client(IamClient.builder().region(Region.AWS_GLOBAL))
                        .listRolesPaginator()
                        .roles())
                .singleElement()
                .satisfies(role -> assertThat(role.createDate()).isEqualTo(CREATED));
        assertThat(server.client(SnsClient.builder()).listTopics().topics())
                .singleElement()
                .satisfies(
                        topic -> assertThat(topic.topicArn()).isEqualTo("arn:aws:sns:eu-west-1:123456789012:alarms"));
    }

    @Test
    void stsTellsTheCaller() {
        var identity = server.client(StsClient.builder()).getCallerIdentity();
        assertThat(identity.account()).isEqualTo(SampleServer.ACCOUNT);
        assertThat(identity.arn()).endsWith("assumed-role/Reader/test");
        assertThat(identity.responseMetadata().requestId()).isNotBlank();
    }

    @Test
    void jsonServicesAreListed() {
        assertThat(server.client(DynamoDbAsyncClient.builder())
                        .listTables()
                        .join()
                        .tableNames())
                .containsExactly("orders", "customers");
        assertThat(server.client(EcsClient.builder()).listClusters().clusterArns())
                .containsExactly("arn:aws:ecs:eu-west-1:123456789012:cluster/web");
        assertThat(server.client(KmsClient.builder()).listKeys().keys())
                .singleElement()
                .satisfies(key -> assertThat(key.keyId()).isEqualTo("1234abcd"));
        assertThat(server.client(OrganizationsClient.builder()).listAccounts().accounts())
                .singleElement()
                .satisfies(account -> assertThat(account.joinedTimestamp()).isEqualTo(CREATED));
    }

    @Test
    void sqsTellsQueuesAttributesAndTags() {
        SqsClient sqs = server.client(SqsClient.builder());
        String queue = sqs.listQueues().queueUrls().getFirst();
        assertThat(sqs.getQueueAttributes(r -> r.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                        .attributes())
                .containsExactly(Map.entry(QueueAttributeName.VISIBILITY_TIMEOUT, "30"));
        assertThat(sqs.listQueueTags(r -> r.queueUrl(queue)).tags()).containsExactly(Map.entry("team", TAG));
    }

    @Test
    void restJsonServicesTellMapsAndTimes() {
        assertThat(server.client(LambdaClient.builder())
                        .listFunctionsPaginator()
                        .functions())
                .singleElement()
                .satisfies(function ->
                        assertThat(function.environment().variables()).containsEntry("STAGE", TAG));
        var cluster = server.client(EksClient.builder())
                .describeCluster(r -> r.name("main"))
                .cluster();
        assertThat(cluster.createdAt()).isEqualTo(CREATED);
        assertThat(cluster.tags()).containsEntry("team", TAG);
    }

    @Test
    void s3TellsBucketsLocationTagsAndPolicy() {
        S3Client s3 = server.client(S3Client.builder());
        assertThat(s3.listBuckets().buckets()).extracting(Bucket::name).containsExactly("logs", "data.with.dots");
        assertThat(s3.getBucketLocation(r -> r.bucket("logs")).locationConstraint())
                .isEqualTo(BucketLocationConstraint.EU_WEST_1);
        assertThat(s3.getBucketTagging(r -> r.bucket("logs"))
                        .tagSet()
                        .getFirst()
                        .value())
                .isEqualTo(TAG);
        assertThat(s3.getBucketPolicy(r -> r.bucket("logs")).policy()).isEqualTo("{\"Version\":\"2012-10-17\"}");
    }

    @Test
    void cloudFrontListsDistributions() {
        var list = server.client(CloudFrontClient.builder().region(Region.AWS_GLOBAL))
                .listDistributions()
                .distributionList();
        assertThat(list.items().getFirst().aliases().items()).containsExactly("www.example.com");
        assertThat(list.items().getFirst().lastModifiedTime()).isEqualTo(CREATED);
    }
}
