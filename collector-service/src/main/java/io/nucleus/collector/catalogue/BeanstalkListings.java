package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.ELASTIC_BEANSTALK;

import java.util.List;
import software.amazon.awssdk.services.elasticbeanstalk.ElasticBeanstalkAsyncClient;
import software.amazon.awssdk.services.elasticbeanstalk.model.ApplicationDescription;
import software.amazon.awssdk.services.elasticbeanstalk.model.DescribeApplicationsRequest;
import software.amazon.awssdk.services.elasticbeanstalk.model.DescribeApplicationsResponse;
import software.amazon.awssdk.services.elasticbeanstalk.model.DescribeEnvironmentsRequest;
import software.amazon.awssdk.services.elasticbeanstalk.model.DescribeEnvironmentsResponse;
import software.amazon.awssdk.services.elasticbeanstalk.model.EnvironmentDescription;

/** AWS Elastic Beanstalk: applications and environments. An environment's health is a measurement, its status is its state. */
final class BeanstalkListings {
    private BeanstalkListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(applications(), environments());
    }

    private static Listing<ElasticBeanstalkAsyncClient, ApplicationDescription> applications() {
        return Listing.regional(ELASTIC_BEANSTALK, "elasticbeanstalk:DescribeApplications")
                .whole(
                        () -> DescribeApplicationsRequest.builder(),
                        ElasticBeanstalkAsyncClient::describeApplications,
                        DescribeApplicationsResponse::applications)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "elasticbeanstalk:application",
                                ApplicationDescription::applicationName,
                                ApplicationDescription::applicationArn)
                        .name(ApplicationDescription::applicationName)
                        .created(ApplicationDescription::dateCreated)
                        .build());
    }

    private static Listing<ElasticBeanstalkAsyncClient, EnvironmentDescription> environments() {
        return Listing.regional(ELASTIC_BEANSTALK, "elasticbeanstalk:DescribeEnvironments")
                .following(
                        1,
                        1_000,
                        (size, token) -> DescribeEnvironmentsRequest.builder()
                                .includeDeleted(false)
                                .maxRecords(size)
                                .nextToken(token),
                        ElasticBeanstalkAsyncClient::describeEnvironments,
                        DescribeEnvironmentsResponse::nextToken,
                        DescribeEnvironmentsResponse::environments)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "elasticbeanstalk:environment",
                                EnvironmentDescription::environmentName,
                                EnvironmentDescription::environmentArn)
                        .name(EnvironmentDescription::environmentName)
                        .state(EnvironmentDescription::statusAsString)
                        .created(EnvironmentDescription::dateCreated)
                        .withoutVolatile("Health", "HealthStatus", "AbortableOperationInProgress")
                        .build());
    }
}
