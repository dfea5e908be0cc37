package io.nucleus.support.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.List;

/**
 * An error as a client gets it (RFC 9457).
 *
 * @param instance the path that was asked for
 * @param correlationId finds the matching log lines
 * @param errors what is wrong with which field; left out if no field is to blame
 */
@RegisterForReflection
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String instance,
        String correlationId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * @param field the name as the client wrote it: a parameter, or a path into the body
     * @param message what was expected
     * @param position where in the value it is wrong, from 0 in UTF-16 code units; left out if no place is to blame
     */
    @RegisterForReflection
    public record FieldError(
            String field,
            String message,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer position) {
        public FieldError(String field, String message) {
            this(field, message, null);
        }
    }
}
