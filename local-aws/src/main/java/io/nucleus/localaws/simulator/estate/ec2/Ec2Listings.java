package io.nucleus.localaws.simulator.estate.ec2;

import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.Volume;

/** EC2's listings as data: codes as the EC2 API reference's list of error codes has them. */
final class Ec2Listings {
    static final Ec2Listing INSTANCES = new Ec2Listing(
            Instances.TYPE,
            PageRule.EC2_DESCRIBE_INSTANCES,
            "instancesSet",
            "i",
            Ec2Filters.ofItems(Map.of(
                    "instance-id", item -> List.of(item.id()),
                    "instance-state-name", item -> List.of(item.state()),
                    "instance-type", item -> List.of(InstanceDescription.instanceType(item)),
                    "owner-id", item -> List.of(item.accountId()),
                    "availability-zone", item -> List.of(Network.of(item).zone(Instances.zone(item))),
                    "vpc-id", Ec2Listings::vpc)),
            new Ec2Listing.Refusal("InvalidInstanceID.NotFound", "The instance ID '%s' does not exist"),
            "InvalidInstanceID.Malformed");

    static final Ec2Listing VOLUMES = new Ec2Listing(
            Volumes.TYPE,
            PageRule.EC2_DESCRIBE_VOLUMES,
            "volumeSet",
            "vol",
            Ec2Filters.ofItems(Map.of(
                    "volume-id", item -> List.of(item.id()),
                    "status", item -> List.of(item.state()),
                    "encrypted", item -> List.of(volume(item).encrypted().toString()),
                    "volume-type", item -> List.of(volume(item).volumeTypeAsString()),
                    "attachment.instance-id",
                            item -> Attachments.instance(item).map(Item::id).stream()
                                    .toList())),
            new Ec2Listing.Refusal("InvalidVolume.NotFound", "The volume '%s' does not exist."),
            "InvalidVolumeID.Malformed");

    static final Ec2Listing VPCS = new Ec2Listing(
            Vpcs.TYPE,
            PageRule.EC2_DESCRIBE_VPCS,
            "vpcSet",
            "vpc",
            Ec2Filters.ofItems(Map.of(
                    "vpc-id", item -> List.of(item.id()),
                    "state", item -> List.of(item.state()),
                    "cidr", item -> List.of(Vpcs.cidr(item)),
                    "owner-id", item -> List.of(item.accountId()),
                    "is-default", item -> List.of(Boolean.toString(item.isFixed())))),
            new Ec2Listing.Refusal("InvalidVpcID.NotFound", "The vpc ID '%s' does not exist"),
            "InvalidVpcId.Malformed");

    private Ec2Listings() {}

    private static Volume volume(Item item) {
        return Volumes.describe(item);
    }

    private static List<String> vpc(Item instance) {
        String vpc =
                Instances.isTerminated(instance) ? null : Network.of(instance).vpcId();
        return vpc == null ? List.of() : List.of(vpc);
    }
}
