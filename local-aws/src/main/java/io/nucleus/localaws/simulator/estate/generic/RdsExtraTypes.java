package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** RDS clusters, snapshots, subnet groups and parameter groups. */
final class RdsExtraTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private RdsExtraTypes() {}
}
