package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.codebuild.model.BatchGetProjectsRequest;
import software.amazon.awssdk.services.codebuild.model.ListProjectsRequest;
import software.amazon.awssdk.services.codecommit.model.BatchGetRepositoriesRequest;
import software.amazon.awssdk.services.codecommit.model.ListRepositoriesRequest;
import software.amazon.awssdk.services.codedeploy.model.BatchGetApplicationsRequest;
import software.amazon.awssdk.services.codedeploy.model.BatchGetDeploymentGroupsRequest;
import software.amazon.awssdk.services.codedeploy.model.ListApplicationsRequest;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentGroupsRequest;
import software.amazon.awssdk.services.codepipeline.model.ListPipelinesRequest;

/** CodeBuild, CodePipeline, CodeCommit, CodeDeploy and CodeArtifact. */
final class CodeServicesTypes {
    private static final GenericType PROJECT = GenericType.regional(
                    "codebuild:project", ListProjectsRequest.class, "projects")
            .listsIds()
            .id("name", IdStyle.name("build", "test"))
            .arn("arn", "project/{id}")
            .tags("tags")
            .created("created")
            .with("source.type", "GITHUB", "CODECOMMIT", "S3")
            .with("environment.type", "LINUX_CONTAINER")
            .with("environment.image", "aws/codebuild/standard:4.0", "aws/codebuild/standard:7.0")
            .with("environment.computeType", "BUILD_GENERAL1_SMALL", "BUILD_GENERAL1_LARGE")
            .part(
                    "environment.environmentVariables",
                    item -> List.of(Map.of("name", "DEPLOY_TOKEN", "value", Ids.hex(item), "type", "PLAINTEXT")))
            .described(BatchGetProjectsRequest.class, "names", "projects")
            .build();

    /** ARNs of pipelines and of repositories have nothing before the name. */
    private static final GenericType PIPELINE = GenericType.regional(
                    "codepipeline:pipeline", ListPipelinesRequest.class, "pipelines")
            .id("name", IdStyle.name("pipeline", "release"))
            .arn(null, "{id}")
            .created("created")
            .with("pipelineType", "V1", "V2")
            .with("version", 1, 12)
            .pages(1, 1_000, 1_000)
            .build();

    private static final GenericType REPOSITORY = GenericType.regional(
                    "codecommit:repository", ListRepositoriesRequest.class, "repositories")
            .id("repositoryName", IdStyle.name("service", "infra"))
            .arn("Arn", "{id}")
            .part("repositoryId", item -> item.fixed().uuid("repository").toString())
            .part("accountId", Item::accountId)
            .part("lastModifiedDate", Item::changedAt)
            .created("creationDate")
            .with("defaultBranch", "main", "master")
            .described(BatchGetRepositoriesRequest.class, "repositoryNames", "repositories")
            .build();

    private static final GenericType APPLICATION = GenericType.regional(
                    "codedeploy:application", ListApplicationsRequest.class, "applications")
            .listsIds()
            .id("applicationName", IdStyle.name("app", "service"))
            .arn(null, "application:{id}")
            .created("createTime")
            .with("computePlatform", "Server", "Lambda", "ECS")
            .described(BatchGetApplicationsRequest.class, "applicationNames", "applicationsInfo")
            .build();

    private static final GenericType DEPLOYMENT_GROUP = GenericType.regional(
                    "codedeploy:deploymentgroup", ListDeploymentGroupsRequest.class, "deploymentGroups")
            .within(APPLICATION.definition(), "applicationName")
            .listsNames()
            .id(null, IdStyle.within(APPLICATION.definition(), "blue", "canary"))
            .name("deploymentGroupName", "blue", "canary")
            .arn(null, "deploymentgroup:{id}")
            .part("applicationName", item -> GenericType.Parent.id(item, APPLICATION.definition()))
            .with("deploymentConfigName", "CodeDeployDefault.OneAtATime", "CodeDeployDefault.AllAtOnce")
            .with("computePlatform", "Server")
            .described(BatchGetDeploymentGroupsRequest.class, "deploymentGroupNames", "deploymentGroupsInfo")
            .build();

    static final List<GenericType> ALL = Stream.of(
                    List.of(PROJECT, PIPELINE, REPOSITORY, APPLICATION, DEPLOYMENT_GROUP), CodeArtifactTypes.ALL)
            .flatMap(List::stream)
            .toList();

    private CodeServicesTypes() {}
}
