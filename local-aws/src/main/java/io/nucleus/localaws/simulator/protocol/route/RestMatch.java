package io.nucleus.localaws.simulator.protocol.route;

import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.util.Comparator;
import java.util.Map;

/**
 * An operation that a request may call, and how closely it fits.
 *
 * @param specificity of the path
 * @param literals parameters of the query string that the operation's address names
 * @param required parameters and headers that the operation demands and the request has
 */
record RestMatch(OperationModel operation, Map<String, String> labels, int specificity, int literals, int required) {
    /** The closest last: the path decides, then the address's parameters, then what the operation demands. */
    static final Comparator<RestMatch> BY_CLOSENESS = Comparator.comparingInt(RestMatch::specificity)
            .thenComparingInt(RestMatch::literals)
            .thenComparingInt(RestMatch::required);
}
