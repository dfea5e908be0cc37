package io.nucleus.writer.inventory;

import static java.util.stream.Collectors.groupingBy;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What AWS puts into a region by itself, and what therefore does not make the region active. Each rule looks at the members of the
 * API's answer that tell.
 */
public final class DefaultResources {
    private static final Map<ResourceType, List<Rule>> RULES = List.of(
                    // EC2 API reference, Vpc: "Indicates whether the VPC is the default VPC."
                    new Rule("ec2:vpc", "IsDefault", "true"),
                    // Subnet: "Indicates whether this is the default subnet for the Availability Zone."
                    new Rule("ec2:subnet", "DefaultForAz", "true"),
                    // NetworkAcl: "Indicates whether this is the default network ACL for the VPC."
                    new Rule("ec2:network-acl", "IsDefault", "true"),
                    // VPC User Guide, "Default security groups": each VPC has one of this name; it cannot be deleted.
                    new Rule("ec2:security-group", "GroupName", "default"),
                    // VPC User Guide, "Subnet route tables": each VPC has a main one.
                    new Rule(
                            "ec2:route-table",
                            m -> m.getOrDefault("Associations", "").contains("\"Main\":true")),
                    // VPC User Guide, "Default VPCs": each comes with one of either; nothing tells these from others,
                    // and neither is of
                    // any use without a VPC, which tells.
                    new Rule("ec2:internet-gateway", m -> true),
                    new Rule("ec2:dhcp-options", m -> true),
                    // KMS API reference, KeyMetadata: "AWS managed keys" are made when a service first needs one.
                    new Rule("kms:key", "KeyManager", "AWS"),
                    // KMS API reference, ListAliases: names that begin so are AWS's own; nobody else can make them.
                    new Rule("kms:alias", m -> m.getOrDefault("AliasName", "").startsWith("alias/aws/")),
                    // ElastiCache User Guide, "Subnets and subnet groups": one for the default VPC.
                    new Rule("elasticache:subnetgroup", "CacheSubnetGroupName", "default"),
                    // Athena User Guide, "Workgroups": "primary" is there in every region and cannot be deleted.
                    new Rule("athena:workgroup", "Name", "primary"),
                    // Athena User Guide: the data catalog of the account's own Glue.
                    new Rule("athena:datacatalog", "CatalogName", "AwsDataCatalog"),
                    // EventBridge User Guide: each account has the event bus "default" in every region.
                    new Rule("events:event-bus", "Name", "default"),
                    // EventBridge API reference, Rule: "If this is a managed rule, created by an AWS service on your
                    // behalf".
                    new Rule("events:rule", m -> m.containsKey("ManagedBy")),
                    // EventBridge Scheduler User Guide, "Managing a schedule group": each account has the group
                    // "default" in every region.
                    new Rule("scheduler:schedule-group", "Name", "default"))
            .stream()
            .collect(groupingBy(Rule::resourceType));

    private DefaultResources() {}

    private record Rule(ResourceType resourceType, Predicate<Map<String, String>> metadata) {
        Rule(String resourceType, Predicate<Map<String, String>> metadata) {
            this(ResourceType.of(resourceType), metadata);
        }

        Rule(String resourceType, String member, String value) {
            this(resourceType, m -> value.equals(m.get(member)));
        }

        boolean matches(Resource resource) {
            return metadata.test(resource.metadata());
        }
    }

    /** Whether AWS made it without being asked. */
    public static boolean isDefault(Resource resource) {
        return RULES.getOrDefault(resource.resourceType(), List.of()).stream().anyMatch(r -> r.matches(resource));
    }

    /** Whether there are such resources of the type at all. */
    public static boolean mayBeDefault(ResourceType resourceType) {
        return RULES.containsKey(resourceType);
    }
}
