package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.CONFIG;

import java.util.List;
import software.amazon.awssdk.services.config.ConfigAsyncClient;
import software.amazon.awssdk.services.config.model.ConfigRule;
import software.amazon.awssdk.services.config.model.ConfigurationRecorder;
import software.amazon.awssdk.services.config.model.DescribeConfigRulesRequest;
import software.amazon.awssdk.services.config.model.DescribeConfigRulesResponse;
import software.amazon.awssdk.services.config.model.DescribeConfigurationRecordersRequest;
import software.amazon.awssdk.services.config.model.DescribeConfigurationRecordersResponse;

/** AWS Config's rules and configuration recorders, those of other services included. */
final class ConfigListings {
    private ConfigListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(rules(), recorders());
    }

    private static Listing<ConfigAsyncClient, ConfigRule> rules() {
        return Listing.regional(CONFIG, "config:DescribeConfigRules")
                .pages(
                        DescribeConfigRulesRequest::builder,
                        ConfigAsyncClient::describeConfigRulesPaginator,
                        DescribeConfigRulesResponse::configRules)
                .tagsInBulk()
                .yields(ResourceKind.of("config:config-rule", ConfigRule::configRuleId, ConfigRule::configRuleArn)
                        .name(ConfigRule::configRuleName)
                        .state(ConfigRule::configRuleStateAsString)
                        .build());
    }

    private static Listing<ConfigAsyncClient, ConfigurationRecorder> recorders() {
        return Listing.regional(CONFIG, "config:DescribeConfigurationRecorders")
                .whole(
                        DescribeConfigurationRecordersRequest::builder,
                        ConfigAsyncClient::describeConfigurationRecorders,
                        DescribeConfigurationRecordersResponse::configurationRecorders)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "config:configuration-recorder",
                                ConfigurationRecorder::name,
                                ConfigurationRecorder::arn)
                        .name(ConfigurationRecorder::name)
                        .build());
    }
}
