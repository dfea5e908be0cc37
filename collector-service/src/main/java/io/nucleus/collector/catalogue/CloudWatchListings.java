package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.CLOUDWATCH;
import static io.nucleus.collector.access.AwsServices.CLOUDWATCH_LOGS;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.DashboardEntry;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListDashboardsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListDashboardsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/**
 * CloudWatch alarms and dashboards, and log groups. Unless asked for both, AWS lists the alarms of metrics only (Amazon CloudWatch API
 * Reference, DescribeAlarms). Dashboards are in no region; they have no tags.
 */
final class CloudWatchListings {
    /** An alarm of a metric, or one of other alarms: AWS has a structure for each. */
    private record Alarm(String name, String arn, String state, SdkPojo members) {}

    private CloudWatchListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(alarms(), dashboards(), logGroups());
    }

    private static Listing<CloudWatchAsyncClient, Alarm> alarms() {
        return Listing.regional(CLOUDWATCH, "cloudwatch:DescribeAlarms")
                .pages(
                        1,
                        100,
                        size -> DescribeAlarmsRequest.builder()
                                .maxRecords(size)
                                .alarmTypes(AlarmType.METRIC_ALARM, AlarmType.COMPOSITE_ALARM),
                        CloudWatchAsyncClient::describeAlarmsPaginator,
                        CloudWatchListings::alarms)
                .tagsInBulk()
                .yields(ResourceKind.of("cloudwatch:alarm", Alarm::name, Alarm::arn)
                        .name(Alarm::name)
                        .state(Alarm::state)
                        .members(Alarm::members)
                        .withoutVolatile(
                                "StateValue",
                                "StateReason",
                                "StateReasonData",
                                "StateUpdatedTimestamp",
                                "StateTransitionedTimestamp",
                                "EvaluationState",
                                "ActionsSuppressedBy",
                                "ActionsSuppressedReason")
                        .build());
    }

    private static List<Alarm> alarms(DescribeAlarmsResponse page) {
        return Stream.concat(
                        page.metricAlarms().stream()
                                .map(alarm -> new Alarm(
                                        alarm.alarmName(), alarm.alarmArn(), alarm.stateValueAsString(), alarm)),
                        page.compositeAlarms().stream()
                                .map(alarm -> new Alarm(
                                        alarm.alarmName(), alarm.alarmArn(), alarm.stateValueAsString(), alarm)))
                .toList();
    }

    private static Listing<CloudWatchAsyncClient, DashboardEntry> dashboards() {
        return Listing.global(CLOUDWATCH, "cloudwatch:ListDashboards")
                .pages(
                        ListDashboardsRequest::builder,
                        CloudWatchAsyncClient::listDashboardsPaginator,
                        ListDashboardsResponse::dashboardEntries)
                .yields(ResourceKind.of(
                                "cloudwatch:dashboard", DashboardEntry::dashboardName, DashboardEntry::dashboardArn)
                        .name(DashboardEntry::dashboardName)
                        .build());
    }

    private static Listing<CloudWatchLogsAsyncClient, LogGroup> logGroups() {
        return Listing.regional(CLOUDWATCH_LOGS, "logs:DescribeLogGroups")
                .pages(
                        1,
                        50,
                        size -> DescribeLogGroupsRequest.builder().limit(size),
                        CloudWatchLogsAsyncClient::describeLogGroupsPaginator,
                        DescribeLogGroupsResponse::logGroups)
                .tagsInBulk()
                .yields(ResourceKind.of("logs:log-group", LogGroup::logGroupName, LogGroup::logGroupArn)
                        .name(LogGroup::logGroupName)
                        .created(CloudWatchListings::createdAt)
                        .withoutVolatile("storedBytes")
                        .build());
    }

    private static Instant createdAt(LogGroup group) {
        return group.creationTime() == null ? null : Instant.ofEpochMilli(group.creationTime());
    }
}
