package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** KMS aliases. */
final class KmsAliasTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private KmsAliasTypes() {}
}
