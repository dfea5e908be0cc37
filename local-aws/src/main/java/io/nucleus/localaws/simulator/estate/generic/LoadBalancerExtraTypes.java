package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Classic load balancers, listeners and target groups. */
final class LoadBalancerExtraTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private LoadBalancerExtraTypes() {}
}
