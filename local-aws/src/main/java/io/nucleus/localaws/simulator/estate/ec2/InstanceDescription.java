package io.nucleus.localaws.simulator.estate.ec2;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Draws;
import io.nucleus.localaws.simulator.estate.Item;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.CpuOptions;
import software.amazon.awssdk.services.ec2.model.EbsInstanceBlockDevice;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.IamInstanceProfile;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceBlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataOptionsResponse;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.Monitoring;
import software.amazon.awssdk.services.ec2.model.Placement;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.StateReason;

/** An instance as DescribeInstances tells it. */
final class InstanceDescription {
    private static final List<String> TYPES = List.of(
            "t3.micro",
            "t3.small",
            "t3.medium",
            "t3.large",
            "t2.micro",
            "m5.large",
            "m5.xlarge",
            "m6i.large",
            "c5.2xlarge",
            "r5.large",
            "r6g.xlarge",
            "t4g.medium",
            "m7g.large",
            "m4.large",
            "c4.xlarge",
            "g4dn.xlarge");

    private static final int GRAVITON_TYPES_FROM = 10;
    private static final int GRAVITON_TYPES_TO = 12;

    private final Item item;
    private final Network network;
    private final boolean terminated;

    InstanceDescription(Item item) {
        this.item = item;
        this.network = Network.of(item);
        this.terminated = Instances.isTerminated(item);
    }

    Reservation reservation() {
        return Reservation.builder()
                .reservationId("r-0" + item.fixed().hex("reservation", 16))
                .ownerId(item.accountId())
                .groups(List.of())
                .instances(instance())
                .build();
    }

    private Instance instance() {
        Instance.Builder instance = Instance.builder()
                .instanceId(item.wire(item.id()))
                .amiLaunchIndex(0)
                .state(InstanceState.builder()
                        .name(item.state())
                        .code(code(item.state()))
                        .build())
                .launchTime(item.changedAt())
                .clientToken(item.fixed().uuid("client token").toString())
                .productCodes(List.of())
                .tags(Ec2Tags.of(item.tags()));
        hardware(instance);
        software(instance);
        if (!item.state().equals("running")) {
            reason(instance);
        }
        return terminated ? instance.build() : placed(instance).build();
    }

    /** EC2 API reference, InstanceState: the low byte of the code. */
    private static int code(String state) {
        return switch (state) {
            case "pending" -> 0;
            case "running" -> 16;
            case "shutting-down" -> 32;
            case "terminated" -> 48;
            case "stopping" -> 64;
            default -> 80;
        };
    }

    private void hardware(Instance.Builder instance) {
        int type = item.fixed().below("type", TYPES.size());
        boolean graviton = type >= GRAVITON_TYPES_FROM && type <= GRAVITON_TYPES_TO;
        instance.instanceType(instanceType(item))
                .architecture(graviton ? "arm64" : "x86_64")
                .hypervisor("xen")
                .virtualizationType("hvm")
                .enaSupport(true)
                .ebsOptimized(item.fixed().percent("ebs optimized", 60))
                .cpuOptions(CpuOptions.builder()
                        .coreCount(1)
                        .threadsPerCore(graviton ? 1 : 2)
                        .build())
                .rootDeviceName("/dev/xvda")
                .rootDeviceType(Attachments.volumes(item).isEmpty() && !terminated ? "instance-store" : "ebs")
                .monitoring(Monitoring.builder()
                        .state(item.fixed().percent("monitored", 20) ? "enabled" : "disabled")
                        .build());
    }

    static String instanceType(Item item) {
        return item.fixed().pick("type", TYPES);
    }

    private void software(Instance.Builder instance) {
        boolean windows = item.fixed().percent("windows", 8);
        instance.imageId("ami-0" + new Draws(item.fixed().below("image", 30)).hex("image", 16))
                .platform(windows ? "windows" : null)
                .platformDetails(windows ? "Windows" : "Linux/UNIX")
                .usageOperation(windows ? "RunInstances:0002" : "RunInstances")
                .keyName(item.fixed().percent("key", 40) ? "ops-" + item.region() : null)
                .metadataOptions(InstanceMetadataOptionsResponse.builder()
                        .state("applied")
                        .httpTokens(item.fixed().percent("imdsv2", 60) ? "required" : "optional")
                        .httpPutResponseHopLimit(item.fixed().between("hops", 1, 2))
                        .httpEndpoint("enabled")
                        .build());
    }

    private void reason(Instance.Builder instance) {
        String code = terminated ? "Client.UserInitiatedShutdown" : "Client.InstanceInitiatedShutdown";
        instance.stateTransitionReason("User initiated (" + item.changedAt() + ")")
                .stateReason(StateReason.builder()
                        .code(code)
                        .message(code + ": Shutdown")
                        .build());
    }

    private Instance.Builder placed(Instance.Builder instance) {
        int zone = Instances.zone(item);
        boolean isPublic = item.state().equals("running") && item.fixed().percent("public", 25);
        String dashed = network.privateIp().replace('.', '-');
        return instance.vpcId(network.vpcId())
                .subnetId(network.subnetId(zone))
                .placement(Placement.builder()
                        .availabilityZone(network.zone(zone))
                        .tenancy("default")
                        .groupName("")
                        .build())
                .privateIpAddress(network.privateIp())
                .privateDnsName("ip-" + dashed + "." + item.region() + ".compute.internal")
                .publicIpAddress(isPublic ? publicIp() : null)
                .publicDnsName(isPublic ? "ec2-" + publicIp().replace('.', '-') + ".compute.amazonaws.com" : "")
                .sourceDestCheck(true)
                .iamInstanceProfile(profile())
                .securityGroups(groups())
                .networkInterfaces(networkInterface(zone))
                .blockDeviceMappings(
                        Attachments.volumes(item).stream().map(this::device).toList());
    }

    private String publicIp() {
        return "3." + item.fixed().between("public 2", 1, 254) + "."
                + item.fixed().below("public 3", 256) + "." + item.fixed().between("public 4", 1, 254);
    }

    private IamInstanceProfile profile() {
        return item.fixed().percent("profile", 70)
                ? IamInstanceProfile.builder()
                        .arn(Arns.of("iam", "", item.accountId(), "instance-profile/ec2-default"))
                        .id("AIPA" + item.fixed().alphanumeric("profile id", 13) + "XYZW")
                        .build()
                : null;
    }

    private List<GroupIdentifier> groups() {
        return network.vpcId() == null
                ? List.of()
                : List.of(GroupIdentifier.builder()
                        .groupId(network.securityGroupId())
                        .groupName(network.securityGroupName())
                        .build());
    }

    private InstanceNetworkInterface networkInterface(int zone) {
        return InstanceNetworkInterface.builder()
                .networkInterfaceId("eni-0" + item.fixed().hex("interface", 16))
                .ownerId(item.accountId())
                .vpcId(network.vpcId())
                .subnetId(network.subnetId(zone))
                .privateIpAddress(network.privateIp())
                .interfaceType("interface")
                .sourceDestCheck(true)
                .status("in-use")
                .description("")
                .groups(groups())
                .build();
    }

    private InstanceBlockDeviceMapping device(Item volume) {
        return InstanceBlockDeviceMapping.builder()
                .deviceName(Volumes.deviceName(volume))
                .ebs(EbsInstanceBlockDevice.builder()
                        .volumeId(volume.id())
                        .status("attached")
                        .attachTime(volume.createdAt())
                        .deleteOnTermination(Attachments.device(volume) == 0)
                        .build())
                .build();
    }

    /** What the instance runs at its start, with the secrets that people put there; null for most. */
    String userData() {
        if (!item.fixed().percent("user data", 30)) {
            return null;
        }
        String script = "#!/bin/bash\nexport DB_PASSWORD=" + item.fixed().alphanumeric("password", 12)
                + "\nexport API_TOKEN=tok_" + item.fixed().hex("token", 16) + "\nsystemctl start app\n";
        return Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_8));
    }
}
