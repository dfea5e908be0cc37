package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Batch. */
final class BatchTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private BatchTypes() {}
}
