package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Names;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStackSetsRequest;

/** CloudFormation stacks and stack sets. */
final class CloudFormationTypes {
    private static final GenericType STACK = GenericType.regional(
                    "cloudformation:stack", DescribeStacksRequest.class, "Stacks")
            .id("StackName", IdStyle.name("stack", "infra", "pipeline"))
            .arn("StackId", "stack/{id}/{uuid}")
            .state("StackStatus", "CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "ROLLBACK_COMPLETE")
            .tags("Tags")
            .created("CreationTime")
            .part(
                    "Parameters",
                    item -> List.of(Map.of("ParameterKey", "Stage", "ParameterValue", Names.environment(item))))
            .with("EnableTerminationProtection", false, true)
            .with("DriftInformation.StackDriftStatus", "NOT_CHECKED", "IN_SYNC", "DRIFTED")
            .share(2)
            .build();

    private static final GenericType STACK_SET = GenericType.regional(
                    "cloudformation:stackset", ListStackSetsRequest.class, "Summaries")
            .id("StackSetName", IdStyle.name("baseline", "guardrails"))
            .arn("StackSetARN", "stackset/{id}:{uuid}")
            .part(
                    "StackSetId",
                    item -> item.wire(item.arn().substring(item.arn().indexOf('/') + 1)))
            .state("Status", "ACTIVE")
            .tags("Tags")
            .with("PermissionModel", "SELF_MANAGED", "SERVICE_MANAGED")
            .with("TemplateBody", "{\"Resources\":{}}")
            .described(DescribeStackSetRequest.class, "StackSetName", "StackSet", "StackSetNotFoundException")
            .build();

    static final List<GenericType> ALL = List.of(STACK, STACK_SET);

    private CloudFormationTypes() {}
}
