package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** DAX. */
final class DaxTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private DaxTypes() {}
}
