package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Direct Connect. */
final class DirectConnectTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private DirectConnectTypes() {}
}
