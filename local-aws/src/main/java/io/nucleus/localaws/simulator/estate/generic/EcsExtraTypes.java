package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** ECS tasks and task definitions. */
final class EcsExtraTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private EcsExtraTypes() {}
}
