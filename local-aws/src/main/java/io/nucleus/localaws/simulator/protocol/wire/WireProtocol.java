package io.nucleus.localaws.simulator.protocol.wire;

import io.nucleus.localaws.simulator.protocol.SimulatedError;
import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/** How requests, responses and errors of one protocol look. Implementations have no state. */
public interface WireProtocol {
    /**
     * @param labels what the path told, decoded; empty for protocols without paths
     * @throws SimulatedError with the protocol's own code if the request cannot be read
     */
    SdkPojo read(OperationModel operation, WireRequest request, Map<String, String> labels);

    /** A response with all its headers but those of HTTP itself. */
    WireResponse write(OperationModel operation, WireRequest request, Answer answer, String requestId);

    /** An error in the protocol's form. */
    WireResponse writeError(WireRequest request, SimulatedError error, String requestId);

    /** How this protocol calls the errors that all services have. */
    ErrorDialect dialect();
}
