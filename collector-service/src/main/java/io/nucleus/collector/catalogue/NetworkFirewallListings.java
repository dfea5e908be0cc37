package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.NETWORK_FIREWALL;

import java.util.List;
import software.amazon.awssdk.services.networkfirewall.NetworkFirewallAsyncClient;
import software.amazon.awssdk.services.networkfirewall.model.DescribeFirewallPolicyRequest;
import software.amazon.awssdk.services.networkfirewall.model.DescribeFirewallPolicyResponse;
import software.amazon.awssdk.services.networkfirewall.model.DescribeFirewallRequest;
import software.amazon.awssdk.services.networkfirewall.model.DescribeFirewallResponse;
import software.amazon.awssdk.services.networkfirewall.model.FirewallPolicyResponse;
import software.amazon.awssdk.services.networkfirewall.model.ListFirewallPoliciesRequest;
import software.amazon.awssdk.services.networkfirewall.model.ListFirewallPoliciesResponse;
import software.amazon.awssdk.services.networkfirewall.model.ListFirewallsRequest;
import software.amazon.awssdk.services.networkfirewall.model.ListFirewallsResponse;
import software.amazon.awssdk.services.networkfirewall.model.Tag;

/** AWS Network Firewall. Listings give names and ARNs only, of what others share with the account, too. */
final class NetworkFirewallListings {
    private static final int MOST = 100;
    private static final Answer ABOUT_ONE = Answer.goneIf("ResourceNotFoundException");

    private NetworkFirewallListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(firewalls(), policies());
    }

    /** A firewall's status is beside its description. */
    private static Listing<NetworkFirewallAsyncClient, DescribeFirewallResponse> firewalls() {
        return Listing.regional(NETWORK_FIREWALL, "network-firewall:ListFirewalls")
                .pages(
                        1,
                        MOST,
                        size -> ListFirewallsRequest.builder().maxResults(size),
                        NetworkFirewallAsyncClient::listFirewallsPaginator,
                        ListFirewallsResponse::firewalls)
                .only((place, listed) -> OwnArns.isOwn(place, listed.firewallArn()))
                .as((place, listed) -> DescribeFirewallResponse.builder()
                        .firewall(f -> f.firewallName(listed.firewallName()).firewallArn(listed.firewallArn()))
                        .build())
                .describe(
                        "network-firewall:DescribeFirewall",
                        known -> DescribeFirewallRequest.builder()
                                .firewallArn(known.firewall().firewallArn()),
                        NetworkFirewallAsyncClient::describeFirewall,
                        (known, described) -> described,
                        ABOUT_ONE)
                .yields(ResourceKind.<DescribeFirewallResponse>of(
                                "network-firewall:firewall",
                                described -> described.firewall().firewallName(),
                                described -> described.firewall().firewallArn())
                        .name(described -> described.firewall().firewallName())
                        .state(described -> described.firewallStatus() == null
                                ? null
                                : described.firewallStatus().statusAsString())
                        .tags(described -> Tags.of(described.firewall().tags(), Tag::key, Tag::value))
                        .members(DescribeFirewallResponse::firewall)
                        .withoutVolatile("NumberOfAssociations")
                        .build());
    }

    private static Listing<NetworkFirewallAsyncClient, FirewallPolicyResponse> policies() {
        return Listing.regional(NETWORK_FIREWALL, "network-firewall:ListFirewallPolicies")
                .pages(
                        1,
                        MOST,
                        size -> ListFirewallPoliciesRequest.builder().maxResults(size),
                        NetworkFirewallAsyncClient::listFirewallPoliciesPaginator,
                        ListFirewallPoliciesResponse::firewallPolicies)
                .only((place, listed) -> OwnArns.isOwn(place, listed.arn()))
                .as((place, listed) -> FirewallPolicyResponse.builder()
                        .firewallPolicyName(listed.name())
                        .firewallPolicyArn(listed.arn())
                        .build())
                .describe(
                        "network-firewall:DescribeFirewallPolicy",
                        known -> DescribeFirewallPolicyRequest.builder().firewallPolicyArn(known.firewallPolicyArn()),
                        NetworkFirewallAsyncClient::describeFirewallPolicy,
                        (FirewallPolicyResponse known, DescribeFirewallPolicyResponse described) ->
                                described.firewallPolicyResponse(),
                        ABOUT_ONE)
                .yields(ResourceKind.of(
                                "network-firewall:firewall-policy",
                                FirewallPolicyResponse::firewallPolicyName,
                                FirewallPolicyResponse::firewallPolicyArn)
                        .name(FirewallPolicyResponse::firewallPolicyName)
                        .state(FirewallPolicyResponse::firewallPolicyStatusAsString)
                        .tags(policy -> Tags.of(policy.tags(), Tag::key, Tag::value))
                        .withoutVolatile(
                                "ConsumedStatelessRuleCapacity", "ConsumedStatefulRuleCapacity", "NumberOfAssociations")
                        .build());
    }
}
