package io.nucleus.writer.region;

import static java.util.stream.Collectors.groupingBy;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceType;
import java.util.List;
import java.util.Map;

/**
 * What AWS puts into a region by itself, and what therefore does not make the region active. Each rule names the member of the
 * API's answer that tells.
 */
final class DefaultResources {
    private static final Map<ResourceType, List<Rule>> RULES = List.of(
                    // EC2 API reference, Vpc: "Indicates whether the VPC is the default VPC."
                    new Rule("ec2:vpc", "IsDefault", "true"),
                    // Subnet: "Indicates whether this is the default subnet for the Availability Zone."
                    new Rule("ec2:subnet", "DefaultForAz", "true"),
                    // NetworkAcl: "Indicates whether this is the default network ACL for the VPC."
                    new Rule("ec2:network-acl", "IsDefault", "true"),
                    // VPC User Guide, "Default security groups": each VPC has one of this name; it cannot be deleted.
                    new Rule("ec2:security-group", "GroupName", "default"),
                    // KMS API reference, KeyMetadata: "AWS managed keys" are made when a service first needs one.
                    new Rule("kms:key", "KeyManager", "AWS"),
                    // Athena User Guide, "Workgroups": "primary" is there in every region and cannot be deleted.
                    new Rule("athena:workgroup", "Name", "primary"),
                    // EventBridge User Guide: each account has the event bus "default" in every region.
                    new Rule("events:event-bus", "Name", "default"))
            .stream()
            .collect(groupingBy(Rule::resourceType));

    private DefaultResources() {}

    private record Rule(ResourceType resourceType, String member, String value) {
        Rule(String resourceType, String member, String value) {
            this(ResourceType.of(resourceType), member, value);
        }

        boolean matches(Resource resource) {
            return value.equals(resource.metadata().get(member));
        }
    }

    /** Whether AWS made it without being asked. */
    static boolean isDefault(Resource resource) {
        return RULES.getOrDefault(resource.resourceType(), List.of()).stream().anyMatch(r -> r.matches(resource));
    }

    /** Whether there are such resources of the type at all. */
    static boolean mayBeDefault(ResourceType resourceType) {
        return RULES.containsKey(resourceType);
    }
}
