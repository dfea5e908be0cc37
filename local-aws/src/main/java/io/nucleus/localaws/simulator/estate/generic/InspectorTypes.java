package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Inspector. */
final class InspectorTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private InspectorTypes() {}
}
