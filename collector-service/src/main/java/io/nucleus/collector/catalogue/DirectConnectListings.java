package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.DIRECT_CONNECT;

import java.util.List;
import software.amazon.awssdk.services.directconnect.DirectConnectAsyncClient;
import software.amazon.awssdk.services.directconnect.model.Connection;
import software.amazon.awssdk.services.directconnect.model.DescribeConnectionsRequest;
import software.amazon.awssdk.services.directconnect.model.DescribeConnectionsResponse;
import software.amazon.awssdk.services.directconnect.model.DescribeVirtualInterfacesRequest;
import software.amazon.awssdk.services.directconnect.model.DescribeVirtualInterfacesResponse;
import software.amazon.awssdk.services.directconnect.model.Tag;
import software.amazon.awssdk.services.directconnect.model.VirtualInterface;

/**
 * AWS Direct Connect. A virtual interface's description holds the key of its BGP sessions, once by itself and once in the
 * router's configuration; both are left out. Who owns a connection sees the virtual interfaces of others on it.
 */
final class DirectConnectListings {
    private static final int MOST = 100;

    private DirectConnectListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(connections(), virtualInterfaces());
    }

    private static Listing<DirectConnectAsyncClient, Connection> connections() {
        return Listing.regional(DIRECT_CONNECT, "directconnect:DescribeConnections")
                .following(
                        1,
                        MOST,
                        (size, token) -> DescribeConnectionsRequest.builder()
                                .maxResults(size)
                                .nextToken(token),
                        DirectConnectAsyncClient::describeConnections,
                        DescribeConnectionsResponse::nextToken,
                        DescribeConnectionsResponse::connections)
                .only((place, connection) -> place.owns(connection.ownerAccount()))
                .yields(ResourceKind.<Connection>of(
                                "directconnect:dxcon",
                                Connection::connectionId,
                                (place, connection) -> place.arn("directconnect", "dxcon/" + connection.connectionId()))
                        .name(Connection::connectionName)
                        .state(Connection::connectionStateAsString)
                        .tags(connection -> Tags.of(connection.tags(), Tag::key, Tag::value))
                        .build());
    }

    private static Listing<DirectConnectAsyncClient, VirtualInterface> virtualInterfaces() {
        return Listing.regional(DIRECT_CONNECT, "directconnect:DescribeVirtualInterfaces")
                .following(
                        1,
                        MOST,
                        (size, token) -> DescribeVirtualInterfacesRequest.builder()
                                .maxResults(size)
                                .nextToken(token),
                        DirectConnectAsyncClient::describeVirtualInterfaces,
                        DescribeVirtualInterfacesResponse::nextToken,
                        DescribeVirtualInterfacesResponse::virtualInterfaces)
                .only((place, virtual) -> place.owns(virtual.ownerAccount()))
                .yields(ResourceKind.<VirtualInterface>of(
                                "directconnect:dxvif",
                                VirtualInterface::virtualInterfaceId,
                                (place, virtual) -> place.arn("directconnect", "dxvif/" + virtual.virtualInterfaceId()))
                        .name(VirtualInterface::virtualInterfaceName)
                        .state(VirtualInterface::virtualInterfaceStateAsString)
                        .tags(virtual -> Tags.of(virtual.tags(), Tag::key, Tag::value))
                        .withoutVolatile("authKey", "customerRouterConfig", "bgpStatus")
                        .build());
    }
}
