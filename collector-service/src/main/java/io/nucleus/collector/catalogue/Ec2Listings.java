package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.EC2;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.Vpc;

/**
 * Amazon EC2. {@code MaxResults} is always set: without it a Describe call has half the rate. {@code OptInRequired} is EC2's
 * word for an account that is not subscribed to it (EC2 API Reference, "Error codes").
 */
final class Ec2Listings {
    private static final String NOT_SUBSCRIBED = "OptInRequired";

    private Ec2Listings() {}

    static List<Listing<?, ?>> all() {
        return List.of(instances(), volumes(), vpcs());
    }

    private static Listing<Ec2AsyncClient, Instance> instances() {
        return Listing.regional(
                        EC2,
                        "ec2:DescribeInstances",
                        ask -> ask.items(
                                ask.client()
                                        .describeInstancesPaginator(r ->
                                                r.maxResults(ask.page(5, 1_000)).overrideConfiguration(ask.account())),
                                Ec2Listings::instancesOf))
                .notInitialisedIf(NOT_SUBSCRIBED)
                .yields(ResourceKind.of(
                                "ec2:instance",
                                Instance::instanceId,
                                (place, i) -> place.arn("ec2", "instance/" + i.instanceId()))
                        .state(i -> i.state() == null ? null : i.state().nameAsString())
                        .tags(i -> tags(i.tags()))
                        .created(Ec2Listings::firstStarted)
                        .build());
    }

    private static Listing<Ec2AsyncClient, Volume> volumes() {
        return Listing.regional(
                        EC2,
                        "ec2:DescribeVolumes",
                        ask -> ask.items(
                                ask.client()
                                        .describeVolumesPaginator(r ->
                                                r.maxResults(ask.page(5, 1_000)).overrideConfiguration(ask.account())),
                                DescribeVolumesResponse::volumes))
                .notInitialisedIf(NOT_SUBSCRIBED)
                .yields(ResourceKind.of(
                                "ec2:volume",
                                Volume::volumeId,
                                (place, v) -> place.arn("ec2", "volume/" + v.volumeId()))
                        .state(Volume::stateAsString)
                        .tags(v -> tags(v.tags()))
                        .created(Volume::createTime)
                        .build());
    }

    /** VPCs of others, of which only subnets are shared with the account, are not the account's: their owner's scan has them. */
    private static Listing<Ec2AsyncClient, Vpc> vpcs() {
        return Listing.regional(
                        EC2,
                        "ec2:DescribeVpcs",
                        ask -> ask.items(
                                        ask.client()
                                                .describeVpcsPaginator(r -> r.maxResults(ask.page(5, 1_000))
                                                        .overrideConfiguration(ask.account())),
                                        DescribeVpcsResponse::vpcs)
                                .filter(v -> v.ownerId() == null
                                        || v.ownerId()
                                                .equals(ask.place().accountId().value())))
                .notInitialisedIf(NOT_SUBSCRIBED)
                .yields(ResourceKind.of("ec2:vpc", Vpc::vpcId, (place, v) -> place.arn("ec2", "vpc/" + v.vpcId()))
                        .state(Vpc::stateAsString)
                        .tags(v -> tags(v.tags()))
                        .build());
    }

    private static List<Instance> instancesOf(DescribeInstancesResponse page) {
        return page.reservations().stream()
                .map(Reservation::instances)
                .flatMap(List::stream)
                .toList();
    }

    /** Launch time changes with every start; the first network interface was attached when the instance was created. */
    private static Instant firstStarted(Instance instance) {
        return instance.networkInterfaces().stream()
                .map(InstanceNetworkInterface::attachment)
                .filter(a -> a != null && Integer.valueOf(0).equals(a.deviceIndex()))
                .map(InstanceNetworkInterfaceAttachment::attachTime)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> tags(List<Tag> tags) {
        return Tags.of(tags, Tag::key, Tag::value);
    }
}
