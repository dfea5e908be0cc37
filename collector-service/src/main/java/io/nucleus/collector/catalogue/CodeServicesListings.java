package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.CODE_BUILD;
import static io.nucleus.collector.access.AwsServices.CODE_COMMIT;
import static io.nucleus.collector.access.AwsServices.CODE_DEPLOY;
import static io.nucleus.collector.access.AwsServices.CODE_PIPELINE;

import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.codebuild.CodeBuildAsyncClient;
import software.amazon.awssdk.services.codebuild.model.BatchGetProjectsRequest;
import software.amazon.awssdk.services.codebuild.model.BatchGetProjectsResponse;
import software.amazon.awssdk.services.codebuild.model.ListProjectsRequest;
import software.amazon.awssdk.services.codebuild.model.ListProjectsResponse;
import software.amazon.awssdk.services.codebuild.model.Project;
import software.amazon.awssdk.services.codebuild.model.Tag;
import software.amazon.awssdk.services.codecommit.CodeCommitAsyncClient;
import software.amazon.awssdk.services.codecommit.model.BatchGetRepositoriesRequest;
import software.amazon.awssdk.services.codecommit.model.BatchGetRepositoriesResponse;
import software.amazon.awssdk.services.codecommit.model.ListRepositoriesRequest;
import software.amazon.awssdk.services.codecommit.model.ListRepositoriesResponse;
import software.amazon.awssdk.services.codecommit.model.RepositoryMetadata;
import software.amazon.awssdk.services.codedeploy.CodeDeployAsyncClient;
import software.amazon.awssdk.services.codedeploy.model.ApplicationInfo;
import software.amazon.awssdk.services.codedeploy.model.BatchGetApplicationsRequest;
import software.amazon.awssdk.services.codedeploy.model.BatchGetApplicationsResponse;
import software.amazon.awssdk.services.codedeploy.model.BatchGetDeploymentGroupsRequest;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupInfo;
import software.amazon.awssdk.services.codedeploy.model.ListApplicationsRequest;
import software.amazon.awssdk.services.codedeploy.model.ListApplicationsResponse;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentGroupsRequest;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentGroupsResponse;
import software.amazon.awssdk.services.codepipeline.CodePipelineAsyncClient;
import software.amazon.awssdk.services.codepipeline.model.ListPipelinesRequest;
import software.amazon.awssdk.services.codepipeline.model.ListPipelinesResponse;
import software.amazon.awssdk.services.codepipeline.model.PipelineSummary;

/** CodeBuild, CodePipeline, CodeCommit, CodeDeploy and CodeArtifact. */
final class CodeServicesListings {
    /** The most that CodeBuild, CodeCommit and CodeDeploy describe in one call. */
    private static final int MOST_AT_ONCE = 100;

    private static final String NO_APPLICATION = "ApplicationDoesNotExistException";
    private static final String LIST_APPLICATIONS = "codedeploy:ListApplications";

    private static final Source<CodeDeployAsyncClient, String> APPLICATIONS = Lister.paged(
            1,
            1,
            size -> ListApplicationsRequest.builder(),
            CodeDeployAsyncClient::listApplicationsPaginator,
            ListApplicationsResponse::applications);

    private CodeServicesListings() {}

    static List<Listing<?, ?>> all() {
        return Stream.of(
                        List.of(projects(), pipelines(), repositories(), applications(), deploymentGroups()),
                        CodeArtifactListings.all())
                .<Listing<?, ?>>flatMap(List::stream)
                .toList();
    }

    /** Build specifications are contents. */
    private static Listing<CodeBuildAsyncClient, Project> projects() {
        return Listing.regional(CODE_BUILD, "codebuild:ListProjects")
                .pages(
                        ListProjectsRequest::builder,
                        CodeBuildAsyncClient::listProjectsPaginator,
                        ListProjectsResponse::projects)
                .as((place, name) -> Project.builder()
                        .name(name)
                        .arn(place.arn("codebuild", "project/" + name))
                        .build())
                .describeAll(
                        "codebuild:BatchGetProjects",
                        MOST_AT_ONCE,
                        projects -> BatchGetProjectsRequest.builder()
                                .names(projects.stream().map(Project::name).toList()),
                        CodeBuildAsyncClient::batchGetProjects,
                        BatchGetProjectsResponse::projects,
                        Project::name,
                        Answer.PLAIN)
                .yields(ResourceKind.of("codebuild:project", Project::name, Project::arn)
                        .name(Project::name)
                        .tags(project -> Tags.of(project.tags(), Tag::key, Tag::value))
                        .created(Project::created)
                        .withoutVolatile("buildspec")
                        .build());
    }

    /** The structure of a pipeline holds the configuration of its actions, with secrets: it is not read. */
    private static Listing<CodePipelineAsyncClient, PipelineSummary> pipelines() {
        return Listing.regional(CODE_PIPELINE, "codepipeline:ListPipelines")
                .pages(
                        1,
                        1_000,
                        size -> ListPipelinesRequest.builder().maxResults(size),
                        CodePipelineAsyncClient::listPipelinesPaginator,
                        ListPipelinesResponse::pipelines)
                .tagsInBulk()
                .yields(ResourceKind.<PipelineSummary>of(
                                "codepipeline:pipeline",
                                PipelineSummary::name,
                                (place, pipeline) -> place.arn("codepipeline", pipeline.name()))
                        .name(PipelineSummary::name)
                        .created(PipelineSummary::created)
                        .build());
    }

    private static Listing<CodeCommitAsyncClient, RepositoryMetadata> repositories() {
        return Listing.regional(CODE_COMMIT, "codecommit:ListRepositories")
                .pages(
                        ListRepositoriesRequest::builder,
                        CodeCommitAsyncClient::listRepositoriesPaginator,
                        ListRepositoriesResponse::repositories)
                .as((place, listed) -> RepositoryMetadata.builder()
                        .repositoryName(listed.repositoryName())
                        .repositoryId(listed.repositoryId())
                        .arn(place.arn("codecommit", listed.repositoryName()))
                        .build())
                .describeAll(
                        "codecommit:BatchGetRepositories",
                        MOST_AT_ONCE,
                        repositories -> BatchGetRepositoriesRequest.builder()
                                .repositoryNames(repositories.stream()
                                        .map(RepositoryMetadata::repositoryName)
                                        .toList()),
                        CodeCommitAsyncClient::batchGetRepositories,
                        BatchGetRepositoriesResponse::repositories,
                        RepositoryMetadata::repositoryName,
                        Answer.PLAIN)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "codecommit:repository", RepositoryMetadata::repositoryName, RepositoryMetadata::arn)
                        .name(RepositoryMetadata::repositoryName)
                        .created(RepositoryMetadata::creationDate)
                        .withoutVolatile("lastModifiedDate")
                        .build());
    }

    private static Listing<CodeDeployAsyncClient, ApplicationInfo> applications() {
        return Listing.regional(CODE_DEPLOY, LIST_APPLICATIONS, APPLICATIONS)
                .as((place, name) ->
                        ApplicationInfo.builder().applicationName(name).build())
                .describeAll(
                        "codedeploy:BatchGetApplications",
                        MOST_AT_ONCE,
                        applications -> BatchGetApplicationsRequest.builder()
                                .applicationNames(applications.stream()
                                        .map(ApplicationInfo::applicationName)
                                        .toList()),
                        CodeDeployAsyncClient::batchGetApplications,
                        BatchGetApplicationsResponse::applicationsInfo,
                        ApplicationInfo::applicationName,
                        Answer.PLAIN)
                .tagsInBulk()
                .yields(ResourceKind.<ApplicationInfo>of(
                                "codedeploy:application",
                                ApplicationInfo::applicationName,
                                (place, application) ->
                                        place.arn("codedeploy", "application:" + application.applicationName()))
                        .name(ApplicationInfo::applicationName)
                        .created(ApplicationInfo::createTime)
                        .build());
    }

    private static Listing<CodeDeployAsyncClient, DeploymentGroupInfo> deploymentGroups() {
        return Listing.regional(CODE_DEPLOY, "codedeploy:ListDeploymentGroups")
                .children(LIST_APPLICATIONS, APPLICATIONS, CodeServicesListings::groupsOf, NO_APPLICATION)
                .batch(
                        "codedeploy:BatchGetDeploymentGroups",
                        MOST_AT_ONCE,
                        DeploymentGroupInfo::applicationName,
                        (ask, groups) -> ask.client()
                                .batchGetDeploymentGroups(ask.signed(BatchGetDeploymentGroupsRequest.builder()
                                        .applicationName(groups.getFirst().applicationName())
                                        .deploymentGroupNames(groups.stream()
                                                .map(DeploymentGroupInfo::deploymentGroupName)
                                                .toList())
                                        .build())),
                        (draft, found) -> Descriptions.of(
                                        draft, found.deploymentGroupsInfo(), DeploymentGroupInfo::deploymentGroupName)
                                .map(draft::withItem)
                                .orElseGet(draft::asGone),
                        Answer.goneIf(NO_APPLICATION))
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "codedeploy:deploymentgroup",
                                CodeServicesListings::idOf,
                                (place, group) -> place.arn("codedeploy", "deploymentgroup:" + idOf(group)))
                        .name(DeploymentGroupInfo::deploymentGroupName)
                        .withoutVolatile("targetRevision", "lastSuccessfulDeployment", "lastAttemptedDeployment")
                        .build());
    }

    private static String idOf(DeploymentGroupInfo group) {
        return ChildIds.of(group.applicationName(), group.deploymentGroupName());
    }

    private static Multi<DeploymentGroupInfo> groupsOf(String application, Ask<CodeDeployAsyncClient> ask) {
        ListDeploymentGroupsRequest first = ask.signed(ListDeploymentGroupsRequest.builder()
                .applicationName(application)
                .build());
        return ask.items(
                        ask.client().listDeploymentGroupsPaginator(first),
                        ListDeploymentGroupsResponse::deploymentGroups)
                .map(name -> DeploymentGroupInfo.builder()
                        .applicationName(application)
                        .deploymentGroupName(name)
                        .build());
    }
}
