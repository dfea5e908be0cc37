package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Amplify. */
final class AmplifyTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private AmplifyTypes() {}
}
