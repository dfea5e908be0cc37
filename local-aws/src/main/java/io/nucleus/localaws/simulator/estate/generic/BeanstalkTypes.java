package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.elasticbeanstalk.model.DescribeApplicationsRequest;
import software.amazon.awssdk.services.elasticbeanstalk.model.DescribeEnvironmentsRequest;

/** AWS Elastic Beanstalk: applications and their environments, some of them on platforms that have been retired. */
final class BeanstalkTypes {
    private static final GenericType APPLICATION = GenericType.regional(
                    "elasticbeanstalk:application", DescribeApplicationsRequest.class, "Applications")
            .id("ApplicationName", IdStyle.name("app", "site"))
            .arn("ApplicationArn", "application/{id}")
            .created("DateCreated")
            .part("DateUpdated", Item::changedAt)
            .with("Versions", List.of("v1"), List.of("v2", "v1"))
            .build();

    private static final GenericType ENVIRONMENT = GenericType.regional(
                    "elasticbeanstalk:environment", DescribeEnvironmentsRequest.class, "Environments")
            .within(APPLICATION.definition(), "ApplicationName")
            .id("EnvironmentName", IdStyle.name("env", "workers"))
            .arn("EnvironmentArn", "environment/{parent}/{id}")
            .part("EnvironmentId", item -> "e-" + item.fixed().hex("environment", 10))
            .part(
                    "ApplicationName",
                    item -> GenericType.Parent.of(item, APPLICATION.definition())
                            .map(Item::id)
                            .orElse(null))
            .state("Status", "Ready", "Updating", "Launching")
            .created("DateCreated")
            .part("DateUpdated", Item::changedAt)
            .with("Health", "Green", "Yellow", "Red", "Grey")
            .with("Tier.Name", "WebServer", "Worker")
            .with(
                    "SolutionStackName",
                    "64bit Amazon Linux 2023 v4.3.0 running Python 3.11",
                    "64bit Amazon Linux 2 v3.5.9 running PHP 8.0",
                    "64bit Amazon Linux 2018.03 v2.12.17 running Docker 19.03.13-ce",
                    "64bit Windows Server 2012 R2 v2.11.3 running IIS 8.5")
            .pages(1, 1_000, 1_000)
            .build();

    static final List<GenericType> ALL = List.of(APPLICATION, ENVIRONMENT);

    private BeanstalkTypes() {}
}
