package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** WorkSpaces. */
final class WorkSpacesTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private WorkSpacesTypes() {}
}
