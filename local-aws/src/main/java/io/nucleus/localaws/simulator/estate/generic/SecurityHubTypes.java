package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.SlotRef;
import java.util.List;
import software.amazon.awssdk.services.securityhub.model.DescribeHubRequest;
import software.amazon.awssdk.services.securityhub.model.ListAutomationRulesRequest;
import software.amazon.awssdk.services.securityhub.model.ListTagsForResourceRequest;

/** Security Hub: the hub itself, which an active account has in each of its regions, and its automation rules. */
final class SecurityHubTypes {
    private static final GenericType HUB = GenericType.regional("securityhub:hub", DescribeHubRequest.class, "")
            .id(null, new IdStyle(hub -> "default", (cell, id) -> new SlotRef(0, 0)))
            .arn("HubArn", "hub/{id}")
            .part("SubscribedAt", hub -> hub.createdAt().toString())
            .with("AutoEnableControls", true, false)
            .with("ControlFindingGenerator", "SECURITY_CONTROL", "STANDARD_CONTROL")
            .alone("InvalidAccessException", 401, "The account is not subscribed to AWS Security Hub")
            .build();

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
            .setUpBy(HUB)
            .pages(1, 100, 100)
            .share(0.2)
            .build();

    static final List<GenericType> ALL = List.of(HUB, AUTOMATION_RULE);
    static final List<GenericTags> TAGS =
            List.of(GenericTags.of(ListTagsForResourceRequest.class, "ResourceArn", "Tags", HUB, AUTOMATION_RULE));

    private SecurityHubTypes() {}
}
