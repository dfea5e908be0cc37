package io.nucleus.collector.catalogue;

import java.util.List;

/** Network Firewall. */
final class NetworkFirewallListings {
    private NetworkFirewallListings() {}

    static List<Listing<?, ?>> all() {
        return List.of();
    }
}
