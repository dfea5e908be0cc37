package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** MemoryDB. */
final class MemoryDbTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private MemoryDbTypes() {}
}
