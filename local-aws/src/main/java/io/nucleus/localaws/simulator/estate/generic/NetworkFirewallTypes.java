package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Network Firewall. */
final class NetworkFirewallTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private NetworkFirewallTypes() {}
}
