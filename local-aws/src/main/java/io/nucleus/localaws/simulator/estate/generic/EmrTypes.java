package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** EMR. */
final class EmrTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private EmrTypes() {}
}
