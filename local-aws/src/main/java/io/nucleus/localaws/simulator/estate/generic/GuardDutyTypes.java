package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** GuardDuty. */
final class GuardDutyTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private GuardDutyTypes() {}
}
