package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import java.util.List;
import software.amazon.awssdk.services.batch.model.DescribeComputeEnvironmentsRequest;
import software.amazon.awssdk.services.batch.model.DescribeJobDefinitionsRequest;
import software.amazon.awssdk.services.batch.model.DescribeJobQueuesRequest;

/** AWS Batch: compute environments, job queues and the revisions of job definitions. */
final class BatchTypes {
    private static final List<String> JOBS = List.of("job", "report", "train");

    /** A name and a revision. */
    private static final IdStyle DEFINITION = new IdStyle(
            item -> Names.of(item, JOBS) + ":" + revision(item),
            (cell, id) -> Ids.slotOfName(cell, id.replaceFirst(":[0-9]+$", "")));

    private static final GenericType COMPUTE_ENVIRONMENT = GenericType.regional(
                    "batch:compute-environment", DescribeComputeEnvironmentsRequest.class, "computeEnvironments")
            .id("computeEnvironmentName", IdStyle.name("compute", "spot"))
            .arn("computeEnvironmentArn", "compute-environment/{id}")
            .state("status", "VALID", "INVALID", "UPDATING")
            .tags("tags")
            .with("state", "ENABLED", "ENABLED", "DISABLED")
            .with("type", "MANAGED")
            .with("computeResources.type", "EC2", "SPOT", "FARGATE", "FARGATE_SPOT")
            .with("computeResources.maxvCpus", 16, 256)
            .part("computeResources.desiredvCpus", item -> item.current().below("desired", 16))
            .with("containerOrchestrationType", "ECS", "ECS", "EKS")
            .pages(1, 100, 100)
            .build();

    private static final GenericType JOB_QUEUE = GenericType.regional(
                    "batch:job-queue", DescribeJobQueuesRequest.class, "jobQueues")
            .id("jobQueueName", IdStyle.name("jobs", "nightly"))
            .arn("jobQueueArn", "job-queue/{id}")
            .state("status", "VALID", "INVALID", "UPDATING")
            .tags("tags")
            .with("state", "ENABLED", "ENABLED", "DISABLED")
            .with("priority", 1, 10, 100)
            .pages(1, 100, 100)
            .build();

    private static final GenericType JOB_DEFINITION = GenericType.regional(
                    "batch:job-definition", DescribeJobDefinitionsRequest.class, "jobDefinitions")
            .id(null, DEFINITION)
            .arn("jobDefinitionArn", "job-definition/{id}")
            .name("jobDefinitionName", JOBS.toArray(String[]::new))
            .part("revision", BatchTypes::revision)
            .state("status", "ACTIVE")
            .tags("tags")
            .with("type", "container", "container", "multinode")
            .with("containerProperties.image", "busybox", "public.ecr.aws/docker/library/python:3.7", "amazonlinux:2")
            .with("platformCapabilities", List.of("EC2"), List.of("FARGATE"))
            .pages(1, 100, 100)
            .build();

    static final List<GenericType> ALL = List.of(COMPUTE_ENVIRONMENT, JOB_QUEUE, JOB_DEFINITION);

    private BatchTypes() {}

    private static int revision(Item item) {
        return item.fixed().between("revision", 1, 40);
    }
}
