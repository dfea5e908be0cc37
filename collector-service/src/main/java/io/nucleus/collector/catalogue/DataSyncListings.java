package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.DATASYNC;

import java.util.List;
import software.amazon.awssdk.services.datasync.DataSyncAsyncClient;
import software.amazon.awssdk.services.datasync.model.DescribeTaskRequest;
import software.amazon.awssdk.services.datasync.model.DescribeTaskResponse;
import software.amazon.awssdk.services.datasync.model.ListLocationsRequest;
import software.amazon.awssdk.services.datasync.model.ListLocationsResponse;
import software.amazon.awssdk.services.datasync.model.ListTasksRequest;
import software.amazon.awssdk.services.datasync.model.ListTasksResponse;
import software.amazon.awssdk.services.datasync.model.LocationListEntry;

/** AWS DataSync: tasks, each described, and the locations between which they copy. Ids are told within ARNs only. */
final class DataSyncListings {
    private DataSyncListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(tasks(), locations());
    }

    /** DataSync has no code of its own for a task that is gone, so such a task stays with what the listing says of it. */
    private static Listing<DataSyncAsyncClient, DescribeTaskResponse> tasks() {
        return Listing.regional(DATASYNC, "datasync:ListTasks")
                .pages(
                        1,
                        100,
                        size -> ListTasksRequest.builder().maxResults(size),
                        DataSyncAsyncClient::listTasksPaginator,
                        ListTasksResponse::tasks)
                .as((place, task) -> DescribeTaskResponse.builder()
                        .taskArn(task.taskArn())
                        .name(task.name())
                        .status(task.statusAsString())
                        .taskMode(task.taskModeAsString())
                        .build())
                .describe(
                        "datasync:DescribeTask",
                        task -> DescribeTaskRequest.builder().taskArn(task.taskArn()),
                        DataSyncAsyncClient::describeTask,
                        (task, found) -> found,
                        Answer.PLAIN)
                .tagsInBulk()
                .yields(ResourceKind.<DescribeTaskResponse>of(
                                "datasync:task", task -> ArnIds.last(task.taskArn()), DescribeTaskResponse::taskArn)
                        .name(DescribeTaskResponse::name)
                        .state(DescribeTaskResponse::statusAsString)
                        .created(DescribeTaskResponse::creationTime)
                        .withoutVolatile("CurrentTaskExecutionArn", "ErrorCode", "ErrorDetail")
                        .build());
    }

    /** Each kind of location has a description of its own; the URI tells the kind and the place. */
    private static Listing<DataSyncAsyncClient, LocationListEntry> locations() {
        return Listing.regional(DATASYNC, "datasync:ListLocations")
                .pages(
                        1,
                        100,
                        size -> ListLocationsRequest.builder().maxResults(size),
                        DataSyncAsyncClient::listLocationsPaginator,
                        ListLocationsResponse::locations)
                .tagsInBulk()
                .yields(ResourceKind.<LocationListEntry>of(
                                "datasync:location",
                                location -> ArnIds.last(location.locationArn()),
                                LocationListEntry::locationArn)
                        .build());
    }
}
