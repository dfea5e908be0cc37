package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.RDS;

import java.util.List;
import software.amazon.awssdk.services.rds.RdsAsyncClient;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;
import software.amazon.awssdk.services.rds.model.Tag;

/** Amazon RDS. Instances of DocumentDB and Neptune are {@code rds:db}, too: that is what their ARNs say. */
final class RdsListings {
    private RdsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(instances());
    }

    private static Listing<RdsAsyncClient, DBInstance> instances() {
        return Listing.regional(
                        RDS,
                        "rds:DescribeDBInstances",
                        ask -> ask.items(
                                ask.client()
                                        .describeDBInstancesPaginator(r ->
                                                r.maxRecords(ask.page(20, 100)).overrideConfiguration(ask.account())),
                                DescribeDbInstancesResponse::dbInstances))
                .yields(ResourceKind.of("rds:db", DBInstance::dbInstanceIdentifier, DBInstance::dbInstanceArn)
                        .name(DBInstance::dbInstanceIdentifier)
                        .state(DBInstance::dbInstanceStatus)
                        .tags(i -> Tags.of(i.tagList(), Tag::key, Tag::value))
                        .created(DBInstance::instanceCreateTime)
                        .withoutVolatile("LatestRestorableTime")
                        .build());
    }
}
