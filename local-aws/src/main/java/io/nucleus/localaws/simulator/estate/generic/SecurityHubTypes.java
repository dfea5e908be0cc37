package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Security Hub. */
final class SecurityHubTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private SecurityHubTypes() {}
}
