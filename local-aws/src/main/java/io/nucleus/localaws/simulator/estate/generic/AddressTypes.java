package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Elastic IPs, network interfaces, endpoints, peerings, prefix lists and flow logs. */
final class AddressTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private AddressTypes() {}
}
