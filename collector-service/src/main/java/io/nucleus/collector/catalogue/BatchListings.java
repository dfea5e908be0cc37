package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.BATCH;

import java.util.List;
import software.amazon.awssdk.services.batch.BatchAsyncClient;
import software.amazon.awssdk.services.batch.model.ComputeEnvironmentDetail;
import software.amazon.awssdk.services.batch.model.DescribeComputeEnvironmentsRequest;
import software.amazon.awssdk.services.batch.model.DescribeComputeEnvironmentsResponse;
import software.amazon.awssdk.services.batch.model.DescribeJobDefinitionsRequest;
import software.amazon.awssdk.services.batch.model.DescribeJobDefinitionsResponse;
import software.amazon.awssdk.services.batch.model.DescribeJobQueuesRequest;
import software.amazon.awssdk.services.batch.model.DescribeJobQueuesResponse;
import software.amazon.awssdk.services.batch.model.JobDefinition;
import software.amazon.awssdk.services.batch.model.JobQueueDetail;

/** AWS Batch. Of job definitions there is one for each revision; those that were deregistered stay listed for half a year and are left out. */
final class BatchListings {
    private static final int MOST = 100;

    private BatchListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(computeEnvironments(), jobQueues(), jobDefinitions());
    }

    private static Listing<BatchAsyncClient, ComputeEnvironmentDetail> computeEnvironments() {
        return Listing.regional(BATCH, "batch:DescribeComputeEnvironments")
                .pages(
                        1,
                        MOST,
                        size -> DescribeComputeEnvironmentsRequest.builder().maxResults(size),
                        BatchAsyncClient::describeComputeEnvironmentsPaginator,
                        DescribeComputeEnvironmentsResponse::computeEnvironments)
                .yields(ResourceKind.of(
                                "batch:compute-environment",
                                ComputeEnvironmentDetail::computeEnvironmentName,
                                ComputeEnvironmentDetail::computeEnvironmentArn)
                        .name(ComputeEnvironmentDetail::computeEnvironmentName)
                        .state(ComputeEnvironmentDetail::statusAsString)
                        .tags(ComputeEnvironmentDetail::tags)
                        .withoutVolatile("desiredvCpus")
                        .build());
    }

    private static Listing<BatchAsyncClient, JobQueueDetail> jobQueues() {
        return Listing.regional(BATCH, "batch:DescribeJobQueues")
                .pages(
                        1,
                        MOST,
                        size -> DescribeJobQueuesRequest.builder().maxResults(size),
                        BatchAsyncClient::describeJobQueuesPaginator,
                        DescribeJobQueuesResponse::jobQueues)
                .yields(ResourceKind.of("batch:job-queue", JobQueueDetail::jobQueueName, JobQueueDetail::jobQueueArn)
                        .name(JobQueueDetail::jobQueueName)
                        .state(JobQueueDetail::statusAsString)
                        .tags(JobQueueDetail::tags)
                        .build());
    }

    private static Listing<BatchAsyncClient, JobDefinition> jobDefinitions() {
        return Listing.regional(BATCH, "batch:DescribeJobDefinitions")
                .pages(
                        1,
                        MOST,
                        size -> DescribeJobDefinitionsRequest.builder()
                                .status("ACTIVE")
                                .maxResults(size),
                        BatchAsyncClient::describeJobDefinitionsPaginator,
                        DescribeJobDefinitionsResponse::jobDefinitions)
                .yields(ResourceKind.<JobDefinition>of(
                                "batch:job-definition",
                                definition -> definition.jobDefinitionName() + ":" + definition.revision(),
                                JobDefinition::jobDefinitionArn)
                        .name(JobDefinition::jobDefinitionName)
                        .state(JobDefinition::status)
                        .tags(JobDefinition::tags)
                        .build());
    }
}
