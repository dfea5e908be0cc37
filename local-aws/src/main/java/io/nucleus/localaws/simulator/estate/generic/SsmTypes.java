package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Systems Manager. */
final class SsmTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private SsmTypes() {}
}
