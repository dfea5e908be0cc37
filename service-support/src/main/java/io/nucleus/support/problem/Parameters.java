package io.nucleus.support.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out which parameter could not be converted: Jakarta REST answers such a request as if the address were unknown. */
final class Parameters {
    private Parameters() {}

    /**
     * The name of the query parameter that made the request fail.
     *
     * @return empty if the request failed for another reason, or if it was a part of the path, which then does not exist
     */
    static Optional<String> unreadable(WebApplicationException failure, UriInfo uri) {
        if (!(failure instanceof NotFoundException) || failure.getCause() == null) {
            return Optional.empty();
        }
        String message = String.valueOf(failure.getCause().getMessage());
        return single(uri.getQueryParameters())
                .filter(e -> message.contains('"' + e.getValue() + '"') || message.endsWith(" " + e.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static java.util.stream.Stream<Map.Entry<String, String>> single(
            MultivaluedMap<String, String> parameters) {
        return parameters.entrySet().stream().flatMap(e -> values(e).stream().map(v -> Map.entry(e.getKey(), v)));
    }

    private static List<String> values(Map.Entry<String, List<String>> parameter) {
        return parameter.getValue();
    }
}
