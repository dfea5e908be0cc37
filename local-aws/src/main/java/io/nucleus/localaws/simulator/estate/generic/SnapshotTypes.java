package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** EBS snapshots. */
final class SnapshotTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private SnapshotTypes() {}
}
