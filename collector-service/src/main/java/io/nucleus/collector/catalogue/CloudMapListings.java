package io.nucleus.collector.catalogue;

import java.util.List;

/** Cloud Map. */
final class CloudMapListings {
    private CloudMapListings() {}

    static List<Listing<?, ?>> all() {
        return List.of();
    }
}
