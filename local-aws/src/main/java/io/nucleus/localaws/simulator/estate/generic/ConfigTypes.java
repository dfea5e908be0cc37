package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** AWS Config recorders. */
final class ConfigTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private ConfigTypes() {}
}
