package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Internet, NAT, egress-only, VPN and customer gateways, VPN connections. */
final class GatewayTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private GatewayTypes() {}
}
