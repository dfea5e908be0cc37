package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.MACIE;

import java.util.List;
import software.amazon.awssdk.services.macie2.Macie2AsyncClient;
import software.amazon.awssdk.services.macie2.model.AllowListSummary;
import software.amazon.awssdk.services.macie2.model.JobSummary;
import software.amazon.awssdk.services.macie2.model.ListAllowListsRequest;
import software.amazon.awssdk.services.macie2.model.ListAllowListsResponse;
import software.amazon.awssdk.services.macie2.model.ListClassificationJobsRequest;
import software.amazon.awssdk.services.macie2.model.ListClassificationJobsResponse;

/**
 * Macie's allow lists, without what they allow, and its jobs that look for sensitive data. Where Macie is off it says so with the code of
 * a denial, and only its message tells. Macie's own session has no ARN and is a setting of the account.
 */
final class MacieListings {
    private static final String DENIED = "AccessDeniedException";
    private static final String NOT_ENABLED = "Macie is not enabled";

    private MacieListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(allowLists(), jobs());
    }

    private static Listing<Macie2AsyncClient, AllowListSummary> allowLists() {
        return Listing.regional(MACIE, "macie2:ListAllowLists")
                .pages(
                        1,
                        25,
                        size -> ListAllowListsRequest.builder().maxResults(size),
                        Macie2AsyncClient::listAllowListsPaginator,
                        ListAllowListsResponse::allowLists)
                .notInitialisedIf(DENIED, NOT_ENABLED)
                .tagsInBulk()
                .yields(ResourceKind.of("macie2:allow-list", AllowListSummary::id, AllowListSummary::arn)
                        .name(AllowListSummary::name)
                        .created(AllowListSummary::createdAt)
                        .build());
    }

    private static Listing<Macie2AsyncClient, JobSummary> jobs() {
        return Listing.regional(MACIE, "macie2:ListClassificationJobs")
                .pages(
                        1,
                        200,
                        size -> ListClassificationJobsRequest.builder().maxResults(size),
                        Macie2AsyncClient::listClassificationJobsPaginator,
                        ListClassificationJobsResponse::items)
                .notInitialisedIf(DENIED, NOT_ENABLED)
                .tagsInBulk()
                .yields(ResourceKind.<JobSummary>of(
                                "macie2:classification-job",
                                JobSummary::jobId,
                                (place, job) -> place.arn("macie2", "classification-job/" + job.jobId()))
                        .name(JobSummary::name)
                        .state(JobSummary::jobStatusAsString)
                        .created(JobSummary::createdAt)
                        .withoutVolatile("lastRunErrorStatus")
                        .build());
    }
}
