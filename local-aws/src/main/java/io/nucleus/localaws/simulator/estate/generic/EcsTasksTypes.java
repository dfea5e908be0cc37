package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ecs.EcsClusters;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;

/** ECS tasks that run, each in a cluster, and task definitions with what people put into environments. */
final class EcsTasksTypes {
    private static final GenericType TASK = GenericType.regional("ecs:task", ListTasksRequest.class, "taskArns")
            .within(EcsClusters.TYPE, "cluster")
            .id(null, OtherIds.hex())
            .arn("taskArn", "task/{parent}/{id}")
            .nameTag()
            .listsArns()
            .described(DescribeTasksRequest.class, "tasks", "tasks")
            .state("lastStatus", "RUNNING", "PENDING", "PROVISIONING")
            .tags("tags")
            .created("createdAt")
            .part("clusterArn", EcsTasksTypes::clusterArn)
            .part("taskDefinitionArn", item -> Arns.of(item, "ecs", "task-definition/" + Names.of(item) + ":1"))
            .with("desiredStatus", "RUNNING")
            .with("launchType", "FARGATE", "FARGATE", "EC2")
            .with("cpu", "256", "1024")
            .with("memory", "512", "2048")
            .with("platformVersion", "1.4.0", "1.3.0")
            .pages(1, 100, 100)
            .share(8)
            .build();

    private static final GenericType TASK_DEFINITION = GenericType.regional(
                    "ecs:task-definition", ListTaskDefinitionFamiliesRequest.class, "families")
            .id("taskDefinition.family", IdStyle.name("api", "worker", "cron"))
            .arn("taskDefinition.taskDefinitionArn", "task-definition/{id}:3")
            .listsIds()
            .described(DescribeTaskDefinitionRequest.class, "taskDefinition", "", "ClientException")
            .state("taskDefinition.status", "ACTIVE")
            .tags("tags")
            .created("taskDefinition.registeredAt")
            .with("taskDefinition.revision", 3)
            .with("taskDefinition.networkMode", "awsvpc", "bridge")
            .with("taskDefinition.cpu", "256", "1024")
            .with("taskDefinition.memory", "512", "2048")
            .with("taskDefinition.requiresCompatibilities", List.of("FARGATE"), List.of("EC2"))
            .part("taskDefinition.containerDefinitions", EcsTasksTypes::containers)
            .pages(1, 100, 100)
            .share(3)
            .build();

    static final List<GenericType> ALL = List.of(TASK, TASK_DEFINITION);

    private EcsTasksTypes() {}

    private static String clusterArn(Item task) {
        return GenericType.Parent.of(task, EcsClusters.TYPE).orElseThrow().arn();
    }

    /** With a secret where none should be: a scanner must not carry it on. */
    private static List<?> containers(Item item) {
        return List.of(Map.of(
                "name",
                "app",
                "image",
                item.accountId() + ".dkr.ecr." + item.region() + ".amazonaws.com/" + Names.domain(item) + ":latest",
                "essential",
                true,
                "environment",
                List.of(
                        Map.of("name", "LOG_LEVEL", "value", "INFO"),
                        Map.of("name", "DB_PASSWORD", "value", item.fixed().alphanumeric("password", 13)))));
    }
}
