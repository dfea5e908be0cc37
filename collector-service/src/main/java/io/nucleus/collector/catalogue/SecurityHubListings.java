package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.SECURITY_HUB;

import java.util.List;
import software.amazon.awssdk.services.securityhub.SecurityHubAsyncClient;
import software.amazon.awssdk.services.securityhub.model.AutomationRulesMetadata;
import software.amazon.awssdk.services.securityhub.model.ListAutomationRulesRequest;
import software.amazon.awssdk.services.securityhub.model.ListAutomationRulesResponse;
import software.amazon.awssdk.services.securityhub.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.securityhub.model.ListTagsForResourceResponse;

/** Security Hub's automation rules. Where the hub is not enabled, all that it answers is that it is not. */
final class SecurityHubListings {
    private SecurityHubListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(automationRules());
    }

    private static Listing<SecurityHubAsyncClient, AutomationRulesMetadata> automationRules() {
        return Listing.regional(SECURITY_HUB, "securityhub:ListAutomationRules")
                .following(
                        1,
                        100,
                        (size, token) -> ListAutomationRulesRequest.builder()
                                .maxResults(size)
                                .nextToken(token),
                        SecurityHubAsyncClient::listAutomationRules,
                        ListAutomationRulesResponse::nextToken,
                        ListAutomationRulesResponse::automationRulesMetadata)
                .notInitialisedIf("InvalidAccessException")
                .tagsOfEach(
                        "securityhub:ListTagsForResource",
                        rule -> ListTagsForResourceRequest.builder().resourceArn(rule.ruleArn()),
                        SecurityHubAsyncClient::listTagsForResource,
                        ListTagsForResourceResponse::tags,
                        Answer.goneIf("ResourceNotFoundException"))
                .yields(ResourceKind.<AutomationRulesMetadata>of(
                                "securityhub:automation-rule",
                                rule -> idIn(rule.ruleArn()),
                                AutomationRulesMetadata::ruleArn)
                        .name(AutomationRulesMetadata::ruleName)
                        .state(AutomationRulesMetadata::ruleStatusAsString)
                        .created(AutomationRulesMetadata::createdAt)
                        .build());
    }

    private static String idIn(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
