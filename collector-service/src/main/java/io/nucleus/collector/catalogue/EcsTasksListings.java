package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.ECS;

import io.smallrye.mutiny.Multi;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesResponse;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionFamilyStatus;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;
import software.amazon.awssdk.services.ecs.model.TaskField;

/**
 * ECS tasks that run, and task definitions. Of each active family only the latest active revision is listed: older revisions are left
 * out, for they are without number. Each deployment makes one, and it stays until someone deregisters it.
 */
final class EcsTasksListings {
    private static final String LIST_CLUSTERS = "ecs:ListClusters";
    private static final String NO_CLUSTER = "ClusterNotFoundException";
    private static final int MOST_DESCRIBED = 100;

    private EcsTasksListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(tasks(), taskDefinitions());
    }

    /** A task that is left out of the descriptions has stopped and been forgotten. */
    private static Listing<EcsAsyncClient, Task> tasks() {
        return Listing.regional(ECS, "ecs:ListTasks")
                .children(
                        LIST_CLUSTERS,
                        Lister.paged(
                                1,
                                100,
                                size -> ListClustersRequest.builder().maxResults(size),
                                EcsAsyncClient::listClustersPaginator,
                                ListClustersResponse::clusterArns),
                        EcsTasksListings::tasksIn,
                        NO_CLUSTER)
                .batch(
                        "ecs:DescribeTasks",
                        MOST_DESCRIBED,
                        Task::clusterArn,
                        (ask, tasks) -> ask.client()
                                .describeTasks(ask.signed(DescribeTasksRequest.builder()
                                        .cluster(tasks.getFirst().clusterArn())
                                        .tasks(tasks.stream().map(Task::taskArn).toList())
                                        .include(TaskField.TAGS)
                                        .build())),
                        (draft, r) -> Descriptions.of(draft, r.tasks(), Task::taskArn)
                                .map(draft::withItem)
                                .orElseGet(draft::asGone),
                        Answer.goneIf(NO_CLUSTER))
                .yields(ResourceKind.<Task>of("ecs:task", task -> idIn(task.taskArn()), Task::taskArn)
                        .state(Task::lastStatus)
                        .tags(task -> Tags.of(task.tags(), Tag::key, Tag::value))
                        .created(Task::createdAt)
                        .withoutVolatile(
                                "connectivity", "connectivityAt", "healthStatus", "lastStatus", "reason", "version")
                        .build());
    }

    private static Multi<Task> tasksIn(String cluster, Ask<EcsAsyncClient> ask) {
        return ask.items(
                        ask.client()
                                .listTasksPaginator(ask.signed(ListTasksRequest.builder()
                                        .cluster(cluster)
                                        .maxResults(ask.page(1, 100))
                                        .build())),
                        ListTasksResponse::taskArns)
                .map(arn -> Task.builder().taskArn(arn).clusterArn(cluster).build());
    }

    /** A family whose last revision has been deregistered meanwhile is a "client exception". */
    static Listing<EcsAsyncClient, DescribeTaskDefinitionResponse> taskDefinitions() {
        return Listing.regional(
                        ECS,
                        "ecs:ListTaskDefinitionFamilies",
                        ask -> EachDescribed.of(
                                families(ask),
                                ask.to("ecs:DescribeTaskDefinition"),
                                (describe, family) -> describe.client()
                                        .describeTaskDefinition(describe.signed(DescribeTaskDefinitionRequest.builder()
                                                .taskDefinition(family)
                                                .include(TaskDefinitionField.TAGS)
                                                .build())),
                                "ClientException"))
                .alsoCalls("ecs:DescribeTaskDefinition")
                .yields(ResourceKind.<DescribeTaskDefinitionResponse>of(
                                "ecs:task-definition",
                                definition -> definition.taskDefinition().family(),
                                definition -> definition.taskDefinition().taskDefinitionArn())
                        .name(definition -> definition.taskDefinition().family())
                        .state(definition -> definition.taskDefinition().statusAsString())
                        .tags(definition -> Tags.of(definition.tags(), Tag::key, Tag::value))
                        .created(definition -> definition.taskDefinition().registeredAt())
                        .members(DescribeTaskDefinitionResponse::taskDefinition)
                        .build());
    }

    private static Multi<String> families(Ask<EcsAsyncClient> ask) {
        return Lister
                .<EcsAsyncClient, ListTaskDefinitionFamiliesRequest, ListTaskDefinitionFamiliesResponse, String>paged(
                        1,
                        100,
                        size -> ListTaskDefinitionFamiliesRequest.builder()
                                .status(TaskDefinitionFamilyStatus.ACTIVE)
                                .maxResults(size),
                        EcsAsyncClient::listTaskDefinitionFamiliesPaginator,
                        ListTaskDefinitionFamiliesResponse::families)
                .list(ask);
    }

    private static String idIn(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
