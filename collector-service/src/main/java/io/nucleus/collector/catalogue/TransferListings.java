package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.TRANSFER;

import java.util.List;
import software.amazon.awssdk.services.transfer.TransferAsyncClient;
import software.amazon.awssdk.services.transfer.model.DescribeServerRequest;
import software.amazon.awssdk.services.transfer.model.DescribedServer;
import software.amazon.awssdk.services.transfer.model.ListServersRequest;
import software.amazon.awssdk.services.transfer.model.ListServersResponse;
import software.amazon.awssdk.services.transfer.model.Tag;

/** AWS Transfer Family: servers, each described: the listing says neither which protocols it speaks nor its security policy. */
final class TransferListings {
    private TransferListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(servers());
    }

    private static Listing<TransferAsyncClient, DescribedServer> servers() {
        return Listing.regional(TRANSFER, "transfer:ListServers")
                .pages(
                        1,
                        1_000,
                        size -> ListServersRequest.builder().maxResults(size),
                        TransferAsyncClient::listServersPaginator,
                        ListServersResponse::servers)
                .as((place, server) -> DescribedServer.builder()
                        .arn(server.arn())
                        .serverId(server.serverId())
                        .state(server.stateAsString())
                        .domain(server.domainAsString())
                        .endpointType(server.endpointTypeAsString())
                        .identityProviderType(server.identityProviderTypeAsString())
                        .build())
                .describe(
                        "transfer:DescribeServer",
                        server -> DescribeServerRequest.builder().serverId(server.serverId()),
                        TransferAsyncClient::describeServer,
                        (server, found) -> found.server(),
                        Answer.goneIf("ResourceNotFoundException"))
                .yields(ResourceKind.of("transfer:server", DescribedServer::serverId, DescribedServer::arn)
                        .state(DescribedServer::stateAsString)
                        .tags(server -> Tags.of(server.tags(), Tag::key, Tag::value))
                        .withoutVolatile("UserCount")
                        .build());
    }
}
