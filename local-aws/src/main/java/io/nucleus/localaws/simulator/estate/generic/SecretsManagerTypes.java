package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Secrets Manager. */
final class SecretsManagerTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private SecretsManagerTypes() {}
}
