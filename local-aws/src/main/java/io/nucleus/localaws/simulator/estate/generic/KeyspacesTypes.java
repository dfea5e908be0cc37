package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Names;
import java.util.List;
import software.amazon.awssdk.services.keyspaces.model.ListKeyspacesRequest;

/** Amazon Keyspaces: keyspaces, whose ARNs have an empty start and an empty end. */
final class KeyspacesTypes {
    /** Cassandra knows no hyphens in names. */
    private static final IdStyle KEYSPACE_NAME = new IdStyle(
            item -> Names.of(item, List.of("events", "series")).replace('-', '_'),
            (cell, name) -> Ids.slotOfName(cell, name.replace('_', '-')));

    private static final GenericType KEYSPACE = GenericType.regional(
                    "cassandra:keyspace", ListKeyspacesRequest.class, "keyspaces")
            .id("keyspaceName", KEYSPACE_NAME)
            .arn("resourceArn", "/keyspace/{id}/")
            .with("replicationStrategy", "SINGLE_REGION", "SINGLE_REGION", "MULTI_REGION")
            .pages(1, 1_000, 1_000)
            .build();

    static final List<GenericType> ALL = List.of(KEYSPACE);

    private KeyspacesTypes() {}
}
