package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** CloudFormation stacks and stack sets. */
final class CloudFormationTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private CloudFormationTypes() {}
}
