package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.ECS;

import io.nucleus.collector.access.Failure;
import io.nucleus.inventory.model.CoverageStatus;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Amazon ECS. Listings give ARNs only; descriptions come in batches, of 100 clusters or of 10 services of one cluster. */
final class EcsListings {
    private static final String LIST_CLUSTERS = "ecs:ListClusters";
    private static final String LIST_SERVICES = "ecs:ListServices";
    private static final String NO_CLUSTER = "ClusterNotFoundException";

    private EcsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(clusters(), services());
    }

    private static Listing<EcsAsyncClient, Cluster> clusters() {
        return Listing.regional(
                        ECS,
                        LIST_CLUSTERS,
                        ask -> clusterArns(ask)
                                .map(arn -> Cluster.builder()
                                        .clusterArn(arn)
                                        .clusterName(lastPart(arn))
                                        .build()))
                .batch(
                        "ecs:DescribeClusters",
                        100,
                        (ask, batch) -> ask.client()
                                .describeClusters(r -> r.clusters(batch.stream()
                                                .map(Cluster::clusterArn)
                                                .toList())
                                        .include(ClusterField.TAGS)
                                        .overrideConfiguration(ask.account())),
                        EcsListings::describedCluster,
                        Answer.PLAIN)
                .yields(ResourceKind.of("ecs:cluster", Cluster::clusterName, Cluster::clusterArn)
                        .name(Cluster::clusterName)
                        .state(Cluster::status)
                        .tags(c -> Tags.of(c.tags(), Tag::key, Tag::value))
                        .withoutVolatile(
                                "runningTasksCount",
                                "pendingTasksCount",
                                "activeServicesCount",
                                "registeredContainerInstancesCount",
                                "statistics")
                        .build());
    }

    private static Listing<EcsAsyncClient, Service> services() {
        return Listing.regional(ECS, LIST_CLUSTERS, EcsListings::serviceArns)
                .alsoCalls(LIST_SERVICES)
                .batch(
                        "ecs:DescribeServices",
                        10,
                        Service::clusterArn,
                        (ask, batch) -> ask.client()
                                .describeServices(
                                        r -> r.cluster(batch.getFirst().clusterArn())
                                                .services(batch.stream()
                                                        .map(Service::serviceArn)
                                                        .toList())
                                                .include(ServiceField.TAGS)
                                                .overrideConfiguration(ask.account())),
                        EcsListings::describedService,
                        Answer.goneIf(NO_CLUSTER))
                .yields(ResourceKind.<Service>of(
                                "ecs:service",
                                s -> lastPart(s.clusterArn()) + "/" + s.serviceName(),
                                Service::serviceArn)
                        .name(Service::serviceName)
                        .state(Service::status)
                        .tags(s -> Tags.of(s.tags(), Tag::key, Tag::value))
                        .created(Service::createdAt)
                        .withoutVolatile(
                                "runningCount",
                                "pendingCount",
                                "failedTasks",
                                "events",
                                "updatedAt",
                                "computedDesiredCount",
                                "stabilityStatusAt")
                        .build());
    }

    private static Multi<String> clusterArns(Ask<EcsAsyncClient> ask) {
        return ask.items(
                ask.client()
                        .listClustersPaginator(
                                r -> r.maxResults(ask.page(1, 100)).overrideConfiguration(ask.account())),
                ListClustersResponse::clusterArns);
    }

    /** A cluster that cannot be read does not keep the others from being read: the failures come last. */
    private static Multi<Service> serviceArns(Ask<EcsAsyncClient> ask) {
        return clusterArns(ask)
                .onItem()
                .transformToMulti(cluster -> serviceArns(ask.to(LIST_SERVICES), cluster))
                .collectFailures()
                .concatenate();
    }

    private static Multi<Service> serviceArns(Ask<EcsAsyncClient> ask, String cluster) {
        return ask.items(
                        ask.client()
                                .listServicesPaginator(r -> r.cluster(cluster)
                                        .maxResults(ask.page(1, 100))
                                        .overrideConfiguration(ask.account())),
                        ListServicesResponse::serviceArns)
                .map(arn -> Service.builder()
                        .serviceArn(arn)
                        .clusterArn(cluster)
                        .serviceName(lastPart(arn))
                        .build())
                .onFailure(failure -> Failure.of(failure).code().equals(NO_CLUSTER))
                .recoverWithCompletion();
    }

    private static Draft<Cluster> describedCluster(Draft<Cluster> draft, DescribeClustersResponse response) {
        return described(
                draft,
                response.clusters(),
                Cluster::clusterArn,
                "ecs:DescribeClusters",
                response.failures().stream()
                        .filter(f -> draft.item().clusterArn().equals(f.arn()))
                        .map(software.amazon.awssdk.services.ecs.model.Failure::reason)
                        .toList());
    }

    private static Draft<Service> describedService(Draft<Service> draft, DescribeServicesResponse response) {
        return described(
                draft,
                response.services(),
                Service::serviceArn,
                "ecs:DescribeServices",
                response.failures().stream()
                        .filter(f -> draft.item().serviceArn().equals(f.arn()))
                        .map(software.amazon.awssdk.services.ecs.model.Failure::reason)
                        .toList());
    }

    /** ECS answers for each one: a description, {@code MISSING}, or another reason (ECS Developer Guide, "API failure reasons"). */
    private static <I> Draft<I> described(
            Draft<I> draft, List<I> found, Function<I, String> arn, String action, List<String> reasons) {
        return Descriptions.of(draft, found, arn)
                .map(draft::withItem)
                .orElseGet(() -> reasons.contains("MISSING")
                        ? draft.asGone()
                        : draft.withUnread(
                                action,
                                Failure.known(
                                        CoverageStatus.FAILED,
                                        reasons.isEmpty() ? "NoAnswer" : reasons.getFirst(),
                                        "")));
    }

    private static String lastPart(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
