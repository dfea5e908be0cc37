package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** DataSync. */
final class DataSyncTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private DataSyncTypes() {}
}
