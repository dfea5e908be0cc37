package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** API Gateway. */
final class ApiGatewayTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private ApiGatewayTypes() {}
}
