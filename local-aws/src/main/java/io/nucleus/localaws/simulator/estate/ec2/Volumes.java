package io.nucleus.localaws.simulator.estate.ec2;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.AwsRegions;
import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Lifecycle;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.Tags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.VolumeAttachment;

/** EBS volumes: the devices of instances, and forgotten ones. */
final class Volumes {
    private static final Lifecycle OWN_LIFE = Lifecycle.churning();
    private static final List<Integer> SIZES = List.of(8, 8, 20, 30, 50, 100, 100, 200, 500, 1000, 2048);
    private static final List<String> KINDS = List.of("gp3", "gp3", "gp3", "gp2", "gp2", "io1", "st1", "standard");

    static final ResourceDefinition TYPE = ResourceDefinition.regional("ec2:volume", "ec2", "DescribeVolumes")
            .share(22)
            .lifecycle((view, cell, slot) -> Attachments.life(view, cell, slot, OWN_LIFE))
            .exists(volume -> !isOfTerminated(volume))
            .lookup(Ids::slotOfEc2)
            .id(item -> Ids.ec2("vol", item))
            .arn(item -> Arns.of(item, "ec2", "volume/" + item.id()))
            .name(Tags::name)
            .state(Volumes::state)
            .tags(Volumes::tags)
            .build();

    private Volumes() {}

    private static boolean isOfTerminated(Item volume) {
        return Attachments.instance(volume).filter(Instances::isTerminated).isPresent();
    }

    private static String state(Item item) {
        return Attachments.instance(item).isPresent() ? "in-use" : "available";
    }

    private static Map<String, String> tags(Item item) {
        return Tags.named(item, Names.of(item) + (item.fixed().percent("root", 50) ? "-root" : "-data"));
    }

    static Volume describe(Item item) {
        String kind = item.fixed().pick("kind", KINDS);
        boolean encrypted = item.fixed().percent("encrypted", 70);
        Optional<Item> instance = Attachments.instance(item);
        int zone = instance.map(Instances::zone).orElse(item.fixed().below("zone", 3));
        int size = item.fixed().pick("size", SIZES) + 10 * item.revision();
        return Volume.builder()
                .volumeId(item.wire(item.id()))
                .state(item.state())
                .volumeType(kind)
                .size(size)
                .iops(iops(kind, size))
                .throughput(kind.equals("gp3") ? 125 : null)
                .encrypted(encrypted)
                .kmsKeyId(encrypted ? Arns.of(item, "kms", "key/" + item.fixed().uuid("key")) : null)
                .snapshotId(instance.isPresent() ? "snap-0" + item.fixed().hex("snapshot", 16) : "")
                .multiAttachEnabled(false)
                .availabilityZone(AwsRegions.zone(item.region(), zone))
                .createTime(item.createdAt())
                .attachments(instance.map(it -> List.of(attachment(item, it))).orElse(List.of()))
                .tags(Ec2Tags.of(item.tags()))
                .build();
    }

    /** EBS User Guide: gp3 starts with 3,000, gp2 has 3 per GiB; others tell none unless provisioned. */
    private static Integer iops(String kind, int size) {
        return switch (kind) {
            case "gp3" -> 3000;
            case "gp2" -> Math.max(100, 3 * size);
            case "io1" -> 4000;
            default -> null;
        };
    }

    private static VolumeAttachment attachment(Item volume, Item instance) {
        return VolumeAttachment.builder()
                .volumeId(volume.id())
                .instanceId(instance.id())
                .device(deviceName(volume))
                .state("attached")
                .deleteOnTermination(Attachments.device(volume) == 0)
                .attachTime(volume.createdAt())
                .build();
    }

    static String deviceName(Item volume) {
        int device = Attachments.device(volume);
        return device == 0 ? "/dev/xvda" : "/dev/sd" + (char) ('e' + device);
    }
}
