package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every generic type. A family is added here. */
public final class GenericTypes {
    public static final List<GenericType> ALL = Stream.of(
                    SubnetTypes.ALL,
                    GatewayTypes.ALL,
                    AddressTypes.ALL,
                    TransitGatewayTypes.ALL,
                    LoadBalancerExtraTypes.ALL,
                    Route53Types.ALL,
                    GlobalAcceleratorTypes.ALL,
                    ApiGatewayTypes.ALL,
                    DirectConnectTypes.ALL,
                    NetworkFirewallTypes.ALL,
                    VpcLatticeTypes.ALL,
                    CloudMapTypes.ALL,
                    ComputeImageTypes.ALL,
                    AutoScalingTypes.ALL,
                    LambdaExtraTypes.ALL,
                    EcsExtraTypes.ALL,
                    EksExtraTypes.ALL,
                    BatchTypes.ALL,
                    BeanstalkTypes.ALL,
                    AppRunnerTypes.ALL,
                    LightsailTypes.ALL,
                    EmrTypes.ALL,
                    SageMakerTypes.ALL,
                    WorkSpacesTypes.ALL,
                    SnapshotTypes.ALL,
                    EfsTypes.ALL,
                    FsxTypes.ALL,
                    BackupTypes.ALL,
                    GlacierTypes.ALL,
                    DataSyncTypes.ALL,
                    StorageGatewayTypes.ALL,
                    TransferTypes.ALL,
                    RdsExtraTypes.ALL,
                    DynamoDbExtraTypes.ALL,
                    ElastiCacheTypes.ALL,
                    MemoryDbTypes.ALL,
                    RedshiftTypes.ALL,
                    OpenSearchTypes.ALL,
                    DaxTypes.ALL,
                    KeyspacesTypes.ALL,
                    TimestreamTypes.ALL,
                    DmsTypes.ALL,
                    IamExtraTypes.ALL,
                    KmsAliasTypes.ALL,
                    AcmTypes.ALL,
                    SecretsManagerTypes.ALL,
                    WafTypes.ALL,
                    GuardDutyTypes.ALL,
                    SecurityHubTypes.ALL,
                    InspectorTypes.ALL,
                    MacieTypes.ALL,
                    AccessAnalyzerTypes.ALL,
                    ConfigTypes.ALL,
                    CloudTrailTypes.ALL,
                    CognitoTypes.ALL,
                    DirectoryServiceTypes.ALL,
                    EventBridgeTypes.ALL,
                    StepFunctionsTypes.ALL,
                    KinesisTypes.ALL,
                    MskTypes.ALL,
                    MqTypes.ALL,
                    AppSyncTypes.ALL,
                    CloudWatchTypes.ALL,
                    SsmTypes.ALL,
                    CloudFormationTypes.ALL,
                    CodeServicesTypes.ALL,
                    EcrTypes.ALL,
                    GlueTypes.ALL,
                    AthenaTypes.ALL,
                    AmplifyTypes.ALL,
                    ServiceCatalogTypes.ALL,
                    BudgetsTypes.ALL,
                    ResourceGroupsTypes.ALL,
                    DrsTypes.ALL,
                    OrganizationsTypes.ALL)
            .flatMap(List::stream)
            .toList();

    private static final List<GenericTags> TAGS = Stream.of(
                    SubnetTypes.TAGS,
                    GatewayTypes.TAGS,
                    AddressTypes.TAGS,
                    TransitGatewayTypes.TAGS,
                    LoadBalancerExtraTypes.TAGS,
                    Route53Types.TAGS,
                    GlobalAcceleratorTypes.TAGS,
                    ApiGatewayTypes.TAGS,
                    DirectConnectTypes.TAGS,
                    NetworkFirewallTypes.TAGS,
                    VpcLatticeTypes.TAGS,
                    CloudMapTypes.TAGS,
                    ComputeImageTypes.TAGS,
                    AutoScalingTypes.TAGS,
                    LambdaExtraTypes.TAGS,
                    EcsExtraTypes.TAGS,
                    EksExtraTypes.TAGS,
                    BatchTypes.TAGS,
                    BeanstalkTypes.TAGS,
                    AppRunnerTypes.TAGS,
                    LightsailTypes.TAGS,
                    EmrTypes.TAGS,
                    SageMakerTypes.TAGS,
                    WorkSpacesTypes.TAGS,
                    SnapshotTypes.TAGS,
                    EfsTypes.TAGS,
                    FsxTypes.TAGS,
                    BackupTypes.TAGS,
                    GlacierTypes.TAGS,
                    DataSyncTypes.TAGS,
                    StorageGatewayTypes.TAGS,
                    TransferTypes.TAGS,
                    RdsExtraTypes.TAGS,
                    DynamoDbExtraTypes.TAGS,
                    ElastiCacheTypes.TAGS,
                    MemoryDbTypes.TAGS,
                    RedshiftTypes.TAGS,
                    OpenSearchTypes.TAGS,
                    DaxTypes.TAGS,
                    KeyspacesTypes.TAGS,
                    TimestreamTypes.TAGS,
                    DmsTypes.TAGS,
                    IamExtraTypes.TAGS,
                    KmsAliasTypes.TAGS,
                    AcmTypes.TAGS,
                    SecretsManagerTypes.TAGS,
                    WafTypes.TAGS,
                    GuardDutyTypes.TAGS,
                    SecurityHubTypes.TAGS,
                    InspectorTypes.TAGS,
                    MacieTypes.TAGS,
                    AccessAnalyzerTypes.TAGS,
                    ConfigTypes.TAGS,
                    CloudTrailTypes.TAGS,
                    CognitoTypes.TAGS,
                    DirectoryServiceTypes.TAGS,
                    EventBridgeTypes.TAGS,
                    StepFunctionsTypes.TAGS,
                    KinesisTypes.TAGS,
                    MskTypes.TAGS,
                    MqTypes.TAGS,
                    AppSyncTypes.TAGS,
                    CloudWatchTypes.TAGS,
                    SsmTypes.TAGS,
                    CloudFormationTypes.TAGS,
                    CodeServicesTypes.TAGS,
                    EcrTypes.TAGS,
                    GlueTypes.TAGS,
                    AthenaTypes.TAGS,
                    AmplifyTypes.TAGS,
                    ServiceCatalogTypes.TAGS,
                    BudgetsTypes.TAGS,
                    ResourceGroupsTypes.TAGS,
                    DrsTypes.TAGS,
                    OrganizationsTypes.TAGS)
            .flatMap(List::stream)
            .toList();

    /** What these types are. */
    public static final List<ResourceDefinition> DEFINITIONS =
            ALL.stream().map(GenericType::definition).toList();

    private GenericTypes() {}

    public static void register(OperationRegistry registry, Estate estate) {
        ALL.stream()
                .collect(Collectors.groupingBy(GenericType::list, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(types -> GenericOperations.register(registry, estate, types));
        TAGS.forEach(operation -> operation.register(registry, estate));
    }
}
