package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.networkfirewall.model.DescribeFirewallPolicyRequest;
import software.amazon.awssdk.services.networkfirewall.model.DescribeFirewallRequest;
import software.amazon.awssdk.services.networkfirewall.model.ListFirewallPoliciesRequest;
import software.amazon.awssdk.services.networkfirewall.model.ListFirewallsRequest;

/** Network Firewall's firewalls and policies. Lists hold names and ARNs alone, by names of their own. */
final class NetworkFirewallTypes {
    private static final GenericType FIREWALL = GenericType.regional(
                    "network-firewall:firewall", ListFirewallsRequest.class, "Firewalls")
            .id("FirewallName", IdStyle.name("firewall", "egress"))
            .arn("FirewallArn", "firewall/{id}")
            .described(DescribeFirewallRequest.class, "FirewallArn", "")
            .part("Firewall.FirewallName", item -> item.wire(item.id()))
            .part("Firewall.FirewallArn", item -> item.wire(item.arn()))
            .state("FirewallStatus.Status", "READY", "PROVISIONING", "DELETING")
            .tags("Firewall.Tags")
            .with("Firewall.DeleteProtection", true, false)
            .pages(1, 100, 100)
            .share(0.05)
            .build();

    private static final GenericType POLICY = GenericType.regional(
                    "network-firewall:firewall-policy", ListFirewallPoliciesRequest.class, "FirewallPolicies")
            .id("Name", IdStyle.name("policy", "egress"))
            .arn("Arn", "firewall-policy/{id}")
            .described(DescribeFirewallPolicyRequest.class, "FirewallPolicyArn", "FirewallPolicyResponse")
            .part("FirewallPolicyName", item -> item.wire(item.id()))
            .part("FirewallPolicyArn", item -> item.wire(item.arn()))
            .state("FirewallPolicyStatus", "ACTIVE", "DELETING")
            .tags("Tags")
            .with("ConsumedStatefulRuleCapacity", 100, 2_000)
            .pages(1, 100, 100)
            .share(0.05)
            .build();

    static final List<GenericType> ALL = List.of(FIREWALL, POLICY);

    private NetworkFirewallTypes() {}
}
