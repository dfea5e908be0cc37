package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** App Runner. */
final class AppRunnerTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private AppRunnerTypes() {}
}
