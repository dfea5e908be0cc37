package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Redshift, provisioned and serverless. */
final class RedshiftTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private RedshiftTypes() {}
}
