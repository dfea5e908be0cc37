package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Database Migration Service. */
final class DmsTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private DmsTypes() {}
}
