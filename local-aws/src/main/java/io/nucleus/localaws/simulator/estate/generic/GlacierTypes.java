package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** S3 Glacier vaults. */
final class GlacierTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private GlacierTypes() {}
}
