package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Transit gateways and their attachments. */
final class TransitGatewayTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private TransitGatewayTypes() {}
}
