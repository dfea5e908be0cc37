package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Global Accelerator. */
final class GlobalAcceleratorTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private GlobalAcceleratorTypes() {}
}
