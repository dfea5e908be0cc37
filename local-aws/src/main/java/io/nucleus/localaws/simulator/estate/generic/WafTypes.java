package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.wafv2.model.ListIpSetsRequest;
import software.amazon.awssdk.services.wafv2.model.ListRuleGroupsRequest;
import software.amazon.awssdk.services.wafv2.model.ListWebAcLsRequest;

/** WAF's web ACLs, rule groups and IP sets, regional ones and those for CloudFront: the same operation lists both. */
final class WafTypes {
    private static final String SCOPE = "Scope";

    static final List<GenericType> ALL = List.of(
            regional("webacl", ListWebAcLsRequest.class, "WebACLs", "webacl", "api-firewall"),
            global("webacl", ListWebAcLsRequest.class, "WebACLs", "edge", "cdn-firewall"),
            regional("rulegroup", ListRuleGroupsRequest.class, "RuleGroups", "rate-limit", "sqli"),
            global("rulegroup", ListRuleGroupsRequest.class, "RuleGroups", "bots", "geo"),
            regional("ipset", ListIpSetsRequest.class, "IPSets", "allowlist", "office"),
            global("ipset", ListIpSetsRequest.class, "IPSets", "blocklist", "partners"));

    private WafTypes() {}

    private static GenericType regional(String kind, Class<? extends SdkPojo> list, String items, String... words) {
        return described(GenericType.regional("wafv2:regional/" + kind, list, items), words)
                .arn("ARN", "regional/" + kind + "/{name}/{id}")
                .when(SCOPE, "REGIONAL")
                .build();
    }

    /** ARNs name us-east-1, although the resource is in no region. */
    private static GenericType global(String kind, Class<? extends SdkPojo> list, String items, String... words) {
        return described(GenericType.global("wafv2:global/" + kind, list, items), words)
                .arn("ARN", "arn:aws:wafv2:us-east-1:{account}:global/" + kind + "/{name}/{id}")
                .when(SCOPE, "CLOUDFRONT")
                .build();
    }

    private static GenericTypeBuilder described(GenericTypeBuilder type, String... words) {
        return type.id("Id", IdStyle.uuid())
                .name("Name", words)
                .part("Description", item -> item.name() + " of the application")
                .part("LockToken", item -> item.current().uuid("lock").toString())
                .pages(1, 100, 100);
    }
}
