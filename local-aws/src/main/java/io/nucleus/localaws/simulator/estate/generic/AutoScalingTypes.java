package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Auto Scaling groups and launch configurations. */
final class AutoScalingTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private AutoScalingTypes() {}
}
