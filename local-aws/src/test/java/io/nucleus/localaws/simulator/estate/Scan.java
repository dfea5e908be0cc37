package io.nucleus.localaws.simulator.estate;

import io.nucleus.localaws.simulator.control.TestOrganization;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.ListServicesRequest;
import software.amazon.awssdk.services.ecs.model.ListServicesResponse;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import software.amazon.awssdk.services.eks.model.DescribeClusterRequest;
import software.amazon.awssdk.services.eks.model.DescribeClusterResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTagsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.lambda.model.ListTagsRequest;
import software.amazon.awssdk.services.lambda.model.ListTagsResponse;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;

/**
 * What a collector would make of an account's answers, page by page, independently of how the estate names things. It is
 * for estates of which one page of the services that page widely holds all.
 */
final class Scan {
    private final Found found;
    private final String region;

    private Scan(TestOrganization aws, Account account, String region) {
        this.found = new Found(aws, account, region);
        this.region = region;
    }

    static List<ExpectedResource> all(TestOrganization aws, Account account) {
        List<ExpectedResource> all = new ArrayList<>();
        for (String region : account.enabledRegions()) {
            all.addAll(new Scan(aws, account, region).regional());
        }
        all.addAll(new Scan(aws, account, "us-east-1").global());
        all.sort(Comparator.comparing(ExpectedResource::resourceArn));
        return all;
    }

    private List<ExpectedResource> regional() {
        instances();
        volumes();
        vpcs();
        databases();
        functions();
        ecs();
        eks();
        loadBalancers();
        new ScanOfStores(found).regional();
        return found.resources();
    }

    private List<ExpectedResource> global() {
        new ScanOfStores(found).global();
        return found.resources();
    }

    private void ec2(String type, String path, String id, String state, List<Tag> list) {
        Map<String, String> tags = Found.map(list, Tag::key, Tag::value);
        String arn = "arn:aws:ec2:" + region + ":" + found.account().id() + ":" + path + "/" + id;
        found.add(type, arn, id, tags.getOrDefault("Name", ""), state, tags);
    }

    private void instances() {
        String token = null;
        do {
            var page = found.call(
                    DescribeInstancesRequest.builder().nextToken(token).build(), DescribeInstancesResponse.class);
            page.reservations().stream()
                    .flatMap(reservation -> reservation.instances().stream())
                    .forEach(it -> ec2(
                            "ec2:instance",
                            "instance",
                            it.instanceId(),
                            it.state().nameAsString(),
                            it.tags()));
            token = page.nextToken();
        } while (token != null);
    }

    private void volumes() {
        String token = null;
        do {
            var page = found.call(
                    DescribeVolumesRequest.builder().nextToken(token).build(), DescribeVolumesResponse.class);
            page.volumes().forEach(it -> ec2("ec2:volume", "volume", it.volumeId(), it.stateAsString(), it.tags()));
            token = page.nextToken();
        } while (token != null);
    }

    private void vpcs() {
        found.call(DescribeVpcsRequest.builder().build(), DescribeVpcsResponse.class)
                .vpcs()
                .forEach(it -> ec2("ec2:vpc", "vpc", it.vpcId(), it.stateAsString(), it.tags()));
    }

    private void databases() {
        String marker = null;
        do {
            var page = found.call(
                    DescribeDbInstancesRequest.builder().marker(marker).build(), DescribeDbInstancesResponse.class);
            page.dbInstances()
                    .forEach(it -> found.add(
                            "rds:db",
                            it.dbInstanceArn(),
                            it.dbInstanceIdentifier(),
                            it.dbInstanceIdentifier(),
                            it.dbInstanceStatus(),
                            Found.map(it.tagList(), tag -> tag.key(), tag -> tag.value())));
            marker = page.marker();
        } while (marker != null);
    }

    private void functions() {
        String marker = null;
        do {
            var page = found.call(ListFunctionsRequest.builder().marker(marker).build(), ListFunctionsResponse.class);
            page.functions().forEach(this::function);
            marker = page.nextMarker();
        } while (marker != null);
    }

    private void function(FunctionConfiguration it) {
        String state = it.stateAsString() == null ? "" : it.stateAsString();
        var tags =
                found.call(ListTagsRequest.builder().resource(it.functionArn()).build(), ListTagsResponse.class);
        found.add("lambda:function", it.functionArn(), it.functionName(), it.functionName(), state, tags.tags());
    }

    private void ecs() {
        List<String> arns = found.call(
                        software.amazon.awssdk.services.ecs.model.ListClustersRequest.builder()
                                .build(),
                        software.amazon.awssdk.services.ecs.model.ListClustersResponse.class)
                .clusterArns();
        if (arns.isEmpty()) {
            return;
        }
        found.call(
                        DescribeClustersRequest.builder()
                                .clusters(arns)
                                .include(ClusterField.TAGS)
                                .build(),
                        DescribeClustersResponse.class)
                .clusters()
                .forEach(it -> {
                    found.add(
                            "ecs:cluster",
                            it.clusterArn(),
                            it.clusterName(),
                            it.clusterName(),
                            it.status(),
                            Found.map(it.tags(), tag -> tag.key(), tag -> tag.value()));
                    services(it.clusterName());
                });
    }

    private void services(String cluster) {
        String token = null;
        do {
            var page = found.call(
                    ListServicesRequest.builder()
                            .cluster(cluster)
                            .nextToken(token)
                            .build(),
                    ListServicesResponse.class);
            if (!page.serviceArns().isEmpty()) {
                found.call(
                                DescribeServicesRequest.builder()
                                        .cluster(cluster)
                                        .services(page.serviceArns())
                                        .include(ServiceField.TAGS)
                                        .build(),
                                DescribeServicesResponse.class)
                        .services()
                        .forEach(it -> found.add(
                                "ecs:service",
                                it.serviceArn(),
                                cluster + "/" + it.serviceName(),
                                it.serviceName(),
                                it.status(),
                                Found.map(it.tags(), tag -> tag.key(), tag -> tag.value())));
            }
            token = page.nextToken();
        } while (token != null);
    }

    private void eks() {
        found
                .call(
                        software.amazon.awssdk.services.eks.model.ListClustersRequest.builder()
                                .build(),
                        software.amazon.awssdk.services.eks.model.ListClustersResponse.class)
                .clusters()
                .stream()
                .map(name -> found.call(
                                DescribeClusterRequest.builder().name(name).build(), DescribeClusterResponse.class)
                        .cluster())
                .forEach(
                        it -> found.add("eks:cluster", it.arn(), it.name(), it.name(), it.statusAsString(), it.tags()));
    }

    private void loadBalancers() {
        found.call(DescribeLoadBalancersRequest.builder().build(), DescribeLoadBalancersResponse.class)
                .loadBalancers()
                .forEach(this::loadBalancer);
    }

    private void loadBalancer(LoadBalancer it) {
        var tags = found.call(
                DescribeTagsRequest.builder().resourceArns(it.loadBalancerArn()).build(), DescribeTagsResponse.class);
        String kind = it.loadBalancerArn().split("/")[1];
        found.add(
                "elasticloadbalancing:loadbalancer/" + kind,
                it.loadBalancerArn(),
                it.loadBalancerName(),
                it.loadBalancerName(),
                it.state().codeAsString(),
                Found.map(tags.tagDescriptions().getFirst().tags(), tag -> tag.key(), tag -> tag.value()));
    }
}
