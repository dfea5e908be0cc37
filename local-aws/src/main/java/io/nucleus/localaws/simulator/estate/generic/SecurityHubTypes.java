package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.securityhub.model.ListAutomationRulesRequest;
import software.amazon.awssdk.services.securityhub.model.ListTagsForResourceRequest;

/** Security Hub's automation rules. */
final class SecurityHubTypes {
    private static final GenericType AUTOMATION_RULE = GenericType.regional(
                    "securityhub:automation-rule", ListAutomationRulesRequest.class, "AutomationRulesMetadata")
            .id(null, IdStyle.uuid())
            .arn("RuleArn", "automation-rule/{id}")
            .name("RuleName", "suppress", "raise", "accept-risk")
            .state("RuleStatus", "ENABLED", "DISABLED")
            .created("CreatedAt")
            .part("UpdatedAt", item -> item.changedAt())
            .with("RuleOrder", 1, 2, 10)
            .with("IsTerminal", false, true)
            .pages(1, 100, 100)
            .share(0.2)
            .build();

    static final List<GenericType> ALL = List.of(AUTOMATION_RULE);
    static final List<GenericTags> TAGS =
            List.of(GenericTags.of(ListTagsForResourceRequest.class, "ResourceArn", "Tags", AUTOMATION_RULE));

    private SecurityHubTypes() {}
}
