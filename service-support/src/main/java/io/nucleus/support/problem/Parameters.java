package io.nucleus.support.problem;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
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
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().stream().anyMatch(value -> tells(message, value)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the message of the conversion is about that value, which it quotes or ends with. */
    private static boolean tells(String message, String value) {
        return message.contains('"' + value + '"') || message.endsWith(" " + value);
    }
}
