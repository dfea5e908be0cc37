package io.nucleus.collector.catalogue;

import java.util.List;

/** Inspector. */
final class InspectorListings {
    private InspectorListings() {}

    static List<Listing<?, ?>> all() {
        return List.of();
    }
}
