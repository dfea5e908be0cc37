package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListDashboardsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;

/** CloudWatch alarms of metrics and of other alarms, dashboards, and log groups. */
final class CloudWatchTypes {
    private static final GenericType ALARM = GenericType.regional(
                    "cloudwatch:alarm", DescribeAlarmsRequest.class, "MetricAlarms")
            .id("AlarmName", IdStyle.name("cpu-high", "errors", "latency"))
            .arn("AlarmArn", "alarm:{id}")
            .state("StateValue", "OK", "ALARM", "INSUFFICIENT_DATA")
            .with("Namespace", "AWS/EC2", "AWS/Lambda", "AWS/ApplicationELB")
            .beside("CompositeAlarms", CloudWatchTypes::isComposite, CloudWatchTypes::isAsked)
            .part("AlarmRule", CloudWatchTypes::rule)
            .with("ActionsEnabled", true, false)
            .with("Period", 60, 300)
            .with("EvaluationPeriods", 1, 3)
            .part("StateReason", item -> "Threshold Crossed: 1 datapoint was not greater than the threshold.")
            .part("StateUpdatedTimestamp", Item::changedAt)
            .pages(1, 100, 50)
            .share(2)
            .build();

    private static final GenericType DASHBOARD = GenericType.global(
                    "cloudwatch:dashboard", ListDashboardsRequest.class, "DashboardEntries")
            .id("DashboardName", IdStyle.name("overview", "service"))
            .arn("DashboardArn", "dashboard/{id}")
            .part("LastModified", Item::changedAt)
            .with("Size", 512L, 20_480L)
            .untagged()
            .pages(1, 1_000, 1_000)
            .build();

    private static final GenericType LOG_GROUP = GenericType.regional(
                    "logs:log-group", DescribeLogGroupsRequest.class, "logGroups")
            .id("logGroupName", IdStyle.name("/aws/lambda/", List.of("api", "worker", "import")))
            .arn("logGroupArn", "log-group:{id}")
            .part("arn", item -> item.wire(item.arn() + ":*"))
            .part("creationTime", item -> item.createdAt().toEpochMilli())
            .part("storedBytes", item -> item.current().below("bytes", 1_000_000))
            .with("retentionInDays", 7, 30, 365)
            .with("logGroupClass", "STANDARD", "INFREQUENT_ACCESS")
            .pages(1, 50, 50)
            .share(5)
            .build();

    static final List<GenericType> ALL = List.of(ALARM, DASHBOARD, LOG_GROUP);

    private CloudWatchTypes() {}

    private static boolean isComposite(Item alarm) {
        return alarm.fixed().percent("composite", 20);
    }

    /** Unless it is asked for others, AWS lists the alarms of metrics only (Amazon CloudWatch API Reference, DescribeAlarms). */
    private static boolean isAsked(SdkPojo request, Item alarm) {
        List<AlarmType> types = ((DescribeAlarmsRequest) request).alarmTypes();
        return types.isEmpty()
                ? !isComposite(alarm)
                : types.contains(isComposite(alarm) ? AlarmType.COMPOSITE_ALARM : AlarmType.METRIC_ALARM);
    }

    private static String rule(Item alarm) {
        return "ALARM(" + Names.domain(alarm) + "-errors) OR ALARM(" + Names.domain(alarm) + "-latency)";
    }
}
