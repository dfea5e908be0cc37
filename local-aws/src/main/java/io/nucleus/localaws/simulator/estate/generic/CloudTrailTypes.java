package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetEventDataStoreRequest;
import software.amazon.awssdk.services.cloudtrail.model.ListEventDataStoresRequest;

/** CloudTrail's trails, without the shadows of other regions' trails, and event data stores. */
final class CloudTrailTypes {
    private static final GenericType TRAIL = GenericType.regional(
                    "cloudtrail:trail", DescribeTrailsRequest.class, "trailList")
            .id("Name", IdStyle.name("trail", "audit", "events"))
            .arn("TrailARN", "trail/{id}")
            .part("HomeRegion", item -> item.region())
            .with("IsMultiRegionTrail", true, false)
            .with("IncludeGlobalServiceEvents", true, false)
            .with("LogFileValidationEnabled", true, false)
            .with("IsOrganizationTrail", false)
            .part("S3BucketName", item -> item.id() + "-logs")
            .share(0.3)
            .build();

    private static final GenericType EVENT_DATA_STORE = GenericType.regional(
                    "cloudtrail:eventdatastore", ListEventDataStoresRequest.class, "EventDataStores")
            .id(null, IdStyle.uuid())
            .arn("EventDataStoreArn", "eventdatastore/{id}")
            .name("Name", "lake", "audit-lake")
            .described(GetEventDataStoreRequest.class, "EventDataStore", "", "EventDataStoreNotFoundException")
            .state("Status", "ENABLED", "STOPPED_INGESTION", "PENDING_DELETION")
            .created("CreatedTimestamp")
            .part("UpdatedTimestamp", item -> item.changedAt())
            .with("MultiRegionEnabled", true, false)
            .with("OrganizationEnabled", false)
            .with("RetentionPeriod", 366, 2_557)
            .with("BillingMode", "EXTENDABLE_RETENTION_PRICING", "FIXED_RETENTION_PRICING")
            .pages(1, 1_000, 1_000)
            .share(0.1)
            .build();

    static final List<GenericType> ALL = List.of(TRAIL, EVENT_DATA_STORE);

    private CloudTrailTypes() {}
}
