package io.nucleus.collector.catalogue;

import java.util.List;

/** Directory Service. */
final class DirectoryServiceListings {
    private DirectoryServiceListings() {}

    static List<Listing<?, ?>> all() {
        return List.of();
    }
}
