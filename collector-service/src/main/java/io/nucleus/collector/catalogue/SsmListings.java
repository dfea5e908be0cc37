package io.nucleus.collector.catalogue;

import java.util.List;

/** Systems Manager. */
final class SsmListings {
    private SsmListings() {}

    static List<Listing<?, ?>> all() {
        return List.of();
    }
}
