package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Route 53 zones and resolver endpoints. */
final class Route53Types {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private Route53Types() {}
}
