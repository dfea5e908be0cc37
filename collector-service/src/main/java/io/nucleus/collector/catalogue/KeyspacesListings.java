package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.KEYSPACES;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.keyspaces.KeyspacesAsyncClient;
import software.amazon.awssdk.services.keyspaces.model.KeyspaceSummary;
import software.amazon.awssdk.services.keyspaces.model.ListKeyspacesRequest;
import software.amazon.awssdk.services.keyspaces.model.ListKeyspacesResponse;

/**
 * Amazon Keyspaces. Listing keyspaces is authorized as reading the tables of the system keyspaces: {@code cassandra:Select} (Service
 * Authorization Reference), which need not be granted for any other keyspace than these.
 */
final class KeyspacesListings {
    /** AWS's own, in every region (Amazon Keyspaces Developer Guide, "System keyspaces"). */
    private static final Set<String> SYSTEM =
            Set.of("system", "system_schema", "system_schema_mcs", "system_multiregion_info");

    private KeyspacesListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(keyspaces());
    }

    private static Listing<KeyspacesAsyncClient, KeyspaceSummary> keyspaces() {
        return Listing.regional(KEYSPACES, "cassandra:Select")
                .pages(
                        1,
                        1_000,
                        size -> ListKeyspacesRequest.builder().maxResults(size),
                        KeyspacesAsyncClient::listKeyspacesPaginator,
                        ListKeyspacesResponse::keyspaces)
                .only((place, keyspace) -> keyspace.keyspaceName() == null || !SYSTEM.contains(keyspace.keyspaceName()))
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "cassandra:keyspace", KeyspaceSummary::keyspaceName, KeyspaceSummary::resourceArn)
                        .name(KeyspaceSummary::keyspaceName)
                        .build());
    }
}
