package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** AppSync. */
final class AppSyncTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private AppSyncTypes() {}
}
