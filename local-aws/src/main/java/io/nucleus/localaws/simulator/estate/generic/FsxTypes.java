package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** FSx. */
final class FsxTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private FsxTypes() {}
}
