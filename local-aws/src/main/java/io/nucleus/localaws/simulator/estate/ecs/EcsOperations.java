package io.nucleus.localaws.simulator.estate.ecs;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import io.nucleus.localaws.simulator.estate.paging.Pager;
import io.nucleus.localaws.simulator.estate.paging.Source;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ListClustersRequest;
import software.amazon.awssdk.services.ecs.model.ListClustersResponse;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceField;

/** ECS's listings, which give ARNs only, and its descriptions of a batch of these. */
public final class EcsOperations {
    /** The types in this package. */
    public static final List<ResourceDefinition> TYPES = List.of(EcsClusters.TYPE, EcsServices.TYPE);

    /** DescribeClusters and DescribeServices, API reference. */
    static final int MOST_CLUSTERS = 100;

    static final int MOST_SERVICES = 10;

    private static final int BAD_REQUEST = 400;

    private final Estate estate;

    private EcsOperations(Estate estate) {
        this.estate = estate;
    }

    public static void register(OperationRegistry registry, Estate estate) {
        EcsOperations operations = new EcsOperations(estate);
        registry.register(ListClustersRequest.class, operations::listClusters)
                .register(DescribeClustersRequest.class, operations::describeClusters)
                .register(ListServicesRequest.class, operations::listServices)
                .register(DescribeServicesRequest.class, operations::describeServices);
    }

    private ListClustersResponse listClusters(CallContext call, ListClustersRequest request) {
        EstateView view = estate.view();
        Page<Item> page = Pager.of(call, PageRule.ECS_LIST_CLUSTERS)
                .page(
                        request.maxResults(),
                        request.nextToken(),
                        Source.of(view, view.cell(call.accountId(), call.region(), EcsClusters.TYPE)));
        return ListClustersResponse.builder()
                .clusterArns(page.map(Item::arn))
                .nextToken(page.nextToken())
                .build();
    }

    private DescribeClustersResponse describeClusters(CallContext call, DescribeClustersRequest request) {
        List<String> names = request.clusters().isEmpty() ? List.of(EcsClusters.DEFAULT) : request.clusters();
        refuseMore("Clusters", names, MOST_CLUSTERS);
        boolean tags = request.include().contains(ClusterField.TAGS);
        boolean settings = request.include().contains(ClusterField.SETTINGS);
        List<Cluster> clusters = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String name : names) {
            findCluster(call, name)
                    .ifPresentOrElse(
                            cluster -> clusters.add(EcsClusters.describe(cluster, tags, settings)),
                            () -> failures.add(missing(call, "cluster/" + Arns.tail(name))));
        }
        return DescribeClustersResponse.builder()
                .clusters(clusters)
                .failures(failures)
                .build();
    }

    private ListServicesResponse listServices(CallContext call, ListServicesRequest request) {
        Item cluster = cluster(call, request.cluster());
        Source<Item> services = EcsServices.source(cluster)
                .filter(item -> request.launchType() == null || request.launchType() == EcsServices.launchType(item))
                .filter(item -> request.schedulingStrategy() != SchedulingStrategy.DAEMON);
        String qualifier = cluster.arn() + request.launchTypeAsString() + request.schedulingStrategyAsString();
        Page<Item> page = Pager.of(call, PageRule.ECS_LIST_SERVICES, qualifier)
                .page(request.maxResults(), request.nextToken(), services);
        return ListServicesResponse.builder()
                .serviceArns(page.map(Item::arn))
                .nextToken(page.nextToken())
                .build();
    }

    private DescribeServicesResponse describeServices(CallContext call, DescribeServicesRequest request) {
        Item cluster = cluster(call, request.cluster());
        if (request.services().isEmpty()) {
            throw invalid("Services cannot be empty.");
        }
        refuseMore("Services", request.services(), MOST_SERVICES);
        boolean tags = request.include().contains(ServiceField.TAGS);
        List<Service> services = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String name : request.services()) {
            String id = cluster.id() + "/" + Arns.tail(name);
            estate.view()
                    .find(call.accountId(), call.region(), EcsServices.TYPE, id)
                    .ifPresentOrElse(
                            service -> services.add(EcsServices.describe(service, tags)),
                            () -> failures.add(missing(call, "service/" + id)));
        }
        return DescribeServicesResponse.builder()
                .services(services)
                .failures(failures)
                .build();
    }

    /** @param name a name or an ARN; null for the default cluster */
    private Item cluster(CallContext call, String name) {
        return findCluster(call, name == null ? EcsClusters.DEFAULT : name)
                .orElseThrow(() -> new SimulatedError("ClusterNotFoundException", BAD_REQUEST, "Cluster not found."));
    }

    private Optional<Item> findCluster(CallContext call, String name) {
        return estate.view().find(call.accountId(), call.region(), EcsClusters.TYPE, Arns.tail(name));
    }

    private static Failure missing(CallContext call, String resource) {
        return Failure.builder()
                .arn(Arns.of("ecs", call.region(), call.accountId(), resource))
                .reason("MISSING")
                .build();
    }

    private static void refuseMore(String what, List<String> names, int most) {
        if (names.size() > most) {
            throw invalid(what + " cannot have more than " + most + " elements.");
        }
    }

    private static SimulatedError invalid(String message) {
        return new SimulatedError("InvalidParameterException", BAD_REQUEST, message);
    }
}
