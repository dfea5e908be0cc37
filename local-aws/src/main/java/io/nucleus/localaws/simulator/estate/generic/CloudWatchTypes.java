package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** CloudWatch alarms and dashboards, and log groups. */
final class CloudWatchTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private CloudWatchTypes() {}
}
