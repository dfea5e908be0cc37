package io.nucleus.collector.catalogue;

import static java.util.Objects.requireNonNull;

import io.nucleus.collector.access.Failure;
import io.nucleus.inventory.model.CoverageStatus;

/**
 * A refusal to list that means something other than a failure.
 *
 * @param wording what the message says, where the code alone means something else, too; empty: the code tells
 */
record Refusal(String code, String wording, CoverageStatus meaning) {
    Refusal {
        requireNonNull(code, "code is null");
        requireNonNull(wording, "wording is null");
        requireNonNull(meaning, "meaning is null");
    }

    boolean is(Failure failure) {
        return code.equals(failure.code()) && failure.message().contains(wording);
    }
}
