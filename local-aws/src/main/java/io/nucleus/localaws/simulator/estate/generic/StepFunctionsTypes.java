package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.ListActivitiesRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesRequest;

/** Step Functions. */
final class StepFunctionsTypes {
    private static final GenericType STATE_MACHINE = GenericType.regional(
                    "states:stateMachine", ListStateMachinesRequest.class, "stateMachines")
            .id("name", IdStyle.name("workflow", "checkout", "import"))
            .arn("stateMachineArn", "stateMachine:{id}")
            .state("status", "ACTIVE", "DELETING")
            .created("creationDate")
            .with("type", "STANDARD", "EXPRESS")
            .with("tracingConfiguration.enabled", true, false)
            .with("definition", "{\"StartAt\":\"Done\",\"States\":{\"Done\":{\"Type\":\"Succeed\"}}}")
            .described(DescribeStateMachineRequest.class, "stateMachineArn", "", "StateMachineDoesNotExist")
            .pages(0, 1_000, 100)
            .build();

    private static final GenericType ACTIVITY = GenericType.regional(
                    "states:activity", ListActivitiesRequest.class, "activities")
            .id("name", IdStyle.name("approval", "worker"))
            .arn("activityArn", "activity:{id}")
            .created("creationDate")
            .pages(0, 1_000, 100)
            .build();

    static final List<GenericType> ALL = List.of(STATE_MACHINE, ACTIVITY);

    private StepFunctionsTypes() {}
}
