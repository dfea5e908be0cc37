package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Macie. */
final class MacieTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private MacieTypes() {}
}
