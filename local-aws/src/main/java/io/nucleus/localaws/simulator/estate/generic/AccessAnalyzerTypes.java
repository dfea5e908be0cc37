package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** IAM Access Analyzer. */
final class AccessAnalyzerTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private AccessAnalyzerTypes() {}
}
