package io.nucleus.localaws.simulator.protocol.route;

import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import io.nucleus.localaws.simulator.protocol.wire.WireProtocol;
import java.util.Map;

/**
 * Where a request goes.
 *
 * @param labels what the path told, decoded
 */
public record Route(OperationModel operation, WireProtocol protocol, Map<String, String> labels) {}
