package io.nucleus.collector.catalogue;

import java.util.List;

/** Step Functions. */
final class StepFunctionsListings {
    private StepFunctionsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of();
    }
}
