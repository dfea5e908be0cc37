package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Elastic Disaster Recovery. */
final class DrsTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private DrsTypes() {}
}
