package io.nucleus.collector.catalogue;

import java.util.List;

/** OpenSearch. */
final class OpenSearchListings {
    private OpenSearchListings() {}

    static List<Listing<?, ?>> all() {
        return List.of();
    }
}
