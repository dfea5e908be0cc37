package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Amazon MQ. */
final class MqTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private MqTypes() {}
}
