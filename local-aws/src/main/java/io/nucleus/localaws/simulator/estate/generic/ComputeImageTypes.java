package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Images, key pairs, launch templates, placement groups, dedicated hosts, reserved instances and spot requests. */
final class ComputeImageTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private ComputeImageTypes() {}
}
