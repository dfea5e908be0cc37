package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** IAM users, groups, policies, instance profiles and identity providers. */
final class IamExtraTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private IamExtraTypes() {}
}
