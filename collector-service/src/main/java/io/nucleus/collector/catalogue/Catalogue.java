package io.nucleus.collector.catalogue;

import io.nucleus.collector.access.RegionOptIns;
import io.nucleus.inventory.model.ResourceType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that the collector knows how to list. Metrics labels and the permissions that accounts must grant follow from it. */
public final class Catalogue {
    private static final List<Listing<?, ?>> LISTINGS = Stream.of(
                    AccessAnalyzerListings.all(),
                    AcmListings.all(),
                    AddressListings.all(),
                    AmplifyListings.all(),
                    ApiGatewayListings.all(),
                    AppRunnerListings.all(),
                    AppSyncListings.all(),
                    AthenaListings.all(),
                    AutoScalingListings.all(),
                    BackupListings.all(),
                    BatchListings.all(),
                    BeanstalkListings.all(),
                    BudgetsListings.all(),
                    CloudFormationListings.all(),
                    CloudFrontListings.all(),
                    CloudMapListings.all(),
                    CloudTrailListings.all(),
                    CloudWatchListings.all(),
                    CodeServicesListings.all(),
                    CognitoListings.all(),
                    ComputeImageListings.all(),
                    ConfigListings.all(),
                    DataSyncListings.all(),
                    DaxListings.all(),
                    DirectConnectListings.all(),
                    DirectoryServiceListings.all(),
                    DmsListings.all(),
                    DrsListings.all(),
                    DynamoDbListings.all(),
                    DynamoDbGlobalTablesListings.all(),
                    Ec2Listings.all(),
                    EcrListings.all(),
                    EcsListings.all(),
                    EcsTasksListings.all(),
                    EfsListings.all(),
                    EksListings.all(),
                    EksClusterPartsListings.all(),
                    ElastiCacheListings.all(),
                    EmrListings.all(),
                    EventBridgeListings.all(),
                    FsxListings.all(),
                    GatewayListings.all(),
                    GlacierListings.all(),
                    GlobalAcceleratorListings.all(),
                    GlueListings.all(),
                    GuardDutyListings.all(),
                    IamListings.all(),
                    IamEntitiesListings.all(),
                    InspectorListings.all(),
                    KeyspacesListings.all(),
                    KinesisListings.all(),
                    KmsListings.all(),
                    LambdaListings.all(),
                    LambdaLayersListings.all(),
                    LightsailListings.all(),
                    LoadBalancerListings.all(),
                    LoadBalancerPartsListings.all(),
                    MacieListings.all(),
                    MemoryDbListings.all(),
                    MqListings.all(),
                    MskListings.all(),
                    NetworkFirewallListings.all(),
                    OpenSearchListings.all(),
                    OrganizationsListings.all(),
                    RdsListings.all(),
                    RdsClustersListings.all(),
                    RedshiftListings.all(),
                    ResourceGroupsListings.all(),
                    Route53Listings.all(),
                    S3Listings.all(),
                    SageMakerListings.all(),
                    SecretsManagerListings.all(),
                    SecurityHubListings.all(),
                    ServiceCatalogListings.all(),
                    SnapshotListings.all(),
                    SnsListings.all(),
                    SqsListings.all(),
                    SsmListings.all(),
                    StepFunctionsListings.all(),
                    StorageGatewayListings.all(),
                    SubnetListings.all(),
                    TimestreamListings.all(),
                    TransferListings.all(),
                    TransitGatewayListings.all(),
                    VpcLatticeListings.all(),
                    WafListings.all(),
                    WorkSpacesListings.all())
            .<Listing<?, ?>>flatMap(Collection::stream)
            .toList();

    static {
        Set<ResourceType> seen = new HashSet<>();
        LISTINGS.stream()
                .flatMap(l -> l.types().stream())
                .filter(type -> !seen.add(type))
                .findAny()
                .ifPresent(type -> {
                    throw new IllegalStateException(type + " is defined twice");
                });
    }

    private Catalogue() {}

    public static List<Listing<?, ?>> listings() {
        return LISTINGS;
    }

    /**
     * The listings that a scan of a region runs.
     *
     * @param services services or types; empty: all
     */
    public static List<Listing<?, ?>> listings(Scope scope, List<String> services) {
        return LISTINGS.stream()
                .filter(listing -> listing.scope() == scope)
                .filter(listing -> listing.types().stream().anyMatch(type -> isWanted(type, services)))
                .toList();
    }

    /** Whether a command that names these services or types wants the type. */
    public static boolean isWanted(ResourceType type, List<String> services) {
        return services.isEmpty() || services.stream().anyMatch(type::isIn);
    }

    /** Every IAM action that a role in a target account must allow to be read in full. */
    public static Set<String> actions() {
        Set<String> actions = new TreeSet<>(RegionOptIns.ACTIONS);
        LISTINGS.forEach(listing -> actions.addAll(listing.actions()));
        return actions;
    }
}
