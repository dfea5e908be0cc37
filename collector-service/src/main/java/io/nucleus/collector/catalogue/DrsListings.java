package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.DRS;

import java.util.List;
import software.amazon.awssdk.services.drs.DrsAsyncClient;
import software.amazon.awssdk.services.drs.model.DescribeSourceServersRequest;
import software.amazon.awssdk.services.drs.model.DescribeSourceServersResponse;
import software.amazon.awssdk.services.drs.model.SourceServer;

/** Elastic Disaster Recovery's source servers. Each region has to be initialised before anything can be there. */
final class DrsListings {
    private DrsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(sourceServers());
    }

    private static Listing<DrsAsyncClient, SourceServer> sourceServers() {
        return Listing.regional(DRS, "drs:DescribeSourceServers")
                .pages(
                        1,
                        200,
                        size -> DescribeSourceServersRequest.builder().maxResults(size),
                        DrsAsyncClient::describeSourceServersPaginator,
                        DescribeSourceServersResponse::items)
                .notInitialisedIf("UninitializedAccountException")
                .yields(ResourceKind.of("drs:source-server", SourceServer::sourceServerID, SourceServer::arn)
                        .state(server -> server.dataReplicationInfo() == null
                                ? ""
                                : server.dataReplicationInfo().dataReplicationStateAsString())
                        .tags(SourceServer::tags)
                        .withoutVolatile("dataReplicationInfo", "lifeCycle", "lastUpdatedDateTime")
                        .build());
    }
}
