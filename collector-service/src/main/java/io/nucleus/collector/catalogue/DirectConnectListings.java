package io.nucleus.collector.catalogue;

import java.util.List;

/** Direct Connect. */
final class DirectConnectListings {
    private DirectConnectListings() {}

    static List<Listing<?, ?>> all() {
        return List.of();
    }
}
