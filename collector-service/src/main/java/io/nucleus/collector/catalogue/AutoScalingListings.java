package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.AUTO_SCALING;

import java.util.List;
import software.amazon.awssdk.services.autoscaling.AutoScalingAsyncClient;
import software.amazon.awssdk.services.autoscaling.model.AutoScalingGroup;
import software.amazon.awssdk.services.autoscaling.model.DescribeAutoScalingGroupsRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeAutoScalingGroupsResponse;
import software.amazon.awssdk.services.autoscaling.model.DescribeLaunchConfigurationsRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeLaunchConfigurationsResponse;
import software.amazon.awssdk.services.autoscaling.model.LaunchConfiguration;
import software.amazon.awssdk.services.autoscaling.model.TagDescription;

/** Amazon EC2 Auto Scaling. Groups change their size by themselves; a group has a status only while it is being deleted. */
final class AutoScalingListings {
    private static final int MOST = 100;

    private AutoScalingListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(groups(), launchConfigurations());
    }

    private static Listing<AutoScalingAsyncClient, AutoScalingGroup> groups() {
        return Listing.regional(AUTO_SCALING, "autoscaling:DescribeAutoScalingGroups")
                .pages(
                        1,
                        MOST,
                        size -> DescribeAutoScalingGroupsRequest.builder().maxRecords(size),
                        AutoScalingAsyncClient::describeAutoScalingGroupsPaginator,
                        DescribeAutoScalingGroupsResponse::autoScalingGroups)
                .yields(ResourceKind.of(
                                "autoscaling:autoScalingGroup",
                                AutoScalingGroup::autoScalingGroupName,
                                AutoScalingGroup::autoScalingGroupARN)
                        .name(AutoScalingGroup::autoScalingGroupName)
                        .state(AutoScalingGroup::status)
                        .tags(group -> Tags.of(group.tags(), TagDescription::key, TagDescription::value))
                        .created(AutoScalingGroup::createdTime)
                        .withoutVolatile("DesiredCapacity", "PredictedCapacity", "Instances", "WarmPoolSize")
                        .build());
    }

    /** They have no tags. Their user data may hold secrets. */
    private static Listing<AutoScalingAsyncClient, LaunchConfiguration> launchConfigurations() {
        return Listing.regional(AUTO_SCALING, "autoscaling:DescribeLaunchConfigurations")
                .pages(
                        1,
                        MOST,
                        size -> DescribeLaunchConfigurationsRequest.builder().maxRecords(size),
                        AutoScalingAsyncClient::describeLaunchConfigurationsPaginator,
                        DescribeLaunchConfigurationsResponse::launchConfigurations)
                .yields(ResourceKind.of(
                                "autoscaling:launchConfiguration",
                                LaunchConfiguration::launchConfigurationName,
                                LaunchConfiguration::launchConfigurationARN)
                        .name(LaunchConfiguration::launchConfigurationName)
                        .created(LaunchConfiguration::createdTime)
                        .withoutVolatile("UserData")
                        .build());
    }
}
