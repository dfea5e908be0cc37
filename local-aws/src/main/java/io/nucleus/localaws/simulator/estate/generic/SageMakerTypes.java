package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** SageMaker. */
final class SageMakerTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private SageMakerTypes() {}
}
