package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Directory Service. */
final class DirectoryServiceTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private DirectoryServiceTypes() {}
}
