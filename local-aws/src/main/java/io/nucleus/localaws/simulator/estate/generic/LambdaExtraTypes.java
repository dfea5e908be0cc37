package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Lambda layers and event source mappings. */
final class LambdaExtraTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private LambdaExtraTypes() {}
}
