package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** ElastiCache. */
final class ElastiCacheTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private ElastiCacheTypes() {}
}
