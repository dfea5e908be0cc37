package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.paging.PageBounds;
import io.nucleus.localaws.simulator.protocol.SimulatedError;

/**
 * The page sizes of an operation, refused in the words of AWS's common model validation.
 *
 * @param standard the size if the caller asks for none
 */
record GenericPage(String parameter, int min, int max, int standard) implements PageBounds {
    private static final int BAD_REQUEST = 400;

    @Override
    public int size(Integer requested) {
        if (requested == null) {
            return standard;
        }
        if (requested < min || requested > max) {
            throw new SimulatedError(
                    "ValidationException",
                    BAD_REQUEST,
                    "1 validation error detected: Value '%d' at '%s' failed to satisfy constraint: Member must have value %s"
                            .formatted(
                                    requested,
                                    parameter,
                                    requested < min
                                            ? "greater than or equal to " + min
                                            : "less than or equal to " + max));
        }
        return requested;
    }

    @Override
    public SimulatedError tokenRefused() {
        return new SimulatedError("ValidationException", BAD_REQUEST, "The token that was provided is not valid.");
    }
}
