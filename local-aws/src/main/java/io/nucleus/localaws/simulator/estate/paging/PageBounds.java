package io.nucleus.localaws.simulator.estate.paging;

import io.nucleus.localaws.simulator.protocol.SimulatedError;

/** What an operation makes of the page size and the token that it is asked for. */
public interface PageBounds {
    /**
     * @param requested null if the caller asked for no size
     * @throws SimulatedError in the service's own words if the size is out of bounds
     */
    int size(Integer requested);

    /** The service's refusal of a token that it did not give, or not to this caller for this listing. */
    SimulatedError tokenRefused();
}
