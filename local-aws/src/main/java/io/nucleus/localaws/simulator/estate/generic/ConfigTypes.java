package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Arns;
import java.util.List;
import software.amazon.awssdk.services.config.model.DescribeConfigRulesRequest;
import software.amazon.awssdk.services.config.model.DescribeConfigurationRecordersRequest;

/** AWS Config's rules and configuration recorders. AWS has one recorder of the account's own in a region at most. */
final class ConfigTypes {
    private static final GenericType RULE = GenericType.regional(
                    "config:config-rule", DescribeConfigRulesRequest.class, "ConfigRules")
            .id("ConfigRuleId", IdStyle.unique("config-rule-"))
            .arn("ConfigRuleArn", "config-rule/{id}")
            .name("ConfigRuleName", "encrypted-volumes", "s3-bucket-ssl-requests-only", "root-mfa")
            .state("ConfigRuleState", "ACTIVE", "EVALUATING", "DELETING")
            .with("Source.Owner", "AWS", "CUSTOM_LAMBDA")
            .with("Source.SourceIdentifier", "ENCRYPTED_VOLUMES", "S3_BUCKET_SSL_REQUESTS_ONLY")
            .with("MaximumExecutionFrequency", "TwentyFour_Hours", "One_Hour")
            .pages(1, 25, 25)
            .share(3)
            .build();

    private static final GenericType RECORDER = GenericType.regional(
                    "config:configuration-recorder",
                    DescribeConfigurationRecordersRequest.class,
                    "ConfigurationRecorders")
            .id("name", IdStyle.name("recorder"))
            .arn("arn", "configuration-recorder/{id}/{uuid}")
            .with("recordingScope", "PAID", "INTERNAL")
            .with("recordingGroup.allSupported", true, false)
            .with("recordingMode.recordingFrequency", "CONTINUOUS", "DAILY")
            .part("roleARN", item -> Arns.of("iam", "", item.accountId(), "role/config"))
            .share(0.2)
            .build();

    static final List<GenericType> ALL = List.of(RULE, RECORDER);

    private ConfigTypes() {}
}
