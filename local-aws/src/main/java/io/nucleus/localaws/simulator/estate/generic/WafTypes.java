package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.wafv2.model.ListIpSetsRequest;
import software.amazon.awssdk.services.wafv2.model.ListRuleGroupsRequest;
import software.amazon.awssdk.services.wafv2.model.ListWebAcLsRequest;

/** WAF's regional web ACLs, rule groups and IP sets. */
final class WafTypes {
    private static final GenericType WEB_ACL = GenericType.regional(
                    "wafv2:regional/webacl", ListWebAcLsRequest.class, "WebACLs")
            .id("Id", IdStyle.uuid())
            .arn("ARN", "regional/webacl/{name}/{id}")
            .name("Name", "webacl", "edge", "api-firewall")
            .part("Description", item -> item.name() + " of the application")
            .part("LockToken", item -> item.current().uuid("lock").toString())
            .pages(1, 100, 100)
            .share(0.5)
            .build();

    private static final GenericType RULE_GROUP = GenericType.regional(
                    "wafv2:regional/rulegroup", ListRuleGroupsRequest.class, "RuleGroups")
            .id("Id", IdStyle.uuid())
            .arn("ARN", "regional/rulegroup/{name}/{id}")
            .name("Name", "rate-limit", "bots", "sqli")
            .part("Description", item -> item.name() + " of the application")
            .part("LockToken", item -> item.current().uuid("lock").toString())
            .pages(1, 100, 100)
            .share(0.2)
            .build();

    private static final GenericType IP_SET = GenericType.regional(
                    "wafv2:regional/ipset", ListIpSetsRequest.class, "IPSets")
            .id("Id", IdStyle.uuid())
            .arn("ARN", "regional/ipset/{name}/{id}")
            .name("Name", "allowlist", "blocklist", "office")
            .part("Description", item -> item.name() + " of the application")
            .part("LockToken", item -> item.current().uuid("lock").toString())
            .pages(1, 100, 100)
            .share(0.3)
            .build();

    static final List<GenericType> ALL = List.of(WEB_ACL, RULE_GROUP, IP_SET);
    static final List<GenericTags> TAGS = List.of();

    private WafTypes() {}
}
