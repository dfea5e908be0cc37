package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** ECR. */
final class EcrTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private EcrTypes() {}
}
