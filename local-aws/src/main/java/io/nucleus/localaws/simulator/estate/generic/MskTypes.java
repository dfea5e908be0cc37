package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** MSK. */
final class MskTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private MskTypes() {}
}
