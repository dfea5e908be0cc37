package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** WAF. */
final class WafTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private WafTypes() {}
}
