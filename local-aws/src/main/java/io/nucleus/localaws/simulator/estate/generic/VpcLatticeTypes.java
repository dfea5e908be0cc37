package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** VPC Lattice. */
final class VpcLatticeTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private VpcLatticeTypes() {}
}
