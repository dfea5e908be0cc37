package io.nucleus.collector.catalogue;

import java.util.List;

/** SageMaker. */
final class SageMakerListings {
    private SageMakerListings() {}

    static List<Listing<?, ?>> all() {
        return List.of();
    }
}
