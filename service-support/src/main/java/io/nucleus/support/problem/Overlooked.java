package io.nucleus.support.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses what stands in a request and would not be read: who wrote it means something by it. */
public final class Overlooked {
    private Overlooked() {}

    /**
     * Refuses parameters that the request does not have, and those that are given more than once.
     *
     * @throws ApiException that names each
     */
    public static void refuseParameters(UriInfo uri, Set<String> known) {
        List<Problem.FieldError> errors = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                errors.add(unknown(name, known));
            } else if (values.size() > 1) {
                errors.add(new Problem.FieldError(name, "must be given once"));
            }
        });
        if (!errors.isEmpty()) {
            throw ApiException.invalid(errors);
        }
    }

    /** What is wrong with a parameter that the request does not have. */
    public static Problem.FieldError unknown(String name, Set<String> known) {
        String words = known.isEmpty()
                ? "there are no parameters"
                : "known are " + known.stream().sorted().collect(Collectors.joining(", "));
        return new Problem.FieldError(name, "is not known; " + words);
    }

    /**
     * Refuses parameters, and a body.
     *
     * @throws ApiException that names what there is
     */
    public static void refuseAny(ContainerRequestContext request) {
        refuseParameters(request.getUriInfo(), Set.of());
        if (hasBody(request)) {
            throw ApiException.invalid("body", "must be left out");
        }
    }

    /** As far as HTTP/1.1 tells; by HTTP/2 a body may come without its length. */
    public static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }
}
