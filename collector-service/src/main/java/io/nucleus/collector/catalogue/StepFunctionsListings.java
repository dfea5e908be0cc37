package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.SFN;

import java.util.List;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.ActivityListItem;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.IncludedData;
import software.amazon.awssdk.services.sfn.model.ListActivitiesRequest;
import software.amazon.awssdk.services.sfn.model.ListActivitiesResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesResponse;

/**
 * Step Functions. Definitions of state machines are contents, and may hold secrets: they are not kept, and not decrypted if AWS keeps
 * them under a key.
 */
final class StepFunctionsListings {
    private StepFunctionsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(stateMachines(), activities());
    }

    private static Listing<SfnAsyncClient, DescribeStateMachineResponse> stateMachines() {
        return Listing.regional(SFN, "states:ListStateMachines")
                .pages(
                        1,
                        1_000,
                        size -> ListStateMachinesRequest.builder().maxResults(size),
                        SfnAsyncClient::listStateMachinesPaginator,
                        ListStateMachinesResponse::stateMachines)
                .as((place, listed) -> DescribeStateMachineResponse.builder()
                        .stateMachineArn(listed.stateMachineArn())
                        .name(listed.name())
                        .type(listed.typeAsString())
                        .creationDate(listed.creationDate())
                        .build())
                .describe(
                        "states:DescribeStateMachine",
                        machine -> DescribeStateMachineRequest.builder()
                                .stateMachineArn(machine.stateMachineArn())
                                .includedData(IncludedData.METADATA_ONLY),
                        SfnAsyncClient::describeStateMachine,
                        (machine, found) -> found,
                        Answer.goneIf("StateMachineDoesNotExist"))
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "states:stateMachine",
                                DescribeStateMachineResponse::name,
                                DescribeStateMachineResponse::stateMachineArn)
                        .name(DescribeStateMachineResponse::name)
                        .state(DescribeStateMachineResponse::statusAsString)
                        .created(DescribeStateMachineResponse::creationDate)
                        .withoutVolatile("definition", "variableReferences")
                        .build());
    }

    private static Listing<SfnAsyncClient, ActivityListItem> activities() {
        return Listing.regional(SFN, "states:ListActivities")
                .pages(
                        1,
                        1_000,
                        size -> ListActivitiesRequest.builder().maxResults(size),
                        SfnAsyncClient::listActivitiesPaginator,
                        ListActivitiesResponse::activities)
                .tagsInBulk()
                .yields(ResourceKind.of("states:activity", ActivityListItem::name, ActivityListItem::activityArn)
                        .name(ActivityListItem::name)
                        .created(ActivityListItem::creationDate)
                        .build());
    }
}
