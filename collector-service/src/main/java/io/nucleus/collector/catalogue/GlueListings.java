package io.nucleus.collector.catalogue;

import java.util.List;

/** Glue. */
final class GlueListings {
    private GlueListings() {}

    static List<Listing<?, ?>> all() {
        return List.of();
    }
}
