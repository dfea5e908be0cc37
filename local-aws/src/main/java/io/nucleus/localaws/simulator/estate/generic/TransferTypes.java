package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Transfer Family. */
final class TransferTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private TransferTypes() {}
}
