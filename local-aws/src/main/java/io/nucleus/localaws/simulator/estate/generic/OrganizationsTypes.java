package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Organizations. */
final class OrganizationsTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private OrganizationsTypes() {}
}
