package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Cloud Map. */
final class CloudMapTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private CloudMapTypes() {}
}
