package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** CloudTrail. */
final class CloudTrailTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private CloudTrailTypes() {}
}
