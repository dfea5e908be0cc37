package io.nucleus.localaws.simulator.protocol.route;

import io.nucleus.localaws.simulator.protocol.SimulatedError;
import io.nucleus.localaws.simulator.protocol.wire.WireProtocol;

/** A request that leads nowhere, with the protocol in which its caller must be told. */
public final class RoutingException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient WireProtocol protocol;
    private final SimulatedError error;

    RoutingException(WireProtocol protocol, SimulatedError error) {
        super(error.getMessage(), null, false, false);
        this.protocol = protocol;
        this.error = error;
    }

    public WireProtocol protocol() {
        return protocol;
    }

    public SimulatedError error() {
        return error;
    }
}
