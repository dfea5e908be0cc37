package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** EFS. */
final class EfsTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private EfsTypes() {}
}
