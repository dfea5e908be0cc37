package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.macie2.model.ListAllowListsRequest;
import software.amazon.awssdk.services.macie2.model.ListClassificationJobsRequest;

/** Macie's allow lists and its jobs that look for sensitive data. */
final class MacieTypes {
    /** As a denial; only the message tells which it is. */
    private static final String NOT_ENABLED = "AccessDeniedException";

    private static final int UNAUTHORIZED = 401;

    private static final GenericType ALLOW_LIST = GenericType.regional(
                    "macie2:allow-list", ListAllowListsRequest.class, "allowLists")
            .id("id", IdStyle.unique(""))
            .arn("arn", "allow-list/{id}")
            .name("name", "test-data", "public-names")
            .created("createdAt")
            .part("updatedAt", item -> item.changedAt())
            .setUpWhereActive(NOT_ENABLED, UNAUTHORIZED, "Macie is not enabled.")
            .pages(1, 25, 25)
            .share(0.1)
            .build();

    private static final GenericType JOB = GenericType.regional(
                    "macie2:classification-job", ListClassificationJobsRequest.class, "items")
            .id("jobId", OtherIds.hex())
            .arn(null, "classification-job/{id}")
            .name("name", "daily-scan", "audit", "pii")
            .state("jobStatus", "IDLE", "RUNNING", "COMPLETE", "CANCELLED")
            .created("createdAt")
            .with("jobType", "ONE_TIME", "SCHEDULED")
            .with("lastRunErrorStatus.code", "NONE", "ERROR")
            .setUpWhereActive(NOT_ENABLED, UNAUTHORIZED, "Macie is not enabled.")
            .pages(1, 200, 25)
            .share(0.2)
            .build();

    static final List<GenericType> ALL = List.of(ALLOW_LIST, JOB);

    private MacieTypes() {}
}
