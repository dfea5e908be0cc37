package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Keyspaces. */
final class KeyspacesTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private KeyspacesTypes() {}
}
