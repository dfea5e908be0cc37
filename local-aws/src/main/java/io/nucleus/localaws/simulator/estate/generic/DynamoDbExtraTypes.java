package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** DynamoDB global tables. */
final class DynamoDbExtraTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private DynamoDbExtraTypes() {}
}
