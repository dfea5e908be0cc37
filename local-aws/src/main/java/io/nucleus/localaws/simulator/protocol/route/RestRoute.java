package io.nucleus.localaws.simulator.protocol.route;

import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import io.nucleus.localaws.simulator.protocol.wire.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.core.traits.TraitType;

/** Method, path, query string and required headers by which a REST operation is told from others. */
final class RestRoute {
    private final OperationModel operation;
    private final String method;
    private final Map<String, String> literals;
    private final List<String> requiredQuery;
    private final List<String> requiredHeaders;
    private final int specificity;

    RestRoute(OperationModel operation) {
        this.operation = operation;
        this.method = operation.httpMethod();
        this.literals = operation.template().literals();
        this.requiredQuery = required(operation, true);
        this.requiredHeaders = required(operation, false);
        this.specificity = operation.template().specificity();
    }

    private static List<String> required(OperationModel operation, boolean query) {
        return operation.requestFields().stream()
                .filter(field -> field.containsTrait(RequiredTrait.class, TraitType.REQUIRED_TRAIT))
                .filter(field -> switch (field.location()) {
                    case QUERY_PARAM -> query;
                    case HEADER -> !query;
                    case PATH, GREEDY_PATH, PAYLOAD, STATUS_CODE -> false;
                })
                .map(SdkField::locationName)
                .toList();
    }

    Optional<RestMatch> match(WireRequest request, RequestPath path) {
        if (!method.equals(request.method())
                || !literals.entrySet().stream().allMatch(literal -> hasLiteral(request, literal))
                || !requiredQuery.stream().allMatch(request.query()::containsKey)
                || !requiredHeaders.stream().allMatch(request.headers()::has)) {
            return Optional.empty();
        }
        List<String> segments = operation.leadingLabel().isPresent() ? path.withHostLabel() : path.plain();
        return operation
                .template()
                .match(segments, path.raw())
                .map(labels -> new RestMatch(
                        operation,
                        labels,
                        specificity,
                        literals.size(),
                        requiredQuery.size() + requiredHeaders.size()));
    }

    private static boolean hasLiteral(WireRequest request, Map.Entry<String, String> literal) {
        return request.queryParameter(literal.getKey())
                .filter(value ->
                        literal.getValue().isEmpty() || literal.getValue().equals(value))
                .isPresent();
    }
}
