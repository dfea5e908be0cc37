package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Certificates and private certificate authorities. */
final class AcmTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private AcmTypes() {}
}
