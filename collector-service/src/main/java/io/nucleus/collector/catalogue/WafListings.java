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
    private static final String LIST_WEB_ACLS = "wafv2:ListWebACLs";
    private static final String LIST_RULE_GROUPS = "wafv2:ListRuleGroups";
    private static final String LIST_IP_SETS = "wafv2:ListIPSets";
    private static final int MOST = 100;

    private WafListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(
                webAcls(regional(LIST_WEB_ACLS), Scope.REGIONAL, "wafv2:regional/webacl"),
                webAcls(global(LIST_WEB_ACLS), Scope.CLOUDFRONT, "wafv2:global/webacl"),
                ruleGroups(regional(LIST_RULE_GROUPS), Scope.REGIONAL, "wafv2:regional/rulegroup"),
                ruleGroups(global(LIST_RULE_GROUPS), Scope.CLOUDFRONT, "wafv2:global/rulegroup"),
                ipSets(regional(LIST_IP_SETS), Scope.REGIONAL, "wafv2:regional/ipset"),
                ipSets(global(LIST_IP_SETS), Scope.CLOUDFRONT, "wafv2:global/ipset"));
    }

    private static Lister<Wafv2AsyncClient> regional(String action) {
        return Listing.regional(WAF, action);
    }

    private static Lister<Wafv2AsyncClient> global(String action) {
        return Listing.global(WAF, action);
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

    private static Listing<Wafv2AsyncClient, RuleGroupSummary> ruleGroups(
            Lister<Wafv2AsyncClient> lister, Scope scope, String type) {
        return lister.following(
                        1,
                        MOST,
                        (size, token) -> ListRuleGroupsRequest.builder()
                                .scope(scope)
                                .limit(size)
                                .nextMarker(token),
                        Wafv2AsyncClient::listRuleGroups,
                        ListRuleGroupsResponse::nextMarker,
                        ListRuleGroupsResponse::ruleGroups)
                .tagsInBulk()
                .yields(ResourceKind.of(type, RuleGroupSummary::id, RuleGroupSummary::arn)
                        .name(RuleGroupSummary::name)
                        .withoutVolatile("LockToken")
                        .build());
    }

    private static Listing<Wafv2AsyncClient, IPSetSummary> ipSets(
            Lister<Wafv2AsyncClient> lister, Scope scope, String type) {
        return lister.following(
                        1,
                        MOST,
                        (size, token) -> ListIpSetsRequest.builder()
                                .scope(scope)
                                .limit(size)
                                .nextMarker(token),
                        Wafv2AsyncClient::listIPSets,
                        ListIpSetsResponse::nextMarker,
                        ListIpSetsResponse::ipSets)
                .tagsInBulk()
                .yields(ResourceKind.of(type, IPSetSummary::id, IPSetSummary::arn)
                        .name(IPSetSummary::name)
                        .withoutVolatile("LockToken")
                        .build());
    }
}
