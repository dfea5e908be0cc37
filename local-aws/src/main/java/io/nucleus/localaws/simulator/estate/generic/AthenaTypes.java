package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Athena. */
final class AthenaTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private AthenaTypes() {}
}
