package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Step Functions. */
final class StepFunctionsTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private StepFunctionsTypes() {}
}
