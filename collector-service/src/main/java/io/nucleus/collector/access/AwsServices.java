package io.nucleus.collector.access;

import software.amazon.awssdk.services.account.AccountAsyncClient;
import software.amazon.awssdk.services.cloudfront.CloudFrontAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.eks.EksAsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;
import software.amazon.awssdk.services.iam.IamAsyncClient;
import software.amazon.awssdk.services.kms.KmsAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.rds.RdsAsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sts.StsAsyncClient;

/** The services that the collector calls in target accounts, and how each one's client is made. */
public final class AwsServices {
    public static final AwsService<AccountAsyncClient> ACCOUNT =
            AwsService.of(AccountAsyncClient.SERVICE_METADATA_ID, s -> AccountAsyncClient.builder());
    public static final AwsService<CloudFrontAsyncClient> CLOUDFRONT =
            AwsService.of(CloudFrontAsyncClient.SERVICE_METADATA_ID, s -> CloudFrontAsyncClient.builder());
    public static final AwsService<DynamoDbAsyncClient> DYNAMODB =
            AwsService.of(DynamoDbAsyncClient.SERVICE_METADATA_ID, s -> DynamoDbAsyncClient.builder());
    public static final AwsService<Ec2AsyncClient> EC2 =
            AwsService.of(Ec2AsyncClient.SERVICE_METADATA_ID, s -> Ec2AsyncClient.builder());
    public static final AwsService<EcsAsyncClient> ECS =
            AwsService.of(EcsAsyncClient.SERVICE_METADATA_ID, s -> EcsAsyncClient.builder());
    public static final AwsService<EksAsyncClient> EKS =
            AwsService.of(EksAsyncClient.SERVICE_METADATA_ID, s -> EksAsyncClient.builder());
    public static final AwsService<ElasticLoadBalancingV2AsyncClient> LOAD_BALANCING = AwsService.of(
            ElasticLoadBalancingV2AsyncClient.SERVICE_METADATA_ID, s -> ElasticLoadBalancingV2AsyncClient.builder());
    public static final AwsService<IamAsyncClient> IAM =
            AwsService.of(IamAsyncClient.SERVICE_METADATA_ID, s -> IamAsyncClient.builder());
    public static final AwsService<KmsAsyncClient> KMS =
            AwsService.of(KmsAsyncClient.SERVICE_METADATA_ID, s -> KmsAsyncClient.builder());
    public static final AwsService<LambdaAsyncClient> LAMBDA =
            AwsService.of(LambdaAsyncClient.SERVICE_METADATA_ID, s -> LambdaAsyncClient.builder());
    public static final AwsService<OrganizationsAsyncClient> ORGANIZATIONS =
            AwsService.of(OrganizationsAsyncClient.SERVICE_METADATA_ID, s -> OrganizationsAsyncClient.builder());
    public static final AwsService<RdsAsyncClient> RDS =
            AwsService.of(RdsAsyncClient.SERVICE_METADATA_ID, s -> RdsAsyncClient.builder());
    /** One host for all buckets where the endpoint is not AWS's: names of buckets need not resolve there. */
    public static final AwsService<S3AsyncClient> S3 = AwsService.of(
            S3AsyncClient.SERVICE_METADATA_ID,
            s -> S3AsyncClient.builder().forcePathStyle(s.endpoint().isPresent()));

    public static final AwsService<SnsAsyncClient> SNS =
            AwsService.of(SnsAsyncClient.SERVICE_METADATA_ID, s -> SnsAsyncClient.builder());
    public static final AwsService<SqsAsyncClient> SQS =
            AwsService.of(SqsAsyncClient.SERVICE_METADATA_ID, s -> SqsAsyncClient.builder());
    public static final AwsService<StsAsyncClient> STS =
            AwsService.of(StsAsyncClient.SERVICE_METADATA_ID, s -> StsAsyncClient.builder());

    private AwsServices() {}
}
