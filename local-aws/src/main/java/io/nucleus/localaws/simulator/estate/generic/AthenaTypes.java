package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.athena.model.ListDataCatalogsRequest;
import software.amazon.awssdk.services.athena.model.ListWorkGroupsRequest;

/** Athena. */
final class AthenaTypes {
    private static final GenericType WORK_GROUP = GenericType.regional(
                    "athena:workgroup", ListWorkGroupsRequest.class, "WorkGroups")
            .id("Name", IdStyle.name("analysts", "reports"))
            .arn(null, "workgroup/{id}")
            .state("State", "ENABLED", "DISABLED")
            .created("CreationTime")
            .with("EngineVersion.SelectedEngineVersion", "AUTO", "Athena engine version 2")
            .with("EngineVersion.EffectiveEngineVersion", "Athena engine version 2", "Athena engine version 3")
            .pages(1, 50, 50)
            .build();

    private static final GenericType DATA_CATALOG = GenericType.regional(
                    "athena:datacatalog", ListDataCatalogsRequest.class, "DataCatalogsSummary")
            .id("CatalogName", IdStyle.name("catalog", "federated"))
            .arn(null, "datacatalog/{id}")
            .state("Status", "CREATE_COMPLETE", "CREATE_IN_PROGRESS")
            .with("Type", "GLUE", "LAMBDA", "HIVE")
            .pages(2, 50, 50)
            .build();

    static final List<GenericType> ALL = List.of(WORK_GROUP, DATA_CATALOG);

    private AthenaTypes() {}
}
