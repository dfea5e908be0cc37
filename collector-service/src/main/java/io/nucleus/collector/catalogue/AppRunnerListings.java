package io.nucleus.collector.catalogue;

import java.util.List;

/** App Runner. */
final class AppRunnerListings {
    private AppRunnerListings() {}

    static List<Listing<?, ?>> all() {
        return List.of();
    }
}
