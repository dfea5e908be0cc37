package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Lightsail. */
final class LightsailTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private LightsailTypes() {}
}
