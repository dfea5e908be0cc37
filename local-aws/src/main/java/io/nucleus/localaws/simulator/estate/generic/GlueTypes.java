package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Glue. */
final class GlueTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private GlueTypes() {}
}
