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
                    LoadBalancerPartsTypes.ALL,
                    Route53Types.ALL,
                    GlobalAcceleratorTypes.ALL,
                    ApiGatewayTypes.ALL,
                    DirectConnectTypes.ALL,
                    NetworkFirewallTypes.ALL,
                    VpcLatticeTypes.ALL,
                    CloudMapTypes.ALL,
                    ComputeImageTypes.ALL,
                    AutoScalingTypes.ALL,
                    LambdaLayersTypes.ALL,
                    EcsTasksTypes.ALL,
                    EksClusterPartsTypes.ALL,
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
                    RdsClustersTypes.ALL,
                    DynamoDbGlobalTablesTypes.ALL,
                    ElastiCacheTypes.ALL,
                    MemoryDbTypes.ALL,
                    RedshiftTypes.ALL,
                    OpenSearchTypes.ALL,
                    DaxTypes.ALL,
                    KeyspacesTypes.ALL,
                    TimestreamTypes.ALL,
                    DmsTypes.ALL,
                    IamEntitiesTypes.ALL,
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
                    DrsTypes.ALL)
            .flatMap(List::stream)
            .toList();

    private static final List<GenericTags> TAGS = Stream.of(
                    GlobalAcceleratorTypes.TAGS,
                    GlacierTypes.TAGS,
                    IamEntitiesTypes.TAGS,
                    SecurityHubTypes.TAGS,
                    BudgetsTypes.TAGS)
            .flatMap(List::stream)
            .toList();

    /** What these types are. */
    public static final List<ResourceDefinition> DEFINITIONS =
            ALL.stream().map(GenericType::definition).distinct().toList();

    private GenericTypes() {}

    public static void register(OperationRegistry registry, Estate estate) {
        ALL.stream()
                .collect(Collectors.groupingBy(GenericType::list, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(types -> GenericOperations.register(registry, estate, types));
        TAGS.forEach(operation -> operation.register(registry, estate));
    }
}
