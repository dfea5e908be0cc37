package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** OpenSearch. */
final class OpenSearchTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private OpenSearchTypes() {}
}
