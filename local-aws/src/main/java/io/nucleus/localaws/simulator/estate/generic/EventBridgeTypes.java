package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** EventBridge buses, rules, schedules and pipes. */
final class EventBridgeTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private EventBridgeTypes() {}
}
