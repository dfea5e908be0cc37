package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Resource groups. */
final class ResourceGroupsTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private ResourceGroupsTypes() {}
}
