package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Timestream. */
final class TimestreamTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private TimestreamTypes() {}
}
