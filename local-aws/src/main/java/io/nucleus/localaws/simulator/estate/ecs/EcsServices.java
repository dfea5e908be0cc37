package io.nucleus.localaws.simulator.estate.ecs;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.ec2.Network;
import io.nucleus.localaws.simulator.estate.paging.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;

/** ECS services, each in a cluster of its region: the slots go round the clusters that stay. */
final class EcsServices {
    static final ResourceDefinition TYPE = ResourceDefinition.regional(
                    "ecs:service", "ecs", "ListServices", "DescribeServices")
            .share(6)
            .exists(item -> cluster(item).isPresent())
            .lookup(Ids::slotOfName)
            .id(item -> cluster(item).orElseThrow().id() + "/" + name(item))
            .arn(item -> Arns.of(item, "ecs", "service/" + item.id()))
            .name(EcsServices::name)
            .state(item -> item.isLastDay() ? "DRAINING" : "ACTIVE")
            .build();

    private EcsServices() {}

    private static String name(Item item) {
        return Names.of(item);
    }

    /** Empty if the cluster has been deleted. */
    static Optional<Item> cluster(Item service) {
        return service.sibling(EcsClusters.TYPE, clusterSlot(service.siblings(EcsClusters.TYPE), service.slot()));
    }

    /** Where there is no cluster by nature, the first that was created there has the services. */
    private static int clusterSlot(Cell clusters, int serviceSlot) {
        int anchors = EcsClusters.anchors(clusters);
        return anchors == 0 ? clusters.slots() : serviceSlot % anchors;
    }

    static Source<Item> source(Item cluster) {
        Cell services = cluster.siblings(TYPE);
        return Source.of(cluster.view(), services, slot -> clusterSlot(cluster.cell(), slot) == cluster.slot());
    }

    static int count(Item cluster) {
        Cell services = cluster.siblings(TYPE);
        return Math.toIntExact(IntStream.range(0, cluster.view().slots(services))
                .filter(slot -> clusterSlot(cluster.cell(), slot) == cluster.slot())
                .filter(slot -> cluster.view().item(services, slot).isPresent())
                .count());
    }

    static LaunchType launchType(Item item) {
        return item.fixed().percent("fargate", 75) ? LaunchType.FARGATE : LaunchType.EC2;
    }

    static Service describe(Item item, boolean withTags) {
        int desired = item.fixed().between("desired", 1, 6);
        String task = Arns.of(item, "ecs", "task-definition/" + name(item) + ":" + (1 + item.revision()));
        return Service.builder()
                .serviceName(item.wire(name(item)))
                .serviceArn(item.wire(item.arn()))
                .clusterArn(cluster(item).orElseThrow().arn())
                .status(item.state())
                .desiredCount(desired)
                .runningCount(item.current().percent("unhealthy", 4) ? 0 : desired)
                .pendingCount(0)
                .launchType(launchType(item))
                .platformVersion(launchType(item) == LaunchType.FARGATE ? "LATEST" : null)
                .schedulingStrategy(SchedulingStrategy.REPLICA)
                .taskDefinition(task)
                .createdAt(item.createdAt())
                .createdBy(Arns.of("iam", "", item.accountId(), "role/deployer"))
                .enableECSManagedTags(true)
                .enableExecuteCommand(item.fixed().percent("exec", 20))
                .propagateTags(PropagateTags.SERVICE)
                .healthCheckGracePeriodSeconds(item.fixed().pick("grace", List.of(0, 30, 60)))
                .deploymentConfiguration(DeploymentConfiguration.builder()
                        .maximumPercent(200)
                        .minimumHealthyPercent(100)
                        .build())
                .deployments(deployment(item, desired, task))
                .networkConfiguration(network(item))
                .loadBalancers(List.of())
                .serviceRegistries(List.of())
                .placementConstraints(List.of())
                .placementStrategy(List.of())
                .events(List.of())
                .tags(withTags ? EcsClusters.tags(item) : List.of())
                .build();
    }

    private static Deployment deployment(Item item, int desired, String task) {
        return Deployment.builder()
                .id("ecs-svc/" + item.current().between("deployment", 1_000_000, 9_999_999))
                .status("PRIMARY")
                .taskDefinition(task)
                .desiredCount(desired)
                .runningCount(desired)
                .createdAt(item.changedAt())
                .updatedAt(item.changedAt())
                .rolloutState(DeploymentRolloutState.COMPLETED)
                .build();
    }

    private static NetworkConfiguration network(Item item) {
        Network network = Network.of(item);
        return NetworkConfiguration.builder()
                .awsvpcConfiguration(AwsVpcConfiguration.builder()
                        .subnets(network.subnetIds(2))
                        .securityGroups(network.securityGroupIds())
                        .assignPublicIp(AssignPublicIp.DISABLED)
                        .build())
                .build();
    }
}
