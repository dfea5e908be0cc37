package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.CLOUDFORMATION;

import java.util.List;
import software.amazon.awssdk.services.cloudformation.CloudFormationAsyncClient;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStackSetsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStackSetsResponse;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackSet;
import software.amazon.awssdk.services.cloudformation.model.StackSetStatus;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/**
 * CloudFormation stacks and stack sets. What is given to a template, and what comes out of it, may be a secret under any name: only the
 * names are kept. Templates are contents.
 */
final class CloudFormationListings {
    private CloudFormationListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(stacks(), stackSets());
    }

    private static Listing<CloudFormationAsyncClient, Stack> stacks() {
        return Listing.regional(CLOUDFORMATION, "cloudformation:DescribeStacks")
                .pages(
                        DescribeStacksRequest::builder,
                        CloudFormationAsyncClient::describeStacksPaginator,
                        DescribeStacksResponse::stacks)
                .only((place, stack) -> stack.stackStatus() != StackStatus.DELETE_COMPLETE)
                .yields(ResourceKind.of("cloudformation:stack", Stack::stackName, Stack::stackId)
                        .name(Stack::stackName)
                        .state(Stack::stackStatusAsString)
                        .tags(stack -> Tags.of(stack.tags(), Tag::key, Tag::value))
                        .created(Stack::creationTime)
                        .withoutVolatile("ParameterValue", "ResolvedValue", "OutputValue", "LastCheckTimestamp")
                        .build());
    }

    /** Deleted stack sets stay in the listing unless only the others are asked for. */
    private static Listing<CloudFormationAsyncClient, StackSet> stackSets() {
        return Listing.regional(CLOUDFORMATION, "cloudformation:ListStackSets")
                .pages(
                        1,
                        100,
                        size -> ListStackSetsRequest.builder().maxResults(size).status(StackSetStatus.ACTIVE),
                        CloudFormationAsyncClient::listStackSetsPaginator,
                        ListStackSetsResponse::summaries)
                .as((place, listed) -> StackSet.builder()
                        .stackSetName(listed.stackSetName())
                        .stackSetId(listed.stackSetId())
                        .stackSetARN(place.arn("cloudformation", "stackset/" + listed.stackSetId()))
                        .description(listed.description())
                        .status(listed.statusAsString())
                        .permissionModel(listed.permissionModelAsString())
                        .build())
                .describe(
                        "cloudformation:DescribeStackSet",
                        set -> DescribeStackSetRequest.builder().stackSetName(set.stackSetName()),
                        CloudFormationAsyncClient::describeStackSet,
                        (set, found) -> found.stackSet(),
                        Answer.goneIf("StackSetNotFoundException"))
                .yields(ResourceKind.of("cloudformation:stackset", StackSet::stackSetName, StackSet::stackSetARN)
                        .name(StackSet::stackSetName)
                        .state(StackSet::statusAsString)
                        .tags(set -> Tags.of(set.tags(), Tag::key, Tag::value))
                        .withoutVolatile(
                                "TemplateBody", "ParameterValue", "ResolvedValue", "StackSetDriftDetectionDetails")
                        .build());
    }
}
