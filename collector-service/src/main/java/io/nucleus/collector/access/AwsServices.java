package io.nucleus.collector.access;

import software.amazon.awssdk.services.accessanalyzer.AccessAnalyzerAsyncClient;
import software.amazon.awssdk.services.account.AccountAsyncClient;
import software.amazon.awssdk.services.acm.AcmAsyncClient;
import software.amazon.awssdk.services.acmpca.AcmPcaAsyncClient;
import software.amazon.awssdk.services.amplify.AmplifyAsyncClient;
import software.amazon.awssdk.services.apigateway.ApiGatewayAsyncClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2AsyncClient;
import software.amazon.awssdk.services.apprunner.AppRunnerAsyncClient;
import software.amazon.awssdk.services.appsync.AppSyncAsyncClient;
import software.amazon.awssdk.services.athena.AthenaAsyncClient;
import software.amazon.awssdk.services.autoscaling.AutoScalingAsyncClient;
import software.amazon.awssdk.services.backup.BackupAsyncClient;
import software.amazon.awssdk.services.batch.BatchAsyncClient;
import software.amazon.awssdk.services.budgets.BudgetsAsyncClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationAsyncClient;
import software.amazon.awssdk.services.cloudfront.CloudFrontAsyncClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailAsyncClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactAsyncClient;
import software.amazon.awssdk.services.codebuild.CodeBuildAsyncClient;
import software.amazon.awssdk.services.codecommit.CodeCommitAsyncClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployAsyncClient;
import software.amazon.awssdk.services.codepipeline.CodePipelineAsyncClient;
import software.amazon.awssdk.services.cognitoidentity.CognitoIdentityAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.config.ConfigAsyncClient;
import software.amazon.awssdk.services.databasemigration.DatabaseMigrationAsyncClient;
import software.amazon.awssdk.services.datasync.DataSyncAsyncClient;
import software.amazon.awssdk.services.dax.DaxAsyncClient;
import software.amazon.awssdk.services.directconnect.DirectConnectAsyncClient;
import software.amazon.awssdk.services.directory.DirectoryAsyncClient;
import software.amazon.awssdk.services.drs.DrsAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.efs.EfsAsyncClient;
import software.amazon.awssdk.services.eks.EksAsyncClient;
import software.amazon.awssdk.services.elasticache.ElastiCacheAsyncClient;
import software.amazon.awssdk.services.elasticbeanstalk.ElasticBeanstalkAsyncClient;
import software.amazon.awssdk.services.elasticloadbalancing.ElasticLoadBalancingAsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;
import software.amazon.awssdk.services.emr.EmrAsyncClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeAsyncClient;
import software.amazon.awssdk.services.firehose.FirehoseAsyncClient;
import software.amazon.awssdk.services.fsx.FSxAsyncClient;
import software.amazon.awssdk.services.glacier.GlacierAsyncClient;
import software.amazon.awssdk.services.globalaccelerator.GlobalAcceleratorAsyncClient;
import software.amazon.awssdk.services.glue.GlueAsyncClient;
import software.amazon.awssdk.services.guardduty.GuardDutyAsyncClient;
import software.amazon.awssdk.services.iam.IamAsyncClient;
import software.amazon.awssdk.services.inspector2.Inspector2AsyncClient;
import software.amazon.awssdk.services.kafka.KafkaAsyncClient;
import software.amazon.awssdk.services.keyspaces.KeyspacesAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kms.KmsAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lightsail.LightsailAsyncClient;
import software.amazon.awssdk.services.macie2.Macie2AsyncClient;
import software.amazon.awssdk.services.memorydb.MemoryDbAsyncClient;
import software.amazon.awssdk.services.mq.MqAsyncClient;
import software.amazon.awssdk.services.networkfirewall.NetworkFirewallAsyncClient;
import software.amazon.awssdk.services.opensearch.OpenSearchAsyncClient;
import software.amazon.awssdk.services.organizations.OrganizationsAsyncClient;
import software.amazon.awssdk.services.pipes.PipesAsyncClient;
import software.amazon.awssdk.services.rds.RdsAsyncClient;
import software.amazon.awssdk.services.redshift.RedshiftAsyncClient;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessAsyncClient;
import software.amazon.awssdk.services.resourcegroups.ResourceGroupsAsyncClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiAsyncClient;
import software.amazon.awssdk.services.route53.Route53AsyncClient;
import software.amazon.awssdk.services.route53resolver.Route53ResolverAsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.sagemaker.SageMakerAsyncClient;
import software.amazon.awssdk.services.scheduler.SchedulerAsyncClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerAsyncClient;
import software.amazon.awssdk.services.securityhub.SecurityHubAsyncClient;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicediscovery.ServiceDiscoveryAsyncClient;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.storagegateway.StorageGatewayAsyncClient;
import software.amazon.awssdk.services.sts.StsAsyncClient;
import software.amazon.awssdk.services.timestreamwrite.TimestreamWriteAsyncClient;
import software.amazon.awssdk.services.transfer.TransferAsyncClient;
import software.amazon.awssdk.services.vpclattice.VpcLatticeAsyncClient;
import software.amazon.awssdk.services.wafv2.Wafv2AsyncClient;
import software.amazon.awssdk.services.workspaces.WorkSpacesAsyncClient;

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

    public static final AwsService<AccessAnalyzerAsyncClient> ACCESS_ANALYZER =
            AwsService.of(AccessAnalyzerAsyncClient.SERVICE_METADATA_ID, s -> AccessAnalyzerAsyncClient.builder());
    public static final AwsService<AcmAsyncClient> ACM =
            AwsService.of(AcmAsyncClient.SERVICE_METADATA_ID, s -> AcmAsyncClient.builder());
    public static final AwsService<AcmPcaAsyncClient> ACM_PCA =
            AwsService.of(AcmPcaAsyncClient.SERVICE_METADATA_ID, s -> AcmPcaAsyncClient.builder());
    public static final AwsService<AmplifyAsyncClient> AMPLIFY =
            AwsService.of(AmplifyAsyncClient.SERVICE_METADATA_ID, s -> AmplifyAsyncClient.builder());
    public static final AwsService<ApiGatewayAsyncClient> API_GATEWAY =
            AwsService.of(ApiGatewayAsyncClient.SERVICE_METADATA_ID, s -> ApiGatewayAsyncClient.builder());
    public static final AwsService<ApiGatewayV2AsyncClient> API_GATEWAY_V2 =
            AwsService.of(ApiGatewayV2AsyncClient.SERVICE_METADATA_ID, s -> ApiGatewayV2AsyncClient.builder());
    public static final AwsService<AppRunnerAsyncClient> APP_RUNNER =
            AwsService.of(AppRunnerAsyncClient.SERVICE_METADATA_ID, s -> AppRunnerAsyncClient.builder());
    public static final AwsService<AppSyncAsyncClient> APP_SYNC =
            AwsService.of(AppSyncAsyncClient.SERVICE_METADATA_ID, s -> AppSyncAsyncClient.builder());
    public static final AwsService<AthenaAsyncClient> ATHENA =
            AwsService.of(AthenaAsyncClient.SERVICE_METADATA_ID, s -> AthenaAsyncClient.builder());
    public static final AwsService<AutoScalingAsyncClient> AUTO_SCALING =
            AwsService.of(AutoScalingAsyncClient.SERVICE_METADATA_ID, s -> AutoScalingAsyncClient.builder());
    public static final AwsService<BackupAsyncClient> BACKUP =
            AwsService.of(BackupAsyncClient.SERVICE_METADATA_ID, s -> BackupAsyncClient.builder());
    public static final AwsService<BatchAsyncClient> BATCH =
            AwsService.of(BatchAsyncClient.SERVICE_METADATA_ID, s -> BatchAsyncClient.builder());
    public static final AwsService<BudgetsAsyncClient> BUDGETS =
            AwsService.of(BudgetsAsyncClient.SERVICE_METADATA_ID, s -> BudgetsAsyncClient.builder());
    public static final AwsService<CloudFormationAsyncClient> CLOUDFORMATION =
            AwsService.of(CloudFormationAsyncClient.SERVICE_METADATA_ID, s -> CloudFormationAsyncClient.builder());
    public static final AwsService<CloudTrailAsyncClient> CLOUDTRAIL =
            AwsService.of(CloudTrailAsyncClient.SERVICE_METADATA_ID, s -> CloudTrailAsyncClient.builder());
    public static final AwsService<CloudWatchAsyncClient> CLOUDWATCH =
            AwsService.of(CloudWatchAsyncClient.SERVICE_METADATA_ID, s -> CloudWatchAsyncClient.builder());
    public static final AwsService<CloudWatchLogsAsyncClient> CLOUDWATCH_LOGS =
            AwsService.of(CloudWatchLogsAsyncClient.SERVICE_METADATA_ID, s -> CloudWatchLogsAsyncClient.builder());
    public static final AwsService<CodeartifactAsyncClient> CODE_ARTIFACT =
            AwsService.of(CodeartifactAsyncClient.SERVICE_METADATA_ID, s -> CodeartifactAsyncClient.builder());
    public static final AwsService<CodeBuildAsyncClient> CODE_BUILD =
            AwsService.of(CodeBuildAsyncClient.SERVICE_METADATA_ID, s -> CodeBuildAsyncClient.builder());
    public static final AwsService<CodeCommitAsyncClient> CODE_COMMIT =
            AwsService.of(CodeCommitAsyncClient.SERVICE_METADATA_ID, s -> CodeCommitAsyncClient.builder());
    public static final AwsService<CodeDeployAsyncClient> CODE_DEPLOY =
            AwsService.of(CodeDeployAsyncClient.SERVICE_METADATA_ID, s -> CodeDeployAsyncClient.builder());
    public static final AwsService<CodePipelineAsyncClient> CODE_PIPELINE =
            AwsService.of(CodePipelineAsyncClient.SERVICE_METADATA_ID, s -> CodePipelineAsyncClient.builder());
    public static final AwsService<CognitoIdentityAsyncClient> COGNITO_IDENTITY =
            AwsService.of(CognitoIdentityAsyncClient.SERVICE_METADATA_ID, s -> CognitoIdentityAsyncClient.builder());
    public static final AwsService<CognitoIdentityProviderAsyncClient> COGNITO_IDENTITY_PROVIDER = AwsService.of(
            CognitoIdentityProviderAsyncClient.SERVICE_METADATA_ID, s -> CognitoIdentityProviderAsyncClient.builder());
    public static final AwsService<ConfigAsyncClient> CONFIG =
            AwsService.of(ConfigAsyncClient.SERVICE_METADATA_ID, s -> ConfigAsyncClient.builder());
    public static final AwsService<DatabaseMigrationAsyncClient> DATABASE_MIGRATION = AwsService.of(
            DatabaseMigrationAsyncClient.SERVICE_METADATA_ID, s -> DatabaseMigrationAsyncClient.builder());
    public static final AwsService<DataSyncAsyncClient> DATASYNC =
            AwsService.of(DataSyncAsyncClient.SERVICE_METADATA_ID, s -> DataSyncAsyncClient.builder());
    public static final AwsService<DaxAsyncClient> DAX =
            AwsService.of(DaxAsyncClient.SERVICE_METADATA_ID, s -> DaxAsyncClient.builder());
    public static final AwsService<DirectConnectAsyncClient> DIRECT_CONNECT =
            AwsService.of(DirectConnectAsyncClient.SERVICE_METADATA_ID, s -> DirectConnectAsyncClient.builder());
    public static final AwsService<DirectoryAsyncClient> DIRECTORY =
            AwsService.of(DirectoryAsyncClient.SERVICE_METADATA_ID, s -> DirectoryAsyncClient.builder());
    public static final AwsService<DrsAsyncClient> DRS =
            AwsService.of(DrsAsyncClient.SERVICE_METADATA_ID, s -> DrsAsyncClient.builder());
    public static final AwsService<EcrAsyncClient> ECR =
            AwsService.of(EcrAsyncClient.SERVICE_METADATA_ID, s -> EcrAsyncClient.builder());
    public static final AwsService<EfsAsyncClient> EFS =
            AwsService.of(EfsAsyncClient.SERVICE_METADATA_ID, s -> EfsAsyncClient.builder());
    public static final AwsService<ElastiCacheAsyncClient> ELASTICACHE =
            AwsService.of(ElastiCacheAsyncClient.SERVICE_METADATA_ID, s -> ElastiCacheAsyncClient.builder());
    public static final AwsService<ElasticBeanstalkAsyncClient> ELASTIC_BEANSTALK =
            AwsService.of(ElasticBeanstalkAsyncClient.SERVICE_METADATA_ID, s -> ElasticBeanstalkAsyncClient.builder());
    public static final AwsService<ElasticLoadBalancingAsyncClient> CLASSIC_LOAD_BALANCING = AwsService.of(
            ElasticLoadBalancingAsyncClient.SERVICE_METADATA_ID, s -> ElasticLoadBalancingAsyncClient.builder());
    public static final AwsService<EmrAsyncClient> EMR =
            AwsService.of(EmrAsyncClient.SERVICE_METADATA_ID, s -> EmrAsyncClient.builder());
    public static final AwsService<EventBridgeAsyncClient> EVENT_BRIDGE =
            AwsService.of(EventBridgeAsyncClient.SERVICE_METADATA_ID, s -> EventBridgeAsyncClient.builder());
    public static final AwsService<FirehoseAsyncClient> FIREHOSE =
            AwsService.of(FirehoseAsyncClient.SERVICE_METADATA_ID, s -> FirehoseAsyncClient.builder());
    public static final AwsService<FSxAsyncClient> FSX =
            AwsService.of(FSxAsyncClient.SERVICE_METADATA_ID, s -> FSxAsyncClient.builder());
    public static final AwsService<GlacierAsyncClient> GLACIER =
            AwsService.of(GlacierAsyncClient.SERVICE_METADATA_ID, s -> GlacierAsyncClient.builder());
    public static final AwsService<GlobalAcceleratorAsyncClient> GLOBAL_ACCELERATOR = AwsService.of(
            GlobalAcceleratorAsyncClient.SERVICE_METADATA_ID, s -> GlobalAcceleratorAsyncClient.builder());
    public static final AwsService<GlueAsyncClient> GLUE =
            AwsService.of(GlueAsyncClient.SERVICE_METADATA_ID, s -> GlueAsyncClient.builder());
    public static final AwsService<GuardDutyAsyncClient> GUARD_DUTY =
            AwsService.of(GuardDutyAsyncClient.SERVICE_METADATA_ID, s -> GuardDutyAsyncClient.builder());
    public static final AwsService<Inspector2AsyncClient> INSPECTOR =
            AwsService.of(Inspector2AsyncClient.SERVICE_METADATA_ID, s -> Inspector2AsyncClient.builder());
    public static final AwsService<KafkaAsyncClient> KAFKA =
            AwsService.of(KafkaAsyncClient.SERVICE_METADATA_ID, s -> KafkaAsyncClient.builder());
    public static final AwsService<KeyspacesAsyncClient> KEYSPACES =
            AwsService.of(KeyspacesAsyncClient.SERVICE_METADATA_ID, s -> KeyspacesAsyncClient.builder());
    public static final AwsService<KinesisAsyncClient> KINESIS =
            AwsService.of(KinesisAsyncClient.SERVICE_METADATA_ID, s -> KinesisAsyncClient.builder());
    public static final AwsService<LightsailAsyncClient> LIGHTSAIL =
            AwsService.of(LightsailAsyncClient.SERVICE_METADATA_ID, s -> LightsailAsyncClient.builder());
    public static final AwsService<Macie2AsyncClient> MACIE =
            AwsService.of(Macie2AsyncClient.SERVICE_METADATA_ID, s -> Macie2AsyncClient.builder());
    public static final AwsService<MemoryDbAsyncClient> MEMORY_DB =
            AwsService.of(MemoryDbAsyncClient.SERVICE_METADATA_ID, s -> MemoryDbAsyncClient.builder());
    public static final AwsService<MqAsyncClient> MQ =
            AwsService.of(MqAsyncClient.SERVICE_METADATA_ID, s -> MqAsyncClient.builder());
    public static final AwsService<NetworkFirewallAsyncClient> NETWORK_FIREWALL =
            AwsService.of(NetworkFirewallAsyncClient.SERVICE_METADATA_ID, s -> NetworkFirewallAsyncClient.builder());
    public static final AwsService<OpenSearchAsyncClient> OPENSEARCH =
            AwsService.of(OpenSearchAsyncClient.SERVICE_METADATA_ID, s -> OpenSearchAsyncClient.builder());
    public static final AwsService<PipesAsyncClient> PIPES =
            AwsService.of(PipesAsyncClient.SERVICE_METADATA_ID, s -> PipesAsyncClient.builder());
    public static final AwsService<RedshiftAsyncClient> REDSHIFT =
            AwsService.of(RedshiftAsyncClient.SERVICE_METADATA_ID, s -> RedshiftAsyncClient.builder());
    public static final AwsService<RedshiftServerlessAsyncClient> REDSHIFT_SERVERLESS = AwsService.of(
            RedshiftServerlessAsyncClient.SERVICE_METADATA_ID, s -> RedshiftServerlessAsyncClient.builder());
    public static final AwsService<ResourceGroupsAsyncClient> RESOURCE_GROUPS =
            AwsService.of(ResourceGroupsAsyncClient.SERVICE_METADATA_ID, s -> ResourceGroupsAsyncClient.builder());
    public static final AwsService<ResourceGroupsTaggingApiAsyncClient> TAGGING = AwsService.of(
            ResourceGroupsTaggingApiAsyncClient.SERVICE_METADATA_ID,
            s -> ResourceGroupsTaggingApiAsyncClient.builder());
    public static final AwsService<Route53AsyncClient> ROUTE53 =
            AwsService.of(Route53AsyncClient.SERVICE_METADATA_ID, s -> Route53AsyncClient.builder());
    public static final AwsService<Route53ResolverAsyncClient> ROUTE53_RESOLVER =
            AwsService.of(Route53ResolverAsyncClient.SERVICE_METADATA_ID, s -> Route53ResolverAsyncClient.builder());
    public static final AwsService<SageMakerAsyncClient> SAGEMAKER =
            AwsService.of(SageMakerAsyncClient.SERVICE_METADATA_ID, s -> SageMakerAsyncClient.builder());
    public static final AwsService<SchedulerAsyncClient> SCHEDULER =
            AwsService.of(SchedulerAsyncClient.SERVICE_METADATA_ID, s -> SchedulerAsyncClient.builder());
    public static final AwsService<SecretsManagerAsyncClient> SECRETS_MANAGER =
            AwsService.of(SecretsManagerAsyncClient.SERVICE_METADATA_ID, s -> SecretsManagerAsyncClient.builder());
    public static final AwsService<SecurityHubAsyncClient> SECURITY_HUB =
            AwsService.of(SecurityHubAsyncClient.SERVICE_METADATA_ID, s -> SecurityHubAsyncClient.builder());
    public static final AwsService<ServiceCatalogAsyncClient> SERVICE_CATALOG =
            AwsService.of(ServiceCatalogAsyncClient.SERVICE_METADATA_ID, s -> ServiceCatalogAsyncClient.builder());
    public static final AwsService<ServiceDiscoveryAsyncClient> SERVICE_DISCOVERY =
            AwsService.of(ServiceDiscoveryAsyncClient.SERVICE_METADATA_ID, s -> ServiceDiscoveryAsyncClient.builder());
    public static final AwsService<SfnAsyncClient> SFN =
            AwsService.of(SfnAsyncClient.SERVICE_METADATA_ID, s -> SfnAsyncClient.builder());
    public static final AwsService<SsmAsyncClient> SSM =
            AwsService.of(SsmAsyncClient.SERVICE_METADATA_ID, s -> SsmAsyncClient.builder());
    public static final AwsService<StorageGatewayAsyncClient> STORAGE_GATEWAY =
            AwsService.of(StorageGatewayAsyncClient.SERVICE_METADATA_ID, s -> StorageGatewayAsyncClient.builder());
    public static final AwsService<TimestreamWriteAsyncClient> TIMESTREAM_WRITE =
            AwsService.of(TimestreamWriteAsyncClient.SERVICE_METADATA_ID, s -> TimestreamWriteAsyncClient.builder());
    public static final AwsService<TransferAsyncClient> TRANSFER =
            AwsService.of(TransferAsyncClient.SERVICE_METADATA_ID, s -> TransferAsyncClient.builder());
    public static final AwsService<VpcLatticeAsyncClient> VPC_LATTICE =
            AwsService.of(VpcLatticeAsyncClient.SERVICE_METADATA_ID, s -> VpcLatticeAsyncClient.builder());
    public static final AwsService<Wafv2AsyncClient> WAF =
            AwsService.of(Wafv2AsyncClient.SERVICE_METADATA_ID, s -> Wafv2AsyncClient.builder());
    public static final AwsService<WorkSpacesAsyncClient> WORKSPACES =
            AwsService.of(WorkSpacesAsyncClient.SERVICE_METADATA_ID, s -> WorkSpacesAsyncClient.builder());

    private AwsServices() {}
}
