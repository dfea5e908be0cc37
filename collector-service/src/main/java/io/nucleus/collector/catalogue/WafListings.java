package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.WAF;

import java.util.List;
import software.amazon.awssdk.services.wafv2.Wafv2AsyncClient;
import software.amazon.awssdk.services.wafv2.model.IPSetSummary;
import software.amazon.awssdk.services.wafv2.model.ListIpSetsRequest;
import software.amazon.awssdk.services.wafv2.model.ListIpSetsResponse;
import software.amazon.awssdk.services.wafv2.model.ListRuleGroupsRequest;
import software.amazon.awssdk.services.wafv2.model.ListRuleGroupsResponse;
import software.amazon.awssdk.services.wafv2.model.ListWebAcLsRequest;
import software.amazon.awssdk.services.wafv2.model.ListWebAcLsResponse;
import software.amazon.awssdk.services.wafv2.model.RuleGroupSummary;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/**
 * WAF's web ACLs, rule groups and IP sets. Those for CloudFront are listed once, in us-east-1, which their ARNs name although they are
 * global (WAF API Reference, ListWebACLs).
 */
final class WafListings {
    private static final int MOST = 100;

    private WafListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(webAcls(), ruleGroups(), ipSets());
    }

    private static Listing<Wafv2AsyncClient, WebACLSummary> webAcls() {
        return webAcls(Listing.regional(WAF, "wafv2:ListWebACLs"), Scope.REGIONAL, "wafv2:regional/webacl");
    }

    private static Listing<Wafv2AsyncClient, WebACLSummary> webAcls(
            Lister<Wafv2AsyncClient> lister, Scope scope, String type) {
        return lister.following(
                        1,
                        MOST,
                        (size, token) -> ListWebAcLsRequest.builder()
                                .scope(scope)
                                .limit(size)
                                .nextMarker(token),
                        Wafv2AsyncClient::listWebACLs,
                        ListWebAcLsResponse::nextMarker,
                        ListWebAcLsResponse::webACLs)
                .tagsInBulk()
                .yields(ResourceKind.of(type, WebACLSummary::id, WebACLSummary::arn)
                        .name(WebACLSummary::name)
                        .withoutVolatile("LockToken")
                        .build());
    }

    private static Listing<Wafv2AsyncClient, RuleGroupSummary> ruleGroups() {
        return Listing.regional(WAF, "wafv2:ListRuleGroups")
                .following(
                        1,
                        MOST,
                        (size, token) -> ListRuleGroupsRequest.builder()
                                .scope(Scope.REGIONAL)
                                .limit(size)
                                .nextMarker(token),
                        Wafv2AsyncClient::listRuleGroups,
                        ListRuleGroupsResponse::nextMarker,
                        ListRuleGroupsResponse::ruleGroups)
                .tagsInBulk()
                .yields(ResourceKind.of("wafv2:regional/rulegroup", RuleGroupSummary::id, RuleGroupSummary::arn)
                        .name(RuleGroupSummary::name)
                        .withoutVolatile("LockToken")
                        .build());
    }

    private static Listing<Wafv2AsyncClient, IPSetSummary> ipSets() {
        return Listing.regional(WAF, "wafv2:ListIPSets")
                .following(
                        1,
                        MOST,
                        (size, token) -> ListIpSetsRequest.builder()
                                .scope(Scope.REGIONAL)
                                .limit(size)
                                .nextMarker(token),
                        Wafv2AsyncClient::listIPSets,
                        ListIpSetsResponse::nextMarker,
                        ListIpSetsResponse::ipSets)
                .tagsInBulk()
                .yields(ResourceKind.of("wafv2:regional/ipset", IPSetSummary::id, IPSetSummary::arn)
                        .name(IPSetSummary::name)
                        .withoutVolatile("LockToken")
                        .build());
    }
}
