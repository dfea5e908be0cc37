package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.autoscaling.model.DescribeAutoScalingGroupsRequest;
import software.amazon.awssdk.services.autoscaling.model.DescribeLaunchConfigurationsRequest;

/** Auto Scaling groups and launch configurations. */
final class AutoScalingTypes {
    private static final GenericType GROUP = GenericType.regional(
                    "autoscaling:autoScalingGroup", DescribeAutoScalingGroupsRequest.class, "AutoScalingGroups")
            .id("AutoScalingGroupName", IdStyle.name("asg", "nodes", "workers"))
            .arn("AutoScalingGroupARN", "autoScalingGroup:{uuid}:autoScalingGroupName/{id}")
            .created("CreatedTime")
            .tags("Tags")
            .with("MinSize", 0, 1, 2)
            .with("MaxSize", 3, 10, 40)
            .with("DesiredCapacity", 2, 3)
            .with("HealthCheckType", "EC2", "ELB")
            .pages(1, 100, 50)
            .share(1)
            .build();

    private static final GenericType LAUNCH_CONFIGURATION = GenericType.regional(
                    "autoscaling:launchConfiguration",
                    DescribeLaunchConfigurationsRequest.class,
                    "LaunchConfigurations")
            .id("LaunchConfigurationName", IdStyle.name("lc", "nodes"))
            .arn("LaunchConfigurationARN", "launchConfiguration:{uuid}:launchConfigurationName/{id}")
            .untagged()
            .created("CreatedTime")
            .with("InstanceType", "t2.micro", "m4.large", "m5.large")
            .with("EbsOptimized", true, false)
            .pages(1, 100, 50)
            .share(0.3)
            .build();

    static final List<GenericType> ALL = List.of(GROUP, LAUNCH_CONFIGURATION);

    private AutoScalingTypes() {}
}
