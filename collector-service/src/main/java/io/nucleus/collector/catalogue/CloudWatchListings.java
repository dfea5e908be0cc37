package io.nucleus.collector.catalogue;

import java.util.List;

/** CloudWatch alarms and dashboards, and log groups. */
final class CloudWatchListings {
    private CloudWatchListings() {}

    static List<Listing<?, ?>> all() {
        return List.of();
    }
}
