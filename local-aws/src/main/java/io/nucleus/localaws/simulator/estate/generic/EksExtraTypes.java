package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** EKS node groups, Fargate profiles and add-ons. */
final class EksExtraTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private EksExtraTypes() {}
}
