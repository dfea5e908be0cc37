package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Storage Gateway. */
final class StorageGatewayTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private StorageGatewayTypes() {}
}
