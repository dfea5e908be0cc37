package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Cognito user and identity pools. */
final class CognitoTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private CognitoTypes() {}
}
