package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.SECURITY_HUB;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.securityhub.SecurityHubAsyncClient;
import software.amazon.awssdk.services.securityhub.model.AutomationRulesMetadata;
import software.amazon.awssdk.services.securityhub.model.DescribeHubRequest;
import software.amazon.awssdk.services.securityhub.model.DescribeHubResponse;
import software.amazon.awssdk.services.securityhub.model.ListAutomationRulesRequest;
import software.amazon.awssdk.services.securityhub.model.ListAutomationRulesResponse;
import software.amazon.awssdk.services.securityhub.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.securityhub.model.ListTagsForResourceResponse;

/** Security Hub: the hub, of which a region has one at most, and automation rules. Where it is not enabled, all that it answers is that. */
final class SecurityHubListings {
    private static final String NOT_ENABLED = "InvalidAccessException";

    private SecurityHubListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(hub(), automationRules());
    }

    private static Listing<SecurityHubAsyncClient, DescribeHubResponse> hub() {
        return Listing.regional(SECURITY_HUB, "securityhub:DescribeHub")
                .whole(DescribeHubRequest::builder, SecurityHubAsyncClient::describeHub, List::of)
                .notInitialisedIf(NOT_ENABLED)
                .tagsOfEach(
                        "securityhub:ListTagsForResource",
                        hub -> ListTagsForResourceRequest.builder().resourceArn(hub.hubArn()),
                        SecurityHubAsyncClient::listTagsForResource,
                        ListTagsForResourceResponse::tags,
                        Answer.goneIf("ResourceNotFoundException"))
                .yields(ResourceKind.<DescribeHubResponse>of(
                                "securityhub:hub", hub -> ArnIds.last(hub.hubArn()), DescribeHubResponse::hubArn)
                        .name(hub -> ArnIds.last(hub.hubArn()))
                        .created(hub -> time(hub.subscribedAt()))
                        .build());
    }

    private static Instant time(String text) {
        return text == null ? null : Instant.parse(text);
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
                .notInitialisedIf(NOT_ENABLED)
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
